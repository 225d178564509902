import type { FormId } from './forms';
import type { ContentModelId, CountModelId } from './pair-models';
import type { MenteeStatus, MentorStatus, PairStatus, ParticipantKind } from './statuses';

/** A mentor's row. `row` is the sheet's row, for messages. Dates are ISO days. */
export interface Mentor {
  readonly row: number;
  readonly code: string;
  readonly kind: ParticipantKind;
  /** «9А»; blank for adults. */
  readonly className: string;
  /** Years of work; null when not written. */
  readonly experience: number | null;
  readonly subject: string;
  readonly competences: readonly string[];
  /** Labels of the categories that the mentor is ready to help. */
  readonly categories: readonly string[];
  readonly forms: readonly FormId[];
  /** Mentees in all forms together. */
  readonly capacity: number;
  /** «вт 14:00-15:00», as written. */
  readonly time: readonly string[];
  readonly consent: string | null;
  readonly training: string | null;
  readonly status: MentorStatus;
}

export interface Mentee {
  readonly row: number;
  readonly code: string;
  readonly kind: ParticipantKind;
  /** «5А»; blank for educators. */
  readonly className: string;
  readonly age: number | null;
  readonly experience: number | null;
  readonly subject: string;
  /** Labels of categories as the book writes them. */
  readonly categories: readonly string[];
  /** What help is asked for. */
  readonly request: readonly string[];
  readonly forms: readonly FormId[];
  readonly time: readonly string[];
  readonly consent: string | null;
  readonly included: string | null;
  readonly status: MenteeStatus;
  readonly waitingReason: string;
}

/** One mentee's place in a pair or group; rows of one mentor's group share the number. */
export interface Pair {
  readonly row: number;
  readonly number: string;
  readonly mentorCode: string;
  readonly menteeCode: string;
  readonly form: FormId;
  /** As the book writes it; blank when not chosen. */
  readonly interactionModel: string;
  /** Set by hand; blank means: by the number of mentees. */
  readonly countModels: readonly CountModelId[];
  readonly online: boolean;
  readonly contentModels: readonly ContentModelId[];
  /** «Закреплено»: pairing leaves it as it is. */
  readonly locked: boolean;
  readonly status: PairStatus;
  readonly start: string | null;
  readonly end: string | null;
  /** Blank while no order fixes the pair. */
  readonly orderNumber: string;
  readonly orderDate: string | null;
}

/** The bases of one school. */
export interface Registry {
  readonly mentors: readonly Mentor[];
  readonly mentees: readonly Mentee[];
  readonly pairs: readonly Pair[];
}

/** Inclusive ISO days. */
export interface Period {
  readonly from: string;
  readonly to: string;
}
