import type { SheetChart } from 'hucre';
import { columnLetters, placeOf } from './addresses';
import type { SheetData } from './workbook-data';

/**
 * What a fitted sheet with charts prints: its filled cells and those under the charts. Left alone, LibreOffice takes a
 * chart that ends at the edge of a cell for one that reaches into the next, and makes the whole page smaller.
 */
export function printArea(sheet: SheetData, charts: readonly SheetChart[]): { readonly printArea?: string } {
  if (!sheet.pageSetup?.fitToWidth || charts.length === 0) return {};
  let [rows, columns] = [1, 1];
  for (const address of Object.keys(sheet.cells)) {
    const { row, column } = placeOf(address);
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  for (const { anchor } of charts) {
    rows = Math.max(rows, anchor.to?.row ?? 0);
    columns = Math.max(columns, anchor.to?.col ?? 0);
  }
  return { printArea: `$A$1:$${columnLetters(columns - 1)}$${rows}` };
}
