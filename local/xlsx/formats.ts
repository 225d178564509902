/** The format of plain text. */
export const TEXT_FORMAT = '@';

/** hucre names the built-in formats of the file as an English Excel shows them; a Russian one shows these. */
const LOCAL_DATE_FORMATS: Record<string, string> = {
  'm/d/yyyy': 'dd.mm.yyyy',
  'm/d/yyyy h:mm': 'dd.mm.yyyy h:mm',
  'h:mm AM/PM': 'h:mm AM/PM',
};

const DATE_PARTS = /[dmyhs]/i;

/** A number format for the engine; `undefined` for "General". */
export function readFormat(format: string | undefined): string | undefined {
  if (format === undefined || /^general$/i.test(format)) return undefined;
  const local = LOCAL_DATE_FORMATS[format] ?? format.replaceAll(/\[\$-[0-9A-Fa-f]+\]/g, '').replace(/;@$/, '');
  return withoutEscapes(local);
}

/** Thousands apart by a space whatever the language of the program that opens the file: books are Russian. */
export function writeFormat(format: string): string {
  return format.includes('#,##0') ? `[$-419]${format}` : format;
}

/** LibreOffice escapes each separator, `dd\.mm\.yyyy`; a number's own signs must stay escaped. */
function withoutEscapes(format: string): string {
  const isDate = DATE_PARTS.test(format.replaceAll(/"[^"]*"|\\./g, ''));
  return format.replaceAll(/"[^"]*"|\\([ ./:-])/g, (whole, sign: string | undefined) =>
    sign !== undefined && (isDate || sign === ' ') ? sign : whole,
  );
}
