import { sum } from '../record';
import { cellText } from './cell-text';
import { readClassName } from './class-name';
import { isUsualCode } from './codes';
import { readDayText } from './days';
import type { Grid, Merge } from './grid';
import { looksLikeName } from './names';
import { isHeading } from './not-people';
import { readForm } from './recognise';
import { isUnread } from './title-fields';
import { isTitleOfOther, recogniseTitle, type Title, whoseTitle } from './titles';

export interface Header {
  /** From 0, inclusive. */
  readonly first: number;
  readonly last: number;
  /** Title of each column, levels joined by «: »; '' where there is none. */
  readonly titles: readonly string[];
}

export const WITHIN_ROWS = 20;
const MOST_LEVELS = 3;
/** A title that tells whose column it is weighs more than one that is merely known. */
const WEIGHTS = { role: 3, field: 2, unread: 1 } as const;
/** A level more must pay for itself. */
const LEVEL_COST = 0.5;
/** Less than one known title is no header. */
const LEAST_SCORE = 1.5;

/** The header among the first 20 rows: the rows whose titles say most; undefined when none says anything. */
export function findHeader(grid: Grid): Header | undefined {
  let best: { readonly header: Header; readonly score: number } | undefined;
  for (let first = 0; first < Math.min(WITHIN_ROWS, grid.cells.length); first += 1) {
    for (let levels = 1; levels <= MOST_LEVELS; levels += 1) {
      const header = headerAt(grid, first, first + levels - 1);
      if (!header) break;
      const score = scoreOf(header.titles) - levels * LEVEL_COST;
      if (score >= LEAST_SCORE && score > (best?.score ?? 0)) best = { header, score };
    }
  }
  return best?.header;
}

function headerAt(grid: Grid, first: number, last: number): Header | undefined {
  if (last >= grid.cells.length) return undefined;
  for (let row = first; row <= last; row += 1) {
    const texts = textsOf(grid, row);
    if (!mayBeTitles(texts)) return undefined;
    if (row < last && !mayBeUpper(texts)) return undefined;
    if (row > first && !mayBeLower(texts)) return undefined;
  }
  const rows = Array.from({ length: last - first + 1 }, (_, level) => levelTitles(grid, first + level, last));
  const width = Math.max(...rows.map((row) => row.length));
  const titles = Array.from({ length: width }, (_, column) => joined(rows.map((row) => row[column] ?? '')));
  return { first, last, titles };
}

/** A title line above a table is one text; a level of a header has several. */
function mayBeUpper(texts: readonly string[]): boolean {
  return new Set(texts).size > 1;
}

/** No class, date or code among them, and fewer names than titles: «Любимый Цвет» is written as a name is. */
function mayBeTitles(texts: readonly string[]): boolean {
  const unknown = texts.filter((text) => recogniseTitle(text) === undefined);
  const names = unknown.filter(looksLikeName);
  return !texts.some(isDatum) && (names.length === 0 || names.length < texts.length - unknown.length);
}

/** A lone «Педагоги-наставники» heads the rows below it. */
function mayBeLower(texts: readonly string[]): boolean {
  return texts.some((text) => recogniseTitle(text) !== undefined) && !(texts.length === 1 && texts.some(isHeading));
}

/** What only a person's row holds. */
export function isOfPerson(text: string): boolean {
  return isDatum(text) || (looksLikeName(text) && recogniseTitle(text) === undefined);
}

function isDatum(text: string): boolean {
  if (readClassName(text) !== undefined || readDayText(text) !== undefined) return true;
  return isUsualCode(text) || readForm(text) !== undefined;
}

function textsOf(grid: Grid, row: number): readonly string[] {
  return (grid.cells[row] ?? []).map(cellText).filter((text) => text !== '');
}

/** A level's titles with merged ones over all their columns and down to the last level. */
function levelTitles(grid: Grid, row: number, last: number): readonly string[] {
  const titles = (grid.cells[row] ?? []).map(cellText);
  const merges = grid.merges.filter(({ top, bottom }) => top <= row && row <= bottom);
  for (const merge of merges) spread(titles, merge, cellText(grid.cells[merge.top]?.[merge.left]));
  if (row < last && !merges.some(({ left, right }) => right > left)) spreadOverBlanks(grid, titles, row);
  return titles;
}

function spread(titles: string[], { left, right }: Merge, title: string): void {
  while (titles.length <= right) titles.push('');
  titles.fill(title, left, right + 1);
}

/** A program that splits merged cells leaves the title over the first column only: «Наставник | | Наставляемый |». */
function spreadOverBlanks(grid: Grid, titles: string[], row: number): void {
  const below = (grid.cells[row + 1] ?? []).map(cellText);
  below.forEach((title, column) => {
    const group = titles[column - 1] ?? '';
    if ((titles[column] ?? '') === '' && title !== '' && isGroup(group)) titles[column] = group;
  });
}

/** Somebody, also one who is neither: «Куратор | » keeps the names below it apart. */
function isGroup(title: string): boolean {
  return whoseTitle(title).likely !== undefined || isTitleOfOther(title);
}

function joined(levels: readonly string[]): string {
  return levels
    .map((title) => title.replace(/\n/g, ' '))
    .filter((title, level) => title !== '' && title !== levels[level - 1])
    .join(': ');
}

/** A title that stands twice says no more than once: «Наставник» over two columns needs the level below. */
function scoreOf(titles: readonly string[]): number {
  const scores = new Map<string, number>();
  for (const text of titles) {
    const title = recogniseTitle(text);
    if (title) scores.set(JSON.stringify(title), weightOf(title));
  }
  return sum(scores.values());
}

function weightOf({ role, likely, says }: Title): number {
  if (isUnread(says) || says.of === 'numbering') return WEIGHTS.unread;
  return role || likely ? WEIGHTS.role : WEIGHTS.field;
}
