import { helpers, type Zone } from '../../engine/library';

/** A reference as it is written; an end without a row or column is open: `A2:A`, `3:5`. All counted from 0. */
export interface Reference {
  readonly sheetName?: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number | undefined;
  readonly right: number | undefined;
}

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

const A1_CORNER = /^\$?([a-z]{1,3})?\$?([1-9]\d*)?$/i;
const R1C1_CORNER = /^r([1-9]\d*)c([1-9]\d*)$/i;
const SHEET_PREFIX = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

function a1Corner(text: string): Corner | undefined {
  const match = A1_CORNER.exec(text);
  if (!match || text === '') return undefined;
  const [, letters, digits] = match;
  if (letters === undefined && digits === undefined) return undefined;
  return {
    column: letters === undefined ? undefined : helpers.lettersToNumber(letters.toUpperCase()),
    row: digits === undefined ? undefined : Number(digits) - 1,
  };
}

function r1c1Corner(text: string): Corner | undefined {
  const match = R1C1_CORNER.exec(text);
  return match ? { row: Number(match[1]) - 1, column: Number(match[2]) - 1 } : undefined;
}

function cornersOf(text: string): readonly [Corner, Corner] | undefined {
  const parts = text.split(':').map((part) => part.trim());
  const [first = '', second = first] = parts;
  if (parts.length > 2) return undefined;
  // R1C1 first: `R5C3` is no A1 reference, but `RC1` is
  const start = r1c1Corner(first) ?? a1Corner(first);
  const end = r1c1Corner(second) ?? a1Corner(second);
  if (!start || !end) return undefined;
  const whole = start.row !== undefined && start.column !== undefined;
  return parts.length === 1 && !whole ? undefined : [start, end];
}

/** The two ends in order; an end that one corner leaves out is open. */
function span(a: number | undefined, b: number | undefined): readonly [number, number | undefined] {
  if (a === undefined || b === undefined) return [a ?? b ?? 0, undefined];
  return [Math.min(a, b), Math.max(a, b)];
}

/** Reads `B2:C4`, `$a$1`, `A2:A`, `2:5`, `R1C1:R2C2`, each with or without `Sheet!`; `undefined` for anything else. */
export function parseReference(text: string): Reference | undefined {
  const prefixed = SHEET_PREFIX.exec(text.trim());
  const corners = cornersOf(prefixed?.[3] ?? text.trim());
  if (!corners) return undefined;
  const [start, end] = corners;
  const [top, bottom] = span(start.row, end.row);
  const [left, right] = span(start.column, end.column);
  const sheetName = prefixed ? (prefixed[1]?.replaceAll("''", "'") ?? prefixed[2]) : undefined;
  const reference = { top, left, bottom, right };
  return sheetName === undefined ? reference : { ...reference, sheetName };
}

/** What of a range is open at its end, as in `A2:A` (rows) and `2:5` (columns). */
export interface Openness {
  readonly rows: boolean;
  readonly columns: boolean;
}

export const CLOSED: Openness = { rows: false, columns: false };

export function formatA1({ top, left, bottom, right }: Zone, open: Openness = CLOSED): string {
  if (open.rows && open.columns) return '';
  const start = `${columnName(left)}${top + 1}`;
  if (open.rows) return `${top === 0 ? columnName(left) : start}:${columnName(right)}`;
  if (open.columns) return `${left === 0 ? top + 1 : start}:${bottom + 1}`;
  return top === bottom && left === right ? start : `${start}:${columnName(right)}${bottom + 1}`;
}

export function columnName(column: number): string {
  return helpers.numberToLetters(column);
}
