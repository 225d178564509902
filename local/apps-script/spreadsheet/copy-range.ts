import type { BookCommand } from '../../engine/commands';
import type { CellPosition, Zone } from '../../engine/library';
import { EnumValue } from '../enums';
import type { Area, Book } from './book';
import { contentOf } from './cell-output';
import { areaOf, bookOf, type RangeArea } from './range-area';
import { readValidation, validationCommands } from './validation-rules';
import { shiftFormula } from './write-formulas';

/** 'all' is contents, look, notes and validation; 'contents' is values and formulas; 'values' is what formulas give. */
export type CopyWhat = 'all' | 'contents' | 'values' | 'formulas' | 'formats' | 'validation';

const PASTE_TYPES: Readonly<Record<string, CopyWhat>> = {
  PASTE_NORMAL: 'all',
  PASTE_FORMAT: 'formats',
  PASTE_FORMULA: 'formulas',
  PASTE_VALUES: 'values',
  PASTE_DATA_VALIDATION: 'validation',
};

/** What the second argument of `copyTo` asks for; the service ignores what it does not know. */
export function copyWhat(how: unknown): CopyWhat {
  if (how instanceof EnumValue) {
    const what = PASTE_TYPES[how.name()];
    if (!what) throw new Error(`not emulated: CopyPasteType.${how.name()}`);
    return what;
  }
  if (typeof how !== 'object' || how === null) return 'all';
  if ('contentsOnly' in how && how.contentsOnly) return 'contents';
  return 'formatOnly' in how && how.formatOnly ? 'formats' : 'all';
}

interface Pair {
  readonly from: CellPosition;
  readonly to: CellPosition;
}

const sizeOf = ({ top, bottom, left, right }: Zone) => ({ rows: bottom - top + 1, columns: right - left + 1 });

/** The source as many times as it fits whole into the destination, at least once. */
function* pairs(source: Area, destination: Area, transposed: boolean): Generator<Pair> {
  const size = sizeOf(source.zone);
  const [rows, columns] = transposed ? [size.columns, size.rows] : [size.rows, size.columns];
  const room = sizeOf(destination.zone);
  const down = Math.max(1, Math.floor(room.rows / rows)) * rows;
  const right = Math.max(1, Math.floor(room.columns / columns)) * columns;
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < right; column++) {
      const [r, c] = transposed ? [column % columns, row % rows] : [row % rows, column % columns];
      yield {
        from: { sheetId: source.sheetId, row: source.zone.top + r, col: source.zone.left + c },
        to: { sheetId: destination.sheetId, row: destination.zone.top + row, col: destination.zone.left + column },
      };
    }
  }
}

function contentFor(book: Book, { from, to }: Pair, what: CopyWhat): string | undefined {
  if (what === 'formats' || what === 'validation') return undefined;
  const cell = book.getters.getCell(from);
  if (!cell?.isFormula) return what === 'formulas' ? undefined : contentOf(book, from);
  if (what === 'values') return literal(book, from);
  const formula = cell.compiledFormula.toFormulaString(book.getters);
  return shiftFormula(book, from.sheetId, formula, to.col - from.col, to.row - from.row);
}

/** The result of a formula as content of its own. */
function literal(book: Book, position: CellPosition): string {
  const { value } = book.getters.getEvaluatedCell(position);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' && value !== '' ? `'${value}` : String(value ?? '');
}

function zoneOf({ row, col }: CellPosition): Zone {
  return { top: row, bottom: row, left: col, right: col };
}

/** Takes everything from the source before anything is written: the two may overlap. */
export function copyRange(source: RangeArea, destination: RangeArea, what: CopyWhat, transposed: boolean): void {
  const book = bookOf(source);
  if (bookOf(destination) !== book) throw new Error('not emulated: Range.copyTo another spreadsheet');
  const [from, to] = [areaOf(source), areaOf(destination)];
  book.requireInside(from);
  if (what === 'validation' && !transposed && sizeOf(from.zone).rows === 1) {
    copyRulesDown(book, from, to);
    return;
  }
  const commands: BookCommand[] = [];
  const looks = what === 'all' || what === 'formats';
  for (const pair of pairs(from, to, transposed)) {
    book.requireInside({ ...to, zone: zoneOf(pair.to) });
    const content = contentFor(book, pair, what);
    const cell = book.getters.getCell(pair.from);
    const look = looks ? { style: cell?.style ?? null, format: cell?.format ?? '' } : {};
    if (content !== undefined || looks) {
      commands.push({ type: 'UPDATE_CELL', ...pair.to, ...(content === undefined ? {} : { content }), ...look });
    }
    if (looks) commands.push(borderCommand(book, pair));
    if (what === 'all' || what === 'validation') commands.push(...ruleCommands(book, pair));
    if (what === 'all') commands.push({ type: 'SET_NOTE', ...pair.to, note: book.extras.getNote(pair.from) });
  }
  book.run([...commands, ...(looks ? mergeCommands(book, from, to, transposed) : [])]);
}

/** Rules of one row go down whole columns: a command for each cell would cost the square of their number. */
function copyRulesDown(book: Book, source: Area, destination: Area): void {
  const { top } = destination.zone;
  const bottom = top + sizeOf(destination.zone).rows - 1;
  const columns = pairs(source, { ...destination, zone: { ...destination.zone, bottom: top } }, false);
  const commands: BookCommand[] = [];
  for (const { from, to } of columns) {
    const zone = { top, bottom, left: to.col, right: to.col };
    book.requireInside({ ...destination, zone });
    const rule = readValidation(book, from);
    if (rule !== null || hasRules(book, to.sheetId, zone)) {
      commands.push(...validationCommands(book, to.sheetId, zone, rule));
    }
  }
  book.run(commands);
}

function hasRules({ getters }: Book, sheetId: string, { top, bottom, left, right }: Zone): boolean {
  return getters
    .getDataValidationRules(sheetId)
    .some(({ ranges }) =>
      ranges.some(({ zone }) => zone.top <= bottom && zone.bottom >= top && zone.left <= right && zone.right >= left),
    );
}

function borderCommand(book: Book, { from, to }: Pair): BookCommand {
  const border = book.getters.getCellBorder(from) ?? undefined;
  return { type: 'SET_BORDER', ...to, border };
}

function ruleCommands(book: Book, { from, to }: Pair): BookCommand[] {
  const rule = readValidation(book, from);
  if (rule === null && readValidation(book, to) === null) return [];
  return validationCommands(book, to.sheetId, zoneOf(to), rule);
}

/** Merges inside the source appear in the first copy. */
function mergeCommands(book: Book, source: Area, destination: Area, transposed: boolean): BookCommand[] {
  const merges = book.getters.getMergesInZone(source.sheetId, source.zone);
  if (merges.length === 0) return [];
  if (transposed) throw new Error('not emulated: a transposed copy of merged cells');
  const [down, right] = [destination.zone.top - source.zone.top, destination.zone.left - source.zone.left];
  const target = merges.map(({ top, left, bottom, right: end }) => {
    return { top: top + down, bottom: bottom + down, left: left + right, right: end + right };
  });
  return [{ type: 'ADD_MERGE', sheetId: destination.sheetId, target, force: true }];
}
