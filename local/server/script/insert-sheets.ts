import { newId } from '../../apps-script/spreadsheet/ids';
import { applyBatch } from '../../engine/batch';
import type { BookCommand } from '../../engine/commands';
import { helpers, type Model, type SheetData, type WorkbookData, type Zone } from '../../engine/library';
import { createModel } from '../../engine/model';
import { withExtras } from '../../engine/sheet-extras';
import type { AddedSheets } from '../protocol';
import { insertLayout } from './insert-layout';
import { insertRules } from './insert-rules';
import { singleSheet } from './single-sheet';

/**
 * Puts the visible sheets of a file behind those of an open book, with values, looks, merges, layout, notes,
 * rules, charts and protections. Formulas come as their values: what they refer to stays in the file.
 */
export function insertSheets(model: Model, file: WorkbookData): AddedSheets['sheets'] {
  const source = createModel(file);
  const company = new Set(file.sheets.filter(({ isVisible }) => isVisible).map(({ id }) => id));
  const places = [...company].map((id) => ({ id, added: { sheetId: newId(), name: freeName([model, source], id) } }));
  for (const { id, added } of places) rename(source, id, added.name);
  const sheets = places.flatMap(({ id, added }) =>
    singleSheet(source, id, company).sheets.map((sheet) => ({ sheet, added })),
  );
  // all before the first rule, which may look at any of them
  for (const { sheet, added } of sheets) apply(model, [creation(model, sheet, added)]);
  for (const { sheet, added } of sheets) apply(model, filling(model, sheet, added.sheetId, file));
  return places.map(({ added }) => added);
}

type AddedSheet = AddedSheets['sheets'][number];

/** In the copy of the file: the rules and charts that mention the sheet follow. */
function rename(source: Model, sheetId: string, newName: string): void {
  apply(source, [{ type: 'RENAME_SHEET', sheetId, oldName: source.getters.getSheetName(sheetId), newName }]);
}

function creation(model: Model, sheet: SheetData, added: AddedSheet): BookCommand {
  const position = model.getters.getSheetIds().length;
  return { type: 'CREATE_SHEET', ...added, position, rows: sheet.rowNumber, cols: sheet.colNumber };
}

function filling(model: Model, sheet: SheetData, sheetId: string, file: WorkbookData): readonly BookCommand[] {
  return [
    ...insertRules(model, sheet, sheetId),
    ...contents(sheet, sheetId),
    ...looks(sheet, sheetId, file),
    ...insertLayout(sheet, sheetId),
  ];
}

function apply(model: Model, commands: readonly BookCommand[]): void {
  const [first] = applyBatch(model, commands);
  if (first) throw new Error(`the engine refuses ${first.command.type}: ${first.reasons.join(', ')}`);
}

/** «Лист», «Лист (2)», …: names differ by more than case, in the book and among the sheets of the file. */
function freeName(models: readonly [book: Model, source: Model], sourceId: string): string {
  const [book, source] = models;
  const others = source.getters.getSheetIds().filter((id) => id !== sourceId);
  const taken = new Set([...namesOf(book, book.getters.getSheetIds()), ...namesOf(source, others)]);
  const name = source.getters.getSheetName(sourceId);
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} (${number})`;
  return free;
}

function namesOf({ getters }: Model, sheetIds: readonly string[]): readonly string[] {
  return sheetIds.map((id) => getters.getSheetName(id).toLowerCase());
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
