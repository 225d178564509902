import type { CodedPair } from '../domain/import/lists';
import { pairNumbers } from '../domain/pair-numbers';
import { OPEN_STATUSES, PAIR_STATUSES, type PairStatus, recogniseStatus } from '../domain/statuses';
import type { Book } from './book';
import type { ImportCells } from './import-cells';
import { PAIR_KINDS, type PairField } from './import-fields';
import { ImportRows } from './import-rows';
import { PAIRS_SHEET } from './school-sheets';
import { TablePatch } from './table-patch';

/** By what one pair of two people is told from another of theirs. */
const TELLING = ['number', 'orderNumber', 'start'] as const;

const isOpen = (status: PairStatus | undefined) => status !== undefined && OPEN_STATUSES.includes(status);
const keyOf = (...parts: readonly string[]) => parts.join(' | ');

/** «Пары» under an import, and what the pairs mean for their mentees. */
export class ImportPairs {
  /** Codes of mentees who get an open pair. */
  readonly paired = new Set<string>();
  readonly rows: ImportRows<PairField>;
  private readonly patch: TablePatch<PairField>;
  /** Rows of the sheet by the two and their form. */
  private readonly rowsOf = new Map<string, number[]>();
  private readonly matched = new Set<number>();
  private readonly numberOf = new Map<string, string>();
  private readonly nextNumber: () => string;
  /** Open pairs of a mentee after the import. */
  private readonly openOf = new Map<string, number>();
  private readonly closed = new Map<string, PairStatus>();

  constructor(
    book: Book,
    private readonly cells: ImportCells,
  ) {
    this.patch = new TablePatch<PairField>(book, PAIRS_SHEET);
    this.rows = new ImportRows(this.patch, PAIRS_SHEET, PAIR_KINDS, cells);
    const numbers = this.patch.texts('number');
    this.nextNumber = pairNumbers(numbers.filter((number) => number !== ''));
    const mentors = this.patch.texts('mentorCode');
    this.patch.texts('menteeCode').forEach((mentee, index) => {
      const [mentor = '', number = ''] = [mentors[index], numbers[index]];
      const row = this.patch.firstRow + index;
      const form = this.rows.meaning(row, 'form');
      const key = keyOf(mentor, mentee, form);
      this.rowsOf.set(key, [...(this.rowsOf.get(key) ?? []), row]);
      if (!isOpen(this.storedStatus(row))) return;
      this.count(mentee, 1);
      if (number !== '') this.numberOf.set(keyOf(mentor, form, ''), number);
    });
  }

  /** How the last open pair of a mentee ends; undefined when none ends or another goes on. */
  endOf(menteeCode: string): PairStatus | undefined {
    return this.openOf.get(menteeCode) === 0 ? this.closed.get(menteeCode) : undefined;
  }

  /** Whoever says most of itself is found first: a pair that says little would take the row of another. */
  take(pairs: readonly CodedPair[]): void {
    const found = new Map<CodedPair, number>();
    for (const pair of [...pairs].sort((one, other) => detail(other) - detail(one))) {
      const row = this.match(pair);
      if (row === undefined) continue;
      found.set(pair, row);
      this.matched.add(row);
    }
    for (const pair of pairs) {
      const row = found.get(pair);
      if (row === undefined) this.add(pair);
      else this.update(pair, row);
    }
  }

  private add(pair: CodedPair): void {
    const { mentorCode, menteeCode, values, implied } = pair;
    const status = values.status ?? implied.status;
    const number = values.number ?? this.groupNumber(pair, status);
    const cells = this.cells.row(PAIR_KINDS, { ...values, number, mentorCode, menteeCode, status });
    this.rows.add(nameOf(pair), cells);
    if (!isOpen(status)) return;
    this.count(menteeCode, 1);
    this.paired.add(menteeCode);
  }

  private update(pair: CodedPair, row: number): void {
    const { menteeCode, values } = pair;
    const before = this.storedStatus(row);
    const after = values.status ?? before;
    const { number, ...cells } = this.cells.row(PAIR_KINDS, values);
    const keepsNumber = !this.rows.isBlank(row, 'number'); // meetings and plans name it
    this.rows.update(nameOf(pair), row, keepsNumber || number === undefined ? cells : { ...cells, number }, {});
    if (keepsNumber && number !== undefined && !this.agrees(row, 'number', String(number)))
      this.rows.remark(row, 'number', 'в файле другой номер, в книге остаётся прежний: по нему записаны встречи');
    if (!isOpen(before) && !values.status && isOpen(pair.implied.status))
      this.rows.remark(
        row,
        'status',
        `пара уже «${before}», новая не добавлена; если это другая пара, укажите её начало`,
      );
    if (isOpen(before) && !isOpen(after)) {
      this.count(menteeCode, -1);
      if (after) this.closed.set(menteeCode, after);
    }
    if (!isOpen(before) && isOpen(after)) {
      this.count(menteeCode, 1);
      this.paired.add(menteeCode);
    }
  }

  /**
   * The row of the sheet that is this pair: the same two in the same form, and no number, order or start that says
   * otherwise; an open pair is the same whatever these say, since two people have one open pair in a form.
   */
  private match({ mentorCode, menteeCode, values, implied }: CodedPair): number | undefined {
    const rows = this.rowsOf.get(keyOf(mentorCode, menteeCode, values.form)) ?? [];
    const free = rows.filter((row) => !this.matched.has(row));
    const stated = TELLING.flatMap((field) => (values[field] ? [{ field, text: values[field] }] : []));
    const likeness = (row: number) =>
      stated.filter(({ field, text }) => this.agrees(row, field, text)).length * 4 +
      (this.storedStatus(row) === (values.status ?? implied.status) ? 2 : 0) +
      (isOpen(this.storedStatus(row)) ? 1 : 0);
    const goesOn = (row: number) => isOpen(values.status ?? implied.status) && isOpen(this.storedStatus(row));
    const fitting = free
      .filter((row) =>
        stated.every(
          ({ field, text }) =>
            this.rows.isBlank(row, field) || this.agrees(row, field, text) || (field === 'number' && goesOn(row)), // the book keeps its own
        ),
      )
      .sort((a, b) => likeness(b) - likeness(a));
    return fitting[0] ?? free.find(goesOn);
  }

  private agrees(row: number, field: PairField, text: string): boolean {
    const kind = PAIR_KINDS[field];
    return this.rows.meaning(row, field) === this.cells.meaning(kind, { value: this.cells.cell(kind, text) });
  }

  private storedStatus(row: number): PairStatus | undefined {
    return recogniseStatus(PAIR_STATUSES, String(this.patch.stored(row, 'status').value));
  }

  /** Rows of one mentor's group share the №; a closed pair's group has its own dates. */
  private groupNumber({ mentorCode, values }: CodedPair, status: PairStatus): string {
    const dates = isOpen(status)
      ? ''
      : `${status} ${values.start ?? ''} ${values.end ?? ''} ${values.orderNumber ?? ''}`;
    const group = keyOf(mentorCode, values.form, dates);
    const number = this.numberOf.get(group) ?? this.nextNumber();
    this.numberOf.set(group, number);
    return number;
  }

  private count(menteeCode: string, more: number): void {
    this.openOf.set(menteeCode, (this.openOf.get(menteeCode) ?? 0) + more);
  }
}

/** How much a pair says of what tells it from others. */
function detail({ values }: CodedPair): number {
  return TELLING.filter((field) => values[field]).length * 2 + (values.status ? 1 : 0);
}

function nameOf({ mentorCode, menteeCode }: CodedPair): string {
  return `${mentorCode} – ${menteeCode}`;
}
