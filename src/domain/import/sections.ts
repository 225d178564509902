import type { Category } from '../categories';
import type { FormId } from '../forms';
import { normaliseLabel } from '../text';
import { cellText } from './cell-text';
import { classWithin, readClassName } from './class-name';
import { readCode } from './codes';
import type { Grid } from './grid';
import { textsAbove, type UnmappedTable } from './guess';
import type { SkipReason } from './lists';
import { looksLikeName } from './names';
import { formWithin, readCategory } from './recognise';
import type { Mapping } from './table';
import type { TableRow } from './table-rows';
import type { Target } from './targets';

/** What a heading says of the rows below it. */
export interface Section {
  readonly className?: string;
  readonly form?: FormId;
  readonly category?: string;
}

export type RowSense = { readonly is: 'person' } | { readonly is: SkipReason; readonly section?: Section };

const TOTAL = /^(?:итог[о]?|всего)(?![а-яё])/i;
const FOOTER =
  /^(?:директор|зам[а-я.]* директора|куратор|исполнитель|исп\.|ответственн|составил|согласовано|утвержда|приложение|примечани|подпись|м\. ?п\.|дата(?::|$)|\*)/i;
/** A row of 1, 2, 3 … under a header numbers the columns. */
const LEAST_NUMBERS = 3;

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

/** Tells people's rows from blanks, totals, headings, repeated headers and remarks. */
export class RowSorter {
  private readonly headers: readonly (readonly string[])[];
  private readonly numbering: ReadonlySet<number>;

  constructor(
    table: UnmappedTable,
    private readonly mapping: Mapping,
    private readonly categories: readonly Category[],
  ) {
    this.headers = headerTexts(table.grid, table.header);
    this.numbering = new Set(table.columns.filter((column) => column.numbering).map(({ index }) => index));
  }

  /** @param isAfterTable The row above is blank or a total: a signature may follow. */
  senseOf(row: TableRow, isAfterTable: boolean): RowSense {
    const telling = row.filled.filter((column) => !this.isLineNumber(row, column));
    const texts = telling.map((column) => cellText(row.own[column]));
    const [first = ''] = texts;
    if (first === '') return { is: 'blank' };
    if (TOTAL.test(first)) return { is: 'total' };
    if (this.isHeader(row)) return { is: 'header' };
    if (isNumbers(row)) return { is: 'numbers' };
    const section = this.sectionOf(row, telling);
    if (section) return { is: 'section', section };
    if (isAfterTable && FOOTER.test(first) && !this.isIdentityColumn(telling[0])) return { is: 'remark' };
    return this.isRemark(row, telling, first) ? { is: 'remark' } : { is: 'person' };
  }

  /** A number in a numbering column; a heading may stand there, too. */
  private isLineNumber(row: TableRow, column: number): boolean {
    return this.numbering.has(column) && /^[\d.)]*$/.test(cellText(row.own[column]));
  }

  private isHeader(row: TableRow): boolean {
    return this.headers.some((titles) =>
      row.filled.every((column) => normaliseLabel(cellText(row.own[column])) === titles[column]),
    );
  }

  private sectionOf(row: TableRow, telling: readonly number[]): Section | undefined {
    if (this.hasIdentity(row) && telling.length > 1) return undefined;
    for (const column of telling) {
      const text = cellText(row.own[column]);
      const target = this.mapping.targets.get(column);
      const isLone = telling.length === 1;
      if (looksLikeName(text)) return undefined;
      const className = isLone || !isOf(target, 'className') ? sectionClass(text, row.own[column]) : undefined;
      const form = isLone || !isOf(target, 'form') ? formWithin(text) : undefined;
      if (className || form) return { ...(className && { className }), ...(form && { form }) };
      const category = isLone ? readCategory(text, this.categories) : undefined;
      if (category) return { category };
    }
    return undefined;
  }

  private isRemark(row: TableRow, telling: readonly number[], first: string): boolean {
    if (!telling.some((column) => this.mapping.targets.has(column))) return true;
    if (!this.hasIdentity(row)) return FOOTER.test(first) || telling.length === 1;
    return (
      telling.length === 1 && this.mapping.targets.size > 1 && !looksLikeName(first) && readCode(first) === undefined
    );
  }

  private isIdentityColumn(column: number | undefined): boolean {
    const target = column === undefined ? undefined : this.mapping.targets.get(column);
    return target !== undefined && isIdentityTarget(target);
  }

  private hasIdentity(row: TableRow): boolean {
    return [...this.mapping.targets].some(
      ([column, target]) => isIdentityTarget(target) && cellText(row.cells[column]) !== '',
    );
  }
}

/** The texts of each level, by column, as rows repeat them. */
function headerTexts(grid: Grid, header: UnmappedTable['header']): readonly (readonly string[])[] {
  if (!header) return [];
  return grid.cells
    .slice(header.first, header.last + 1)
    .map((row) => row.map((cell) => normaliseLabel(cellText(cell))));
}

function isNumbers({ own, filled }: TableRow): boolean {
  const numbers = filled.map((column) => Number(cellText(own[column])));
  return numbers.length >= LEAST_NUMBERS && numbers.every((number, index) => number === index + 1);
}

/** A bare number heads nothing. */
function sectionClass(text: string, cell: TableRow['own'][number] | undefined): string | undefined {
  if (typeof cell !== 'string' || /^\d+$/.test(text)) return undefined;
  return readClassName(text) ?? classWithin(text);
}

function isOf(target: Target | undefined, field: 'className' | 'form'): boolean {
  return target?.split('.')[1]?.startsWith(field) ?? false;
}

export function isIdentityTarget(target: Target): boolean {
  return /\.(?:name|surname|code)$/.test(target);
}
