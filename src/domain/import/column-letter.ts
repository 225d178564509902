const LETTERS = 26;

/** «A» for column 0, «AA» for 26, as a spreadsheet names it. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / LETTERS) - 1;
  return (rest >= 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + (index % LETTERS));
}
