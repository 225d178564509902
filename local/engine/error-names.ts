/** Errors of cells: the engine's spelling and Google's, where they differ. */
const GOOGLE_SPELLING: Readonly<Record<string, string>> = {
  '#ERROR': '#ERROR!',
  '#BAD_EXPR': '#ERROR!',
  '#REF': '#REF!',
  '#CYCLE': '#REF!',
  '#SPILL!': '#REF!',
};

export function googleError(engineError: string): string {
  return GOOGLE_SPELLING[engineError] ?? engineError;
}
