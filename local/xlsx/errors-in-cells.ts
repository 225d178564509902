/** The engine's errors as the file spells them; those that the file does not know become #VALUE!. */
const FILE_ERRORS: Record<string, string> = {
  '#N/A': '#N/A',
  '#REF': '#REF!',
  '#NAME?': '#NAME?',
  '#DIV/0!': '#DIV/0!',
  '#NUM!': '#NUM!',
  '#NULL!': '#NULL!',
};
const OTHER_FILE_ERROR = '#VALUE!';
const ENGINE_ERRORS = new Map(Object.entries(FILE_ERRORS).map(([engine, file]) => [file, engine]));
const OTHER_ENGINE_ERROR = '#ERROR';

export function writeError(error: string): string {
  return FILE_ERRORS[error] ?? OTHER_FILE_ERROR;
}

export function readError(error: string): string {
  return ENGINE_ERRORS.get(error) ?? OTHER_ENGINE_ERROR;
}

/** Whether hucre takes a text for an error value. */
export function looksLikeError(text: string): boolean {
  return /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/.test(text);
}
