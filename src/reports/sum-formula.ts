/** «=SUM(C20:C24)» for neighbouring rows, «=C19+C25» for others; `rows` are counted from `top`, both of the sheet, from 1. */
export function sumFormula(rows: readonly number[], top: number, column: number): string {
  const cell = (row: number) => `${columnLetters(column)}${top + row}`;
  const [first = 0, last = first] = [rows[0], rows[rows.length - 1]];
  const isRun = rows.length > 1 && rows.every((row, index) => row === first + index);
  return isRun ? `=SUM(${cell(first)}:${cell(last)})` : `=${rows.map(cell).join('+')}`;
}

/** «=C5+D5» for «{1}+{2}» in row 5 of the sheet; `starts` are the columns of the grid, from 0, where the table's begin. */
export function rowFormula(pattern: string, row: number, starts: readonly number[]): string {
  return `=${pattern.replace(/\{(\d+)\}/g, (_, column: string) => `${columnLetters((starts[Number(column)] ?? 0) + 1)}${row}`)}`;
}

/** «AB» for column 28. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest > 0 ? columnLetters(rest) + letter : letter;
}
