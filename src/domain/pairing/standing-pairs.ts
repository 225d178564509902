import type { FormId } from '../forms';
import type { Mentee, Pair, Registry } from '../participants';
import { OPEN_STATUSES, takesPart } from '../statuses';

/** A mentee in one of the forms asked for: what pairing seats. */
export interface Unit {
  /** «У-031 | pupil-pupil». */
  readonly code: string;
  readonly mentee: Mentee;
  readonly form: FormId;
  /** The open pair that may be changed; null: none. */
  readonly previous: Pair | null;
}

/** What stands in the book before a proposal. */
export interface Standing {
  /** Units without a pair that must stay, of mentees who take part. */
  readonly units: readonly Unit[];
  /** The open pair of a unit, by the unit's code; of several, one that must stay. */
  readonly pairOf: ReadonlyMap<string, Pair>;
  /** Places held by pairs that a proposal leaves as they are, by mentor's code. */
  readonly held: ReadonlyMap<string, number>;
}

export function unitCode(menteeCode: string, form: FormId): string {
  return `${menteeCode} | ${form}`;
}

/** Whether pairing leaves a pair as it is: locked, in an order or at work; approved, unless approved ones are revised. */
export function isFixed(pair: Pair, reviseApproved: boolean): boolean {
  return pair.locked || !(pair.status === 'предложена' || (reviseApproved && pair.status === 'утверждена'));
}

export function isOpen({ status }: Pair): boolean {
  return OPEN_STATUSES.includes(status);
}

/** Splits the book into what a proposal may change and what it must leave. */
export function standingPairs(registry: Registry, reviseApproved: boolean): Standing {
  const open = registry.pairs.filter(isOpen);
  const pairOf = new Map<string, Pair>();
  for (const pair of open) {
    const code = unitCode(pair.menteeCode, pair.form);
    const former = pairOf.get(code);
    if (!former || (isFixed(pair, reviseApproved) && !isFixed(former, reviseApproved))) pairOf.set(code, pair);
  }
  const units = registry.mentees.flatMap((mentee) => unitsOf(mentee, pairOf, reviseApproved));
  const reconsidered = new Set(units.map(({ previous }) => previous));
  const held = new Map<string, number>();
  for (const pair of open) {
    if (!reconsidered.has(pair)) held.set(pair.mentorCode, (held.get(pair.mentorCode) ?? 0) + 1);
  }
  return { units, pairOf, held };
}

function unitsOf(mentee: Mentee, pairOf: ReadonlyMap<string, Pair>, reviseApproved: boolean): readonly Unit[] {
  if (!takesPart(mentee)) return [];
  return [...new Set(mentee.forms)].flatMap((form) => {
    const code = unitCode(mentee.code, form);
    const previous = pairOf.get(code) ?? null;
    return previous && isFixed(previous, reviseApproved) ? [] : [{ code, mentee, form, previous }];
  });
}

/** Open pairs of each mentor, by code: each holds a place. */
export function usedPlaces(registry: Registry): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const pair of registry.pairs) {
    if (isOpen(pair)) used.set(pair.mentorCode, (used.get(pair.mentorCode) ?? 0) + 1);
  }
  return used;
}
