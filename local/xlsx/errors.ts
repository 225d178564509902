/** A workbook file that cannot be opened or written, told in Russian to the person who chose the file. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';
}
