import type { Category } from '../categories';
import { personalSign } from '../privacy';
import { readTimes } from '../time-slots';
import { cellText } from './cell-text';
import { classWithin, readClassName } from './class-name';
import { isUsualCode } from './codes';
import { readCellDay } from './days';
import type { GridCell } from './grid';
import { looksLikeName, splitNameAndClass, splitPeople } from './names';
import { readCategory, readForm, readKind } from './recognise';

/** What the values of a column look like, whatever its title. */
export type Content =
  | 'contact'
  | 'code'
  | 'name'
  | 'className'
  | 'form'
  | 'category'
  | 'kind'
  | 'time'
  | 'day'
  | 'numbers';

/** Enough of a column to judge it by. */
const MOST_VALUES = 200;
/** A column is what most of its values are: people make slips. */
const SHARE = 0.6;

/** What most of the filled values are; undefined when they are nothing of this. */
export function contentOf(cells: readonly GridCell[], categories: readonly Category[]): Content | undefined {
  const values: GridCell[] = [];
  for (const cell of cells) {
    if (cellText(cell) !== '') values.push(cell);
    if (values.length === MOST_VALUES) break;
  }
  if (values.length === 0) return undefined;
  const isMost = (is: (cell: GridCell) => boolean) => values.filter(is).length >= values.length * SHARE;
  const found = SIGNS.find(({ is }) => isMost((cell) => is(cell, cellText(cell), categories)));
  return found?.content ?? (isCounting(values) ? 'numbers' : undefined);
}

interface Sign {
  readonly content: Content;
  readonly is: (cell: GridCell, text: string, categories: readonly Category[]) => boolean;
}

const SIGNS: readonly Sign[] = [
  { content: 'contact', is: (_, text) => ['телефон', 'адрес почты', 'СНИЛС'].includes(personalSign(text) ?? '') },
  { content: 'code', is: (_, text) => text.split(/[;,\n]/).every((part) => isUsualCode(part) && /\D/.test(part)) },
  {
    content: 'day',
    is: (cell) => typeof cell === 'object' || (typeof cell === 'string' && readCellDay(cell) !== undefined),
  },
  { content: 'className', is: (cell, text) => typeof cell === 'string' && text.split(/[;\n]/).every(isClass) },
  { content: 'form', is: (_, text) => readForm(text) !== undefined },
  { content: 'category', is: (_, text, categories) => readCategory(text, categories) !== undefined },
  { content: 'kind', is: (_, text) => readKind(text) !== undefined },
  { content: 'time', is: (_, text) => readTimes([text]).slots.length > 0 },
  { content: 'name', is: (_, text) => splitPeople(text).every((one) => looksLikeName(splitNameAndClass(one).name)) },
];

/** 1, 2, 3 …: the lines are numbered. */
function isCounting(values: readonly GridCell[]): boolean {
  const numbers = values.map((cell) => Number(cellText(cell).replace(/\.$/, '')));
  return (
    numbers.length > 1 &&
    numbers[0] === 1 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}

/** A bare number may be anything. */
function isClass(text: string): boolean {
  return !/^\d*$/.test(text) && (readClassName(text) ?? classWithin(text)) !== undefined;
}
