import { type FormId, formById } from '../domain/forms';
import { pairNumbers } from '../domain/pair-numbers';
import type { OrderReference } from '../domain/pair-order';
import type { Mentee, Pair, Registry } from '../domain/participants';
import { type MenteeStatus, OPEN_STATUSES, type PairStatus, takesPart } from '../domain/statuses';
import type { Book } from './book';
import type { Change } from './change';
import { midnightOf } from './days';
import { MENTEES_SHEET, PAIRS_SHEET } from './school-sheets';
import { TablePatch } from './table-patch';

/** A pair to be written, with why it is a good one. */
export interface NewPair {
  readonly menteeCode: string;
  readonly form: FormId;
  readonly mentorCode: string;
  readonly status: PairStatus;
  readonly interactionModel: string;
  readonly score: number;
  /** In short words. */
  readonly reasons: string;
}

export interface WaitingUnit {
  readonly menteeCode: string;
  readonly form: FormId;
  readonly words: string;
}

const REPLACED = 'заменена при подборе';

const isOpen = (status: PairStatus) => OPEN_STATUSES.includes(status);
const groupOf = (mentorCode: string, form: FormId) => `${mentorCode} | ${form}`;

/** What pairing changes on «Пары» and «Наставляемые»: rows of pairs, and with them the states of mentees. */
export class PairWrites {
  private readonly pairs: TablePatch<(typeof PAIRS_SHEET)['columns'][number]['field']>;
  private readonly mentees: TablePatch<(typeof MENTEES_SHEET)['columns'][number]['field']>;
  private readonly menteeOf: ReadonlyMap<string, Mentee>;
  /** Forms in which a mentee has an open pair. */
  private readonly openForms = new Map<string, Set<FormId>>();
  private readonly numberOf = new Map<string, string>();
  private readonly nextNumber: () => string;
  private readonly day: Date;
  private readonly timeZone: string;

  /** @param today ISO day. */
  constructor(book: Book, registry: Registry, today: string) {
    this.pairs = new TablePatch(book, PAIRS_SHEET);
    this.mentees = new TablePatch(book, MENTEES_SHEET);
    this.menteeOf = new Map(registry.mentees.map((mentee) => [mentee.code, mentee]));
    this.timeZone = book.timeZone;
    this.day = midnightOf(today, this.timeZone);
    this.nextNumber = pairNumbers(this.pairs.texts('number').filter((number) => number !== ''));
    for (const { menteeCode, mentorCode, form, number, status } of registry.pairs) {
      if (!isOpen(status)) continue;
      this.formsOf(menteeCode).add(form);
      if (number !== '') this.numberOf.set(groupOf(mentorCode, form), number);
    }
  }

  /**
   * Seats a mentee and gives the № of the pair. A proposed pair changes in place; an approved one ends, and stays. A pair
   * that goes on keeps its №: meetings and plans name it.
   */
  seat(pair: NewPair, former?: Pair): string {
    const { menteeCode, mentorCode, interactionModel, score, reasons, status } = pair;
    const own = former?.mentorCode === mentorCode ? former.number : '';
    const number = own || this.groupNumber(mentorCode, pair.form);
    const cells = { number, mentorCode, score, reasons, status };
    if (former?.status === 'предложена' || former?.mentorCode === mentorCode) {
      this.pairs.set(former.row, former.interactionModel === '' ? { ...cells, interactionModel } : cells);
    } else {
      if (former) this.pairs.set(former.row, this.ended(REPLACED));
      this.pairs.add({ ...cells, interactionModel, menteeCode, form: formById(pair.form).label });
    }
    this.formsOf(menteeCode).add(pair.form);
    this.setMentee(menteeCode, 'в паре', '');
    return number;
  }

  /** Ends a pair that a proposal gives to nobody; the mentee waits. */
  release(pair: Pair): void {
    this.pairs.set(pair.row, this.ended(REPLACED));
    this.formsOf(pair.menteeCode).delete(pair.form);
  }

  private ended(endReason: string) {
    return { status: 'расторгнута', endReason, end: this.day };
  }

  /** The next step of a pair's life; an end frees the mentee, who waits again or has finished. */
  setStatus(pair: Pair, to: PairStatus, reason: string): void {
    const started = to === 'активна' && pair.start === null ? { start: this.day } : {};
    if (isOpen(to)) {
      this.pairs.set(pair.row, { status: to, ...started });
      return;
    }
    this.pairs.set(pair.row, { status: to, end: this.day, ...(reason === '' ? {} : { endReason: reason }) });
    const open = this.formsOf(pair.menteeCode);
    open.delete(pair.form);
    if (open.size > 0) return;
    if (to === 'завершена') this.setMentee(pair.menteeCode, 'завершил', '');
    else this.setMentee(pair.menteeCode, 'ожидает', 'прежняя пара расторгнута');
  }

  /** The step to «закреплена приказом»; the pair begins on a day of the order's unless a day stands there. */
  fix(pair: Pair, order: OrderReference, start: string): void {
    const orderDate = midnightOf(order.date, this.timeZone);
    const cells = { status: 'закреплена приказом' satisfies PairStatus, orderNumber: order.number, orderDate };
    this.pairs.set(pair.row, pair.start === null ? { ...cells, start: midnightOf(start, this.timeZone) } : cells);
  }

  /** A pair has met: it is active, from the first meeting where «Начало» is blank. */
  activate({ row, start }: Pair, since: string): void {
    const started = start === null ? { start: midnightOf(since, this.timeZone) } : {};
    this.pairs.set(row, { status: 'активна', ...started });
  }

  setLocked(pair: Pair, locked: boolean): void {
    this.pairs.set(pair.row, { locked: locked ? '+' : '' });
  }

  /** Why these mentees wait. Somebody who has a pair in another form stays «в паре». */
  wait(waiting: readonly WaitingUnit[]): void {
    const words = new Map<string, string[]>();
    for (const unit of waiting) {
      if (this.formsOf(unit.menteeCode).has(unit.form)) continue; // somebody has found a mentor meanwhile
      const several = (this.menteeOf.get(unit.menteeCode)?.forms.length ?? 0) > 1;
      const line = several ? `${formById(unit.form).label}: ${unit.words}` : unit.words;
      words.set(unit.menteeCode, [...(words.get(unit.menteeCode) ?? []), line]);
    }
    for (const [code, lines] of words) {
      this.setMentee(code, this.formsOf(code).size > 0 ? 'в паре' : 'ожидает', lines.join('; '));
    }
  }

  changes(): readonly Change[] {
    return [...this.pairs.changes(), ...this.mentees.changes()];
  }

  /** Whoever has finished or left stays so: what happens to the pairs does not bring a person back. */
  private setMentee(code: string, status: MenteeStatus, waitingReason: string): void {
    const mentee = this.menteeOf.get(code);
    if (mentee && takesPart(mentee)) this.mentees.set(mentee.row, { status, waitingReason });
  }

  private formsOf(menteeCode: string): Set<FormId> {
    const forms = this.openForms.get(menteeCode) ?? new Set();
    this.openForms.set(menteeCode, forms);
    return forms;
  }

  /** Rows of one mentor's group share the №. */
  private groupNumber(mentorCode: string, form: FormId): string {
    const group = groupOf(mentorCode, form);
    const number = this.numberOf.get(group) ?? this.nextNumber();
    this.numberOf.set(group, number);
    return number;
  }
}
