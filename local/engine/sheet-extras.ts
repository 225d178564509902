import type { SheetExtras } from './extras';
import type { SheetData } from './library';

/** A sheet of the workbook data with the fields that the plugins of this folder add to it. */
export type ExtendedSheet = SheetData & SheetExtras;

export function withExtras(sheet: ExtendedSheet): ExtendedSheet {
  return sheet;
}
