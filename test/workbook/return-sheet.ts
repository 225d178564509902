import type { Cell } from '../../src/workbook/book';
import { type ReadReturn, readReturn } from '../../src/workbook/return-reader';
import { readTab } from '../../src/workbook/return-tab';
import { FakeBook } from './fake-book';

export const TAB = 'СОШ№1';
export const ZONE = 'Asia/Yekaterinburg';

export type Rows = readonly (readonly Cell[])[];

/** What the product makes of a tab with these cells. */
export function readRows(rows: Rows, timeZone = ZONE): ReadReturn | 'no-return' | 'incomplete' {
  const content = new FakeBook({ [TAB]: rows }).read(TAB);
  if (!content) throw new Error('the tab has just been made');
  const tab = readTab(content);
  return tab.kind === 'return' ? readReturn(tab.lines, tab.place, timeZone) : tab.kind;
}

/** Row number, from 1, of an indicator; the first column is the section. */
export function rowOf(rows: Rows, section: string, indicator: string): number {
  const index = rows.findIndex((row) => row[0] === section && row[1] === indicator);
  if (index < 0) throw new Error(`no row «${section} / ${indicator}»`);
  return index + 1;
}

/** The rows with another value in one of them. */
export function withValue(rows: Rows, section: string, indicator: string, value: Cell): Rows {
  const changed = rowOf(rows, section, indicator);
  return rows.map((row, index) => (index + 1 === changed ? [...row.slice(0, 2), value] : row));
}
