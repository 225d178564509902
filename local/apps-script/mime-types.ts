/** The constants of MimeType that a spreadsheet script meets. */
export const MIME_TYPES: Readonly<Record<string, string>> = {
  GOOGLE_SHEETS: 'application/vnd.google-apps.spreadsheet',
  BMP: 'image/bmp',
  GIF: 'image/gif',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  SVG: 'image/svg+xml',
  PDF: 'application/pdf',
  CSS: 'text/css',
  CSV: 'text/csv',
  HTML: 'text/html',
  JAVASCRIPT: 'text/javascript',
  PLAIN_TEXT: 'text/plain',
  MICROSOFT_EXCEL: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ZIP: 'application/zip',
};
