import type { Category } from '../categories';
import { normaliseLabel } from '../text';
import { cellText } from './cell-text';
import { readCode } from './codes';
import type { Grid } from './grid';
import type { UnmappedTable } from './guess';
import type { SkipReason } from './lists';
import { leadingName, looksLikeName } from './names';
import { isDoubtfulName, isFooter, isNoName, isOfRoles, isTotal } from './not-people';
import { type Heading, headingOf } from './sections';
import type { Mapping } from './table';
import type { TableRow } from './table-rows';
import { isIdentityTarget } from './targets';

export type RowSense = { readonly is: 'person' | 'unclear' } | { readonly is: SkipReason; readonly heading?: Heading };

/** A row of 1, 2, 3 … under a header numbers the columns. */
const LEAST_NUMBERS = 3;
/** A text of more words is a sentence. */
const MOST_WORDS = 6;
const LETTERS = /^\p{L}[\p{L} .'’ʼ()-]*$/u;

/** Tells people's rows from blanks, totals, headings, repeated headers and remarks. */
export class RowSorter {
  private readonly headers: readonly (readonly string[])[];
  private readonly hasNumbering: boolean;
  private readonly identities: ReadonlySet<number>;

  constructor(
    table: UnmappedTable,
    private readonly mapping: Mapping,
    private readonly categories: readonly Category[],
  ) {
    this.headers = headerTexts(table.grid, table.header);
    this.hasNumbering = table.columns.some(({ numbering }) => numbering);
    this.identities = new Set([...mapping.targets].flatMap(([column, to]) => (isIdentityTarget(to) ? [column] : [])));
  }

  /** @param isAfterTable The row above is blank or a total: a signature may follow. */
  senseOf(row: TableRow, isAfterTable: boolean): RowSense {
    const [column] = row.telling;
    if (column === undefined) return { is: 'blank' };
    const first = cellText(row.own[column]);
    if ((isTotal(first) || this.identityTexts(row).some(isTotal)) && !this.namesSomebody(row)) return { is: 'total' };
    if (this.isHeader(row)) return { is: 'header' };
    if (isNumbers(row)) return { is: 'numbers' };
    const heading = this.mayBeHeading(row) ? headingOf(row, this.mapping, this.categories) : undefined;
    if (heading) return { is: saysNothing(heading) ? 'heading' : 'section', heading };
    if (this.isSignature(row, column, first, isAfterTable)) return { is: 'remark' };
    return { is: this.senseOfRest(row, column, isAfterTable) };
  }

  private mayBeHeading(row: TableRow): boolean {
    return this.hasIdentity(row) ? row.telling.length === 1 : !row.isNumbered;
  }

  /** A signature may hold a name, too: below a blank row, or where a position stands for the person. */
  private isSignature(row: TableRow, column: number, first: string, isAfterTable: boolean): boolean {
    if (!isFooter(first) || row.isNumbered) return false;
    const namesSomebody = this.namesSomebody(row);
    if (!isAfterTable) return this.identities.has(column) && !namesSomebody;
    return !namesSomebody || !row.telling.some((other) => other !== column && this.tellsMore(other));
  }

  /** A cell that is read, and not as a name. */
  private tellsMore(column: number): boolean {
    return this.mapping.targets.has(column) && !this.identities.has(column);
  }

  private senseOfRest(row: TableRow, column: number, isAfterTable: boolean): 'person' | 'remark' | 'unclear' {
    const { telling, isNumbered, own } = row;
    const first = cellText(own[column]);
    const { targets } = this.mapping;
    if (!telling.some((one) => targets.has(one))) return 'remark';
    if (isNumbered) return 'person';
    const isLone = telling.length === 1;
    if (!this.hasIdentity(row)) return isFooter(first) || isLone ? 'remark' : 'person';
    if (!isLone || targets.size === 1 || readCode(first) !== undefined) return 'person';
    const written = leadingName(first);
    if (written && !this.isDoubtful(first)) {
      return written.post === '' || this.mayHavePost(column, isAfterTable) ? 'person' : 'unclear';
    }
    return this.identities.has(column) && mayBeName(first) ? 'unclear' : 'remark';
  }

  /** A name with a position heads a group of pairs or is a mentor; elsewhere, and below a list, it may have signed it. */
  private mayHavePost(column: number, isAfterTable: boolean): boolean {
    const { kind, targets } = this.mapping;
    return isIdentityTarget(targets.get(column), 'mentor') && (kind === 'pairs' || !isAfterTable);
  }

  /** Where lines are numbered, a line in capitals without a number may be a heading. */
  private isDoubtful(text: string): boolean {
    return this.hasNumbering && text === text.toUpperCase() && !/(?:ВИЧ|ВНА|ИЧНА|\.)$/.test(text);
  }

  private identityTexts({ filled, own }: TableRow): readonly string[] {
    return filled.filter((column) => this.identities.has(column)).map((column) => cellText(own[column]));
  }

  private namesSomebody(row: TableRow): boolean {
    return this.identityTexts(row).some(
      (text) => looksLikeName(text) && !isTotal(text) && !isNoName(text) && !isDoubtfulName(text),
    );
  }

  private hasIdentity({ cells }: TableRow): boolean {
    return [...this.identities].some((column) => cellText(cells[column]) !== '');
  }

  private isHeader({ filled, own }: TableRow): boolean {
    return this.headers.some((titles) =>
      filled.every((column) => normaliseLabel(cellText(own[column])) === titles[column]),
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

function saysNothing({ className, form, category }: Heading): boolean {
  return !className && !form && !category;
}

/** Letters as names have them, not a sentence. */
function mayBeName(text: string): boolean {
  return LETTERS.test(text) && text.split(' ').length <= MOST_WORDS && !isOfRoles(text);
}
