import { classNumber } from '../age-groups';
import { FORMS, type FormId } from '../forms';
import type { AllowedPairs } from './assignment/problem';
import { wantsOlderMentor } from './interaction-model';
import { packPeople } from './packed-people';
import { rowScorer } from './packed-score';
import type { PairingBook } from './pairing-book';
import { MENTOR_RULES, menteeObstacles } from './rules';
import type { Standing, Unit } from './standing-pairs';

export interface Candidates {
  readonly units: readonly Unit[];
  /** The registry's mentors in its order, with the places that a proposal may give away. */
  readonly mentors: readonly { readonly code: string; readonly capacity: number }[];
  /** Every pair that no hard rule excludes, mentors without a free place included; in a row the mentors ascend. */
  readonly allowed: AllowedPairs;
}

/** Mentors of one form whom no rule of their own excludes, as they ascend. */
interface Block {
  readonly mentors: Int32Array;
  /** By class c: those of them who are of class c or above, or without a class. */
  readonly ofClass: readonly Int32Array[];
}

const NOBODY: Block = { mentors: new Int32Array(0), ofClass: [] };
/** Above every class: mentors without one are not younger than anybody. */
const NO_CLASS = 12;

/** Who may be paired with whom, and how well, for every unit that stands open. */
export function findCandidates(book: PairingBook, { units, held }: Standing): Candidates {
  const { mentors } = book.registry;
  const mentees = [...new Set(units.map(({ mentee }) => mentee))];
  const menteeIndex = new Map(mentees.map((mentee, index) => [mentee, index]));
  const blocks = new Map(FORMS.map(({ id }) => [id, blockOf(book, id)]));
  const excluded = exclusions(book);
  const rows = units.map((unit) => rowOf(book, unit, blocks.get(unit.form) ?? NOBODY, excluded.get(unit.mentee.code)));

  const rowStart = new Int32Array(units.length + 1);
  rows.forEach((row, unit) => {
    rowStart[unit + 1] = (rowStart[unit] ?? 0) + row.length;
  });
  const edges = rowStart[units.length] ?? 0;
  const allowed = { rowStart, mentor: new Int32Array(edges), score: new Int32Array(edges) };
  const scoreRow = rowScorer(packPeople(book, mentees), book.weights);
  units.forEach(({ mentee, form }, unit) => {
    const row = rows[unit] ?? NOBODY.mentors;
    const from = rowStart[unit] ?? 0;
    allowed.mentor.set(row, from);
    const wantsOlder = wantsOlderMentor(mentee, form, book.categories);
    scoreRow(menteeIndex.get(mentee) ?? 0, wantsOlder, row, allowed.score.subarray(from, from + row.length));
  });
  return {
    units,
    mentors: mentors.map(({ code, capacity }) => ({ code, capacity: Math.max(0, capacity - (held.get(code) ?? 0)) })),
    allowed,
  };
}

/** The mentors of a unit's block whose class is not lower, without the excluded; a view where nobody is. */
function rowOf(
  book: PairingBook,
  { mentee, form }: Unit,
  block: Block,
  excluded: ReadonlySet<number> | undefined,
): Int32Array {
  if (menteeObstacles(mentee, form, book).length > 0) return NOBODY.mentors;
  const lowest = form === 'pupil-pupil' ? classNumber(mentee.className) : undefined;
  const row = lowest === undefined ? block.mentors : (block.ofClass[lowest] ?? NOBODY.mentors);
  return excluded ? row.filter((mentor) => !excluded.has(mentor)) : row;
}

function blockOf({ registry }: PairingBook, form: FormId): Block {
  const classOf = registry.mentors.map(({ className }) => classNumber(className) ?? NO_CLASS);
  const indices = registry.mentors.flatMap((mentor, index) =>
    MENTOR_RULES.every((rule) => rule.broken(mentor, form) === undefined) ? [index] : [],
  );
  const ofClass = Array.from({ length: NO_CLASS }, (_, lowest) =>
    Int32Array.from(indices.filter((index) => (classOf[index] ?? 0) >= lowest)),
  );
  return { mentors: Int32Array.from(indices), ofClass };
}

/** Pairs that exclude each other one by one, by mentee's code: «Запреты», and oneself. */
function exclusions({ registry, forbidden }: PairingBook): ReadonlyMap<string, ReadonlySet<number>> {
  const indexOf = new Map(registry.mentors.map(({ code }, index) => [code, index]));
  const excluded = new Map<string, Set<number>>();
  const exclude = (mentee: string, mentor: number | undefined) => {
    if (mentor !== undefined) excluded.set(mentee, (excluded.get(mentee) ?? new Set()).add(mentor));
  };
  for (const { mentorCode, menteeCode } of forbidden) exclude(menteeCode, indexOf.get(mentorCode));
  for (const { code } of registry.mentees) exclude(code, indexOf.get(code));
  return excluded;
}
