import { daysBetween } from '../day-count';
import { type FormId, formById } from '../forms';
import type { Mentee, Pair } from '../participants';
import type { MenteeStatus } from '../statuses';
import type { PairingBook } from './pairing-book';
import { menteeObstacles } from './rules';
import { isOpen, standingPairs, unitCode } from './standing-pairs';

/** A unit as the list of mentees shows it. */
export interface MenteeLine {
  readonly menteeCode: string;
  readonly form: FormId;
  readonly formLabel: string;
  readonly className: string;
  readonly kind: string;
  readonly categories: readonly string[];
  readonly request: string;
  readonly time: string;
  readonly status: MenteeStatus;
  /** The open pair; null while waiting. */
  readonly pair: Pick<Pair, 'number' | 'mentorCode' | 'status' | 'locked'> | null;
  readonly waitingReason: string;
  /** Days since «Дата включения»; null: has a pair, takes no part any more, or the date is blank. */
  readonly waitingDays: number | null;
  /** Why nobody can be paired with this mentee now; blank: can be. */
  readonly obstacle: string;
}

/** Every mentee in every form asked for, and in the forms of the open pairs; in the order of the base. */
export function menteeLines(book: PairingBook): readonly MenteeLine[] {
  const { pairOf } = standingPairs(book.registry, false);
  const paired = new Map<string, FormId[]>();
  for (const { menteeCode, form } of book.registry.pairs.filter(isOpen)) {
    paired.set(menteeCode, [...(paired.get(menteeCode) ?? []), form]);
  }
  return book.registry.mentees.flatMap((mentee) =>
    [...new Set([...mentee.forms, ...(paired.get(mentee.code) ?? [])])].map((form) =>
      menteeLine(book, mentee, form, pairOf.get(unitCode(mentee.code, form))),
    ),
  );
}

function menteeLine(book: PairingBook, mentee: Mentee, form: FormId, pair: Pair | undefined): MenteeLine {
  const { code, className, kind, categories, request, time, included, waitingReason } = mentee;
  const obstacles = menteeObstacles(mentee, form, book);
  const obstacle = obstacles.map(({ words }) => words).join('; ');
  const isWaiting = !pair && !obstacles.some(({ id }) => id === 'mentee-status');
  return {
    menteeCode: code,
    form,
    formLabel: formById(form).label,
    className,
    kind,
    categories,
    request: request.join('; '),
    time: time.join('; '),
    status: mentee.status,
    pair: pair ? { number: pair.number, mentorCode: pair.mentorCode, status: pair.status, locked: pair.locked } : null,
    waitingReason,
    waitingDays: isWaiting && included ? daysBetween(included, book.today) : null,
    obstacle,
  };
}
