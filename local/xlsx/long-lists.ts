import type { Sheet, WriteSheet } from 'hucre';
import { fixedRange, parseSheetRange, quotedSheetName } from './addresses';

/** The sheet that holds lists which do not fit into a rule; no program shows it. */
const SHEET_NAME = '_списки';

/**
 * Lists of values that the format cannot keep inside a rule: longer than 255 characters, or with commas. Each one is a
 * column of a hidden sheet, which reading takes back into the rules.
 */
export class LongLists {
  private readonly columns: string[][] = [];

  /** The lists of a file. */
  static of(sheets: readonly Sheet[]): LongLists {
    const lists = new LongLists();
    const sheet = sheets.find(LongLists.isTheirSheet);
    for (const row of sheet?.rows ?? []) {
      row.forEach((value, index) => {
        const column = lists.columns[index] ?? [];
        lists.columns[index] = column;
        if (value !== null) column.push(String(value));
      });
    }
    return lists;
  }

  static isTheirSheet(this: void, sheet: Pick<Sheet, 'name'>): boolean {
    return sheet.name === SHEET_NAME;
  }

  rangeOf(values: readonly string[]): string {
    const known = this.columns.findIndex((column) => column.join('\n') === values.join('\n'));
    const index = known < 0 ? this.columns.push([...values]) - 1 : known;
    const zone = { left: index, right: index, top: 0, bottom: Math.max(values.length, 1) - 1 };
    return `${quotedSheetName(SHEET_NAME)}!${fixedRange(zone)}`;
  }

  /** `undefined` when the range is not one of ours. */
  valuesOf(range: string): string[] | undefined {
    const parsed = parseSheetRange(range);
    return parsed?.sheet === SHEET_NAME ? this.columns[parsed.zone.left] : undefined;
  }

  /** The hidden sheet, when there is anything to hide. */
  toSheet(): WriteSheet[] {
    if (this.columns.length === 0) return [];
    const height = Math.max(...this.columns.map((column) => column.length));
    const rows = Array.from({ length: height }, (_, row) => this.columns.map((column) => column[row] ?? null));
    return [{ name: SHEET_NAME, rows, veryHidden: true }];
  }
}
