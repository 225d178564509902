import type { Category } from '../categories';
import type { FormId } from '../forms';
import { cellText } from './cell-text';
import { classWithin, readClassName } from './class-name';
import type { GridCell } from './grid';
import { textsAbove, type UnmappedTable } from './guess';
import { leadingName } from './names';
import { isHeading, isHeadingOfOthers } from './not-people';
import { formWithin, readCategory } from './recognise';
import type { Mapping } from './table';
import type { TableRow } from './table-rows';
import { isIdentityTarget, type Target } from './targets';

/** What headings say of the rows below them. */
export interface Section {
  readonly className?: string;
  readonly form?: FormId;
  readonly category?: string;
}

/** What one heading says. */
export interface Heading extends Section {
  /** The class and the category of headings above hold no more. */
  readonly isOfOthers?: boolean;
}

/** What the tab's title and the lines above the header say of all rows: «Список наставляемых 7Б класса». */
export function sectionAbove(table: UnmappedTable): Section {
  const texts = textsAbove(table);
  const className = texts.map((text) => classWithin(text) ?? classWithLetter(text)).find(Boolean);
  const form = texts.map(formWithin).find(Boolean);
  return { ...(className && { className }), ...(form && { form }) };
}

/** A tab called «5А»; «5» may be anything. */
function classWithLetter(text: string): string | undefined {
  const className = readClassName(text);
  return className && /\D$/.test(className) ? className : undefined;
}

/** What a row says as a heading; undefined when it is none. The caller knows that it is no person's row. */
export function headingOf(
  { own, telling }: TableRow,
  { targets }: Mapping,
  categories: readonly Category[],
): Heading | undefined {
  const isLone = telling.length === 1;
  for (const column of telling) {
    const text = cellText(own[column]);
    const target = targets.get(column);
    const written = leadingName(text);
    if (written && !(isLone && isHeading(written.name))) return undefined;
    const className = isLone || !isOf(target, 'className') ? sectionClass(text, own[column]) : undefined;
    const form = isLone || !isOf(target, 'form') ? formWithin(text) : undefined;
    if (className || form) return { ...(className && { className }), ...(form && { form }) };
    if (!isLone) continue;
    const category = readCategory(text, categories);
    const isOfOthers = isHeadingOfOthers(text) && isOverNames(column, targets);
    if (category || isHeading(text)) return { ...(category && { category }), ...(isOfOthers && { isOfOthers }) };
  }
  return undefined;
}

/** A word over another column, such as «Родители» over «Согласие», heads nobody. */
function isOverNames(column: number, targets: Mapping['targets']): boolean {
  return [...targets].some(([other, target]) => isIdentityTarget(target) && column <= other);
}

/** A bare number heads nothing. */
function sectionClass(text: string, cell: GridCell | undefined): string | undefined {
  if (typeof cell !== 'string' || /^\d+$/.test(text)) return undefined;
  return readClassName(text) ?? classWithin(text);
}

function isOf(target: Target | undefined, field: 'className' | 'form'): boolean {
  return target?.split('.')[1]?.startsWith(field) ?? false;
}
