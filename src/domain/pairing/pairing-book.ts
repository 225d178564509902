import type { Category } from '../categories';
import type { FormId } from '../forms';
import type { Mentee, Mentor, Registry } from '../participants';

/** The parts of a score (product rules, «Score»). */
export const PART_IDS = ['category', 'request', 'time', 'className', 'subject', 'selection'] as const;
export type PartId = (typeof PART_IDS)[number];

/** Points of each part in a score where every part has data; integers from 0. */
export type Weights = Readonly<Record<PartId, number>>;

export const DEFAULT_WEIGHTS: Weights = {
  category: 30,
  request: 25,
  time: 15,
  className: 10,
  subject: 10,
  selection: 10,
};

/** A row of «Запреты». */
export interface Ban {
  readonly mentorCode: string;
  readonly menteeCode: string;
  readonly reason: string;
}

/** What pairing knows of a school. */
export interface PairingBook {
  readonly registry: Registry;
  readonly forbidden: readonly Ban[];
  readonly categories: readonly Category[];
  readonly weights: Weights;
  /** «Возраст участия от»; null when not set. */
  readonly fromAge: number | null;
  /** «Порог отбора наставника», a share 0–1. */
  readonly threshold: number;
  /** Share 0–1 of the selection score by mentor's code; of those alone whom all criteria of «Отбор наставников» have marked. */
  readonly selection: ReadonlyMap<string, number>;
  /** ISO day. */
  readonly today: string;
}

/** Two people and the form that would join them. */
export interface Candidate {
  readonly mentor: Mentor;
  readonly mentee: Mentee;
  readonly form: FormId;
}

/** What a proposal is asked for. */
export interface ProposalInput {
  readonly goals: {
    readonly protectWeakest: boolean;
    readonly keepPrevious: boolean;
    readonly spreadLoad: boolean;
    /** Whether approved pairs that no order fixes yet may be changed too. */
    readonly reviseApproved: boolean;
  };
  /** null: the weights of the book. */
  readonly weights: Weights | null;
  /** «Что если»: places besides those of the base. */
  readonly morePlaces: readonly { readonly mentorCode: string; readonly places: number }[];
}

/** The book as the input supposes it: other weights, more places. */
export function supposed(book: PairingBook, { weights, morePlaces }: ProposalInput): PairingBook {
  const more = new Map<string, number>();
  for (const { mentorCode, places } of morePlaces) more.set(mentorCode, (more.get(mentorCode) ?? 0) + places);
  const mentors = book.registry.mentors.map((mentor) => {
    const places = more.get(mentor.code);
    return places === undefined ? mentor : { ...mentor, capacity: mentor.capacity + places };
  });
  return { ...book, weights: weights ?? book.weights, registry: { ...book.registry, mentors } };
}
