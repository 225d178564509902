import * as z from 'zod/mini';
import { UserError } from '../errors';
import type { PlacedChart } from '../reports/layout';
import type { Book, Mark } from './book';
import { UNDO_SHEET } from './common-sheets';
import type { StoredBlock, UndoRecord } from './undo-log';

/** The command that takes the last action back; the journal's line of it names that action. */
export const UNDO_TITLE = 'Отменить последнее действие';

/** The rows of «_Отмена»: how records of the log are written in its columns «Ячейка», «Было», «Стало». */

type LogRow = readonly [action: string, sheet: string, cell: string, before: string, after: string];

export function logRow(action: string, record: UndoRecord): LogRow {
  switch (record.kind) {
    case 'cells':
      return [action, record.sheet, record.area, JSON.stringify(record.before), JSON.stringify(record.after)];
    case 'sheet':
      return [action, record.sheet, 'лист', 'не было', 'создан'];
    case 'column':
      return [action, record.sheet, `столбец ${record.column}`, 'не было', 'добавлен'];
    case 'rows':
      return [action, record.sheet, `строки с ${record.row}`, JSON.stringify(record.deleted), 'удалены'];
    case 'marks':
      return [action, record.sheet, 'пометки', JSON.stringify(record.before), 'заменены'];
    case 'deleted-sheet':
      return [action, record.sheet, 'вкладка', record.backup, 'удалена'];
    case 'look':
      return [action, record.sheet, 'вид', record.backup, 'перерисован'];
    case 'chart':
      return [action, record.sheet, 'диаграмма', JSON.stringify(record.before), 'перерисована'];
    case 'name':
      return [action, '', `имя ${record.name}`, record.before ?? 'не было', 'переставлено'];
  }
}

export interface UndoLog {
  readonly action: string;
  readonly records: readonly UndoRecord[];
}

/** The last action's log, or null when there is nothing to undo. */
export function readLog(book: Book): UndoLog | null {
  const rows = (book.read(UNDO_SHEET.title)?.values ?? []).slice(1).map((row) => row.map(String));
  const filled = rows.filter(([action = '']) => action !== '');
  const action = filled[0]?.[0];
  return action === undefined ? null : { action, records: filled.map(recordOfRow) };
}

// custom checks: the schema classes of arrays and unions would cost the bundle more than the rest of this file
const storedBlock = z.custom<StoredBlock>((value) => isList(value, (line) => isList(line, isStoredCell)));
const storedMarks = z.custom<readonly Mark[]>((value) => isList(value, (mark) => isMark(mark)));

const placedChart = z.custom<PlacedChart>(
  (value) => typeof value === 'object' && value !== null && 'title' in value && 'ranges' in value && 'axes' in value,
);

function isList(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isStoredCell(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return ['string', 'number', 'boolean'].includes(typeof value);
  return 'instant' in value
    ? typeof value.instant === 'number'
    : 'formula' in value && typeof value.formula === 'string';
}

function isMark(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'row' in value && 'column' in value && 'text' in value;
}

/** A cell of the log; the sheet is hidden, yet somebody may have changed it. */
function parse<T>(schema: z.ZodMiniType<T>, json: string): T {
  const read = z.safeParse(schema, jsonOf(json));
  if (read.success) return read.data;
  throw new UserError(
    'Записи листа «_Отмена» изменены вручную: последнее действие отменить нельзя. Ничего не записано.',
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // refused by the schema
    throw error;
  }
}

function recordOfRow([, sheet = '', cell = '', before = '', after = '']: readonly string[]): UndoRecord {
  const [word = '', argument = ''] = cell.split(/ (?:с )?/);
  if (word === 'лист') return { kind: 'sheet', sheet };
  if (word === 'столбец') return { kind: 'column', sheet, column: Number(argument) };
  if (word === 'строки') return { kind: 'rows', sheet, row: Number(argument), deleted: parse(storedBlock, before) };
  if (word === 'вкладка') return { kind: 'deleted-sheet', sheet, backup: before };
  if (word === 'пометки') return { kind: 'marks', sheet, before: parse(storedMarks, before) };
  if (word === 'вид') return { kind: 'look', sheet, backup: before };
  if (word === 'диаграмма') return { kind: 'chart', sheet, before: parse(placedChart, before) };
  if (word === 'имя') return { kind: 'name', name: argument, before: before === 'не было' ? null : before };
  return { kind: 'cells', sheet, area: cell, before: parse(storedBlock, before), after: parse(storedBlock, after) };
}
