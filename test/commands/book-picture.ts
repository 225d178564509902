import type { WorkbookData } from '../../local/engine/library';
import type { Area } from '../../src/reports/layout';
import { a1, areaOf } from '../../src/workbook/addresses';

type SheetData = WorkbookData['sheets'][number];

/** Everything of a sheet that a person sees in its cells. */
interface SheetPicture {
  readonly visible: boolean;
  /** Contents by address: values as typed, formulas as formulas. */
  readonly cells: Readonly<Record<string, string>>;
  /** Number format, style and border of every filled cell. */
  readonly looks: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  readonly notes: unknown;
  readonly dropdowns: readonly string[];
  /** Without the engine's own numbers of charts. */
  readonly charts: readonly string[];
}

export interface BookPicture {
  readonly sheets: Readonly<Record<string, SheetPicture>>;
  readonly names: Readonly<Record<string, string>>;
}

/** The journal only grows, and undo's own sheets are its memory: neither is part of what a command changes. */
function isOwn(title: string): boolean {
  return title !== 'Журнал' && !title.startsWith('_Отмена');
}

/** What a book holds, cell by cell, in a form that does not depend on the engine's own numbering. */
export function pictureOf(data: WorkbookData): BookPicture {
  const sheets = data.sheets.filter(({ name }) => isOwn(name));
  return {
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, sheetPicture(sheet, data)])),
    names: { ...data.namedRanges },
  };
}

/** The contents alone, by sheet and address. */
export function contentsOf(data: WorkbookData): Readonly<Record<string, SheetPicture['cells']>> {
  return Object.fromEntries(Object.entries(pictureOf(data).sheets).map(([title, { cells }]) => [title, cells]));
}

function sheetPicture(sheet: SheetData, data: WorkbookData): SheetPicture {
  const filled = Object.entries(sheet.cells).flatMap(([address, content]): [string, string][] =>
    typeof content === 'string' && content !== '' ? [[address, content]] : [],
  );
  const format = layer(sheet.formats, (id) => data.formats[id]);
  const style = layer(sheet.styles, (id) => data.styles[id]);
  const border = outline(
    sheet,
    layer(sheet.borders, (id) => data.borders[id]),
  );
  const lookOf = (cell: Area) => JSON.stringify([format(cell), style(cell), border(cell)]);
  return {
    visible: sheet.isVisible,
    cells: Object.fromEntries(filled),
    looks: Object.fromEntries(filled.map(([address]) => [address, lookOf(areaOf(address))])),
    merges: [...sheet.merges].sort(),
    notes: 'notes' in sheet ? sheet.notes : {},
    dropdowns: dropdownsOf(sheet),
    charts: sheet.figures
      .map((figure) => JSON.stringify(figure, (key, value) => (/id$/i.test(key) ? undefined : value)))
      .sort(),
  };
}

/** One line for each dropdown and column: a rule over two neighbouring areas is a rule over both. */
function dropdownsOf({ dataValidationRules }: SheetData): readonly string[] {
  const areas = dataValidationRules
    .flatMap(({ criterion, ranges }) => ranges.map((range) => ({ list: criterion.values.join(), ...areaOf(range) })))
    .sort((one, other) => one.column - other.column || one.row - other.row);
  const joined: typeof areas = [];
  for (const area of areas) {
    const last = joined.at(-1);
    const goesOn = last?.list === area.list && last.column === area.column && last.row + last.rows === area.row;
    if (last && goesOn) joined.splice(-1, 1, { ...last, rows: last.rows + area.rows });
    else joined.push(area);
  }
  return joined.map((area) => `${a1(area)}: ${area.list}`);
}

/** What the engine keeps by zones, asked by cell. */
function layer(zones: Readonly<Record<string, number>>, meaning: (id: number) => unknown): (cell: Area) => unknown {
  const areas = Object.entries(zones).map(([address, id]) => ({ area: areaOf(address), value: meaning(id) }));
  return (cell) => areas.find(({ area }) => holds(area, cell))?.value ?? null;
}

/** The border that is seen: a merged cell shows the outer sides of its area, whatever its inner cells keep. */
function outline(sheet: SheetData, border: (cell: Area) => unknown): (cell: Area) => unknown {
  const merges = sheet.merges.map(areaOf);
  return (cell) => {
    const { row, column, rows, columns } = merges.find((merge) => holds(merge, cell)) ?? cell;
    const first = border(cell);
    const last = border({ row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 });
    return [sideOf(first, 'top'), sideOf(first, 'left'), sideOf(last, 'right'), sideOf(last, 'bottom')];
  };
}

function sideOf(border: unknown, side: string): unknown {
  return typeof border === 'object' && border !== null ? (Reflect.get(border, side) ?? null) : null;
}

function holds(area: Area, { row, column }: Area): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

const SHOWN = 8;

/** Where two pictures differ, in a few short lines; nothing when they are the same. */
export function differences(before: unknown, after: unknown): readonly string[] {
  const found = compare(before, after, '');
  return found.length > SHOWN ? [...found.slice(0, SHOWN), `and ${found.length - SHOWN} more`] : found;
}

function compare(before: unknown, after: unknown, path: string): readonly string[] {
  if (!isRecord(before) || !isRecord(after)) {
    const [one, other] = [before, after].map((value) => JSON.stringify(value) ?? 'nothing');
    return one === other ? [] : [`${path}: ${one?.slice(0, 120)} -> ${other?.slice(0, 120)}`];
  }
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => compare(before[key], after[key], path === '' ? key : `${path} / ${key}`));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
