import type { FormId } from './forms';
import type { ContentModelId, CountModelId } from './pair-models';
import type { MenteeStatus, MentorStatus, PairStatus, ParticipantKind } from './statuses';

/** A mentor's row. `row` is the sheet's row, for messages. Dates are ISO days. */
export interface Mentor {
  readonly row: number;
  readonly code: string;
  readonly kind: ParticipantKind;
  readonly className: string;
  readonly status: MentorStatus;
  readonly capacity: number;
  readonly forms: readonly FormId[];
  readonly consent: string | null;
}

export interface Mentee {
  readonly row: number;
  readonly code: string;
  readonly kind: ParticipantKind;
  /** «5А»; blank for educators. */
  readonly className: string;
  /** Labels of categories as the book writes them. */
  readonly categories: readonly string[];
  readonly forms: readonly FormId[];
  readonly status: MenteeStatus;
  readonly consent: string | null;
}

/** One mentee's place in a pair or group; rows of one mentor's group share the number. */
export interface Pair {
  readonly row: number;
  readonly number: string;
  readonly mentorCode: string;
  readonly menteeCode: string;
  readonly form: FormId;
  /** Set by hand; blank means: by the number of mentees. */
  readonly countModels: readonly CountModelId[];
  readonly online: boolean;
  readonly contentModels: readonly ContentModelId[];
  readonly status: PairStatus;
  readonly start: string | null;
  readonly end: string | null;
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
