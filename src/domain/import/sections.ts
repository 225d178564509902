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
import { isFooter, isHeading, isHeadingOfOthers, isNoName, isTotal } from './not-people';
import { formWithin, readCategory } from './recognise';
import type { Mapping } from './table';
import type { TableRow } from './table-rows';
import type { Target } from './targets';

/** What a heading says of the rows below it. */
export interface Section {
  readonly className?: string;
  readonly form?: FormId;
  readonly category?: string;
  /** The class and the category of headings above hold no more. */
  readonly isOfOthers?: boolean;
}

export type RowSense = { readonly is: 'person' | 'unclear' } | { readonly is: SkipReason; readonly section?: Section };

/** A row of 1, 2, 3 … under a header numbers the columns. */
const LEAST_NUMBERS = 3;
/** A text of more words is a sentence. */
const MOST_WORDS = 6;
const LETTERS = /^\p{L}[\p{L} .'’ʼ()-]*$/u;

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
    if ((isTotal(first) || this.identityTexts(row).some(isTotal)) && !this.namesSomebody(row)) return { is: 'total' };
    if (this.isHeader(row)) return { is: 'header' };
    if (isNumbers(row)) return { is: 'numbers' };
    const section = this.sectionOf(row, telling);
    if (section) return { is: 'section', section };
    return {
      is: this.isSignature(row, telling, first, isAfterTable) ? 'remark' : this.senseOfRest(row, telling, first),
    };
  }

  /** A signature may hold a name, too: below a blank row, or where a position stands for the person. */
  private isSignature(row: TableRow, telling: readonly number[], first: string, isAfterTable: boolean): boolean {
    if (!isFooter(first) || this.isNumbered(row)) return false;
    return isAfterTable || (this.isIdentityColumn(telling[0]) && !this.namesSomebody(row));
  }

  private senseOfRest(row: TableRow, telling: readonly number[], first: string): 'person' | 'remark' | 'unclear' {
    if (!telling.some((column) => this.mapping.targets.has(column))) return 'remark';
    if (this.isNumbered(row)) return 'person';
    const isLone = telling.length === 1;
    if (!this.hasIdentity(row)) return isFooter(first) || isLone ? 'remark' : 'person';
    if (!isLone || this.mapping.targets.size === 1 || readCode(first) !== undefined) return 'person';
    if (looksLikeName(first) && !this.isDoubtful(first)) return 'person';
    return this.isIdentityColumn(telling[0]) && mayBeName(first) ? 'unclear' : 'remark';
  }

  /** Where lines are numbered, a line in capitals without a number may be a heading. */
  private isDoubtful(text: string): boolean {
    return this.numbering.size > 0 && text === text.toUpperCase() && !/(?:ВИЧ|ВНА|ИЧНА|\.)$/.test(text);
  }

  private isNumbered(row: TableRow): boolean {
    return row.filled.some((column) => this.isLineNumber(row, column));
  }

  private identityTexts(row: TableRow): readonly string[] {
    return row.filled.filter((column) => this.isIdentityColumn(column)).map((column) => cellText(row.own[column]));
  }

  private namesSomebody(row: TableRow): boolean {
    return this.identityTexts(row).some((text) => looksLikeName(text) && !isTotal(text) && !isNoName(text));
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
    if (this.isNumbered(row) && !this.hasIdentity(row)) return undefined;
    for (const column of telling) {
      const text = cellText(row.own[column]);
      const target = this.mapping.targets.get(column);
      const isLone = telling.length === 1;
      if (looksLikeName(text) && !(isLone && isHeading(text))) return undefined;
      const className = isLone || !isOf(target, 'className') ? sectionClass(text, row.own[column]) : undefined;
      const form = isLone || !isOf(target, 'form') ? formWithin(text) : undefined;
      if (className || form) return { ...(className && { className }), ...(form && { form }) };
      const category = isLone ? readCategory(text, this.categories) : undefined;
      if (category) return { category };
      if (isLone && isHeading(text)) return isHeadingOfOthers(text) ? { isOfOthers: true } : {};
    }
    return undefined;
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

/** Letters as names have them, not a sentence. */
function mayBeName(text: string): boolean {
  return LETTERS.test(text) && text.split(' ').length <= MOST_WORDS;
}

function isOf(target: Target | undefined, field: 'className' | 'form'): boolean {
  return target?.split('.')[1]?.startsWith(field) ?? false;
}

export function isIdentityTarget(target: Target): boolean {
  return /\.(?:name|surname|code)$/.test(target);
}
