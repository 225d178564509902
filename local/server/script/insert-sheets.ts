import { newId } from '../../apps-script/spreadsheet/ids';
import { applyBatch } from '../../engine/batch';
import type { BookCommand } from '../../engine/commands';
import { helpers, type Model, type SheetData, type WorkbookData, type Zone } from '../../engine/library';
import { createModel } from '../../engine/model';
import { withExtras } from '../../engine/sheet-extras';
import type { AddedSheets } from '../protocol';
import { singleSheet } from './single-sheet';

/**
 * Puts the visible sheets of a file behind those of an open book, with values, looks, merges, sizes and notes. Formulas
 * come as their values: what they refer to stays in the file.
 */
export function insertSheets(model: Model, file: WorkbookData): AddedSheets['sheets'] {
  const source = createModel(file);
  return file.sheets
    .filter(({ isVisible }) => isVisible)
    .flatMap(({ id }) => singleSheet(source, id).sheets)
    .map((sheet) => insertSheet(model, sheet, file));
}

function insertSheet(model: Model, sheet: SheetData, file: WorkbookData): AddedSheets['sheets'][number] {
  const added = { sheetId: newId(), name: freeName(model, sheet.name) };
  const { sheetId } = added;
  const position = model.getters.getSheetIds().length;
  const create: BookCommand = {
    type: 'CREATE_SHEET',
    ...added,
    position,
    rows: sheet.rowNumber,
    cols: sheet.colNumber,
  };
  const refused = applyBatch(model, [
    create,
    ...contents(sheet, sheetId),
    ...looks(sheet, sheetId, file),
    ...sizes(sheet, sheetId),
  ]);
  const [first] = refused;
  if (first) throw new Error(`the engine refuses ${first.command.type}: ${first.reasons.join(', ')}`);
  return added;
}

/** «Лист», «Лист (2)», …: names differ by more than case. */
function freeName(model: Model, name: string): string {
  const taken = new Set(model.getters.getSheetIds().map((id) => model.getters.getSheetName(id).toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} (${number})`;
  return free;
}

function contents(sheet: SheetData, sheetId: string): readonly BookCommand[] {
  const cells = Object.entries(sheet.cells).flatMap(([address, content]): BookCommand[] =>
    typeof content === 'string' && content !== ''
      ? [{ type: 'UPDATE_CELL', sheetId, ...helpers.toCartesian(address), content }]
      : [],
  );
  const notes = Object.entries(withExtras(sheet).notes ?? {}).map(
    ([address, note]): BookCommand => ({ type: 'SET_NOTE', sheetId, ...helpers.toCartesian(address), note }),
  );
  return [...cells, ...notes];
}

function looks(sheet: SheetData, sheetId: string, file: WorkbookData): readonly BookCommand[] {
  const targets = <T>(zones: Readonly<Record<string, number>>, values: Readonly<Record<number, T>>) =>
    Object.entries(zones).flatMap(([range, id]) => {
      const value = values[id];
      return value === undefined ? [] : [{ target: [zoneOf(range)], value }];
    });
  return [
    ...sheet.merges.map((range): BookCommand => ({ type: 'ADD_MERGE', sheetId, target: [zoneOf(range)], force: true })),
    ...targets(sheet.styles, file.styles).map(
      ({ target, value: style }): BookCommand => ({ type: 'SET_FORMATTING', sheetId, target, style }),
    ),
    ...targets(sheet.formats, file.formats).map(
      ({ target, value: format }): BookCommand => ({ type: 'SET_FORMATTING', sheetId, target, format }),
    ),
    ...targets(sheet.borders, file.borders).map(
      ({ target, value: border }): BookCommand => ({ type: 'SET_BORDERS_ON_TARGET', sheetId, target, border }),
    ),
  ];
}

function zoneOf(range: string): Zone {
  return helpers.toZone(range);
}

function sizes(sheet: SheetData, sheetId: string): readonly BookCommand[] {
  const { xSplit = 0, ySplit = 0 } = sheet.panes ?? {};
  return [
    ...resized(sheet.cols, 'COL', sheetId),
    ...resized(sheet.rows, 'ROW', sheetId),
    ...(xSplit > 0 ? [{ type: 'FREEZE_COLUMNS', sheetId, quantity: xSplit } as const] : []),
    ...(ySplit > 0 ? [{ type: 'FREEZE_ROWS', sheetId, quantity: ySplit } as const] : []),
  ];
}

function resized(headers: SheetData['cols'], dimension: 'COL' | 'ROW', sheetId: string): readonly BookCommand[] {
  return Object.entries(headers).flatMap(([index, { size }]): BookCommand[] =>
    size === undefined ? [] : [{ type: 'RESIZE_COLUMNS_ROWS', sheetId, dimension, elements: [Number(index)], size }],
  );
}
