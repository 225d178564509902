/** «1. … 2. …», each on a line of its own: works in the cells of the programme (KEZ K1, K2). */
export function numbered(texts: readonly string[], afterNumber = '. '): string {
  return texts.map((text, index) => `${index + 1}${afterNumber}${text}`).join('\n');
}
