/** «1. … 2. …» in one paragraph, as the cells of the programme are written (KEZ K1, K2). */
export function numbered(texts: readonly string[], afterNumber = '. '): string {
  return texts.map((text, index) => `${index + 1}${afterNumber}${text}`).join(' ');
}
