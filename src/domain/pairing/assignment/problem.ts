/**
 * Allowed pairs in compressed rows: the mentors of unit u are `mentor[rowStart[u]]` … `mentor[rowStart[u + 1] - 1]`,
 * each with its score, an integer from 0 up. A pair given twice counts with its better score.
 */
export interface AllowedPairs {
  readonly rowStart: Int32Array;
  readonly mentor: Int32Array;
  readonly score: Int32Array;
}

/** Indices into `mentees` and `mentors` of the problem. */
export interface Link {
  readonly mentee: number;
  readonly mentor: number;
}

export interface Goals {
  /** The worst pair as good as possible, before the total; by default not asked for. */
  readonly protectWeakest?: boolean;
  /** Previous pairs where that costs no score; true by default. */
  readonly keepPrevious?: boolean;
  /** The load even among equally good mentors; true by default. */
  readonly spreadLoad?: boolean;
}

export interface AssignmentProblem {
  /** Codes are unique; capacity: free places, an integer from 0 up. */
  readonly mentors: readonly { readonly code: string; readonly capacity: number }[];
  /** Units (mentee, form); codes are unique, for instance «У-031 | pupil-pupil». */
  readonly mentees: readonly { readonly code: string }[];
  readonly allowed: AllowedPairs;
  /** In the result whatever they cost; each holds one of the places of `capacity`, and need not be allowed. */
  readonly locked?: readonly Link[];
  /** Never in the result, even if allowed. */
  readonly forbidden?: readonly Link[];
  /** The pairs that `keepPrevious` would keep. */
  readonly previous?: readonly Link[];
  readonly goals?: Goals;
}

export interface Pair extends Link {
  /** 0 for a locked pair that is not allowed. */
  readonly score: number;
  readonly locked: boolean;
}

/**
 * Why a mentee waits: no allowed mentor at all, or `mentees`, all of whom together may only have mentors with `places` places,
 * fewer than they are.
 */
export type WaitingReason =
  | { readonly kind: 'no-mentor' }
  | { readonly kind: 'few-places'; readonly mentees: readonly number[]; readonly places: number };

export interface Waiting {
  readonly mentee: number;
  readonly reason: WaitingReason;
}

/**
 * Prices that prove the assignment the best. A pair is worth `seat + point * score`, and 1 more if it was there before; that is
 * never more than its mentee's and its mentor's prices together. Locked mentees have no price; by indices of the problem.
 */
export interface Prices {
  readonly mentees: Float64Array;
  readonly mentors: Float64Array;
  readonly seat: number;
  readonly point: number;
}

export interface Assignment {
  /** Sorted by the mentees' codes. */
  readonly pairs: readonly Pair[];
  /** Sorted by the mentees' codes. */
  readonly waiting: readonly Waiting[];
  readonly prices: Prices;
  /** Of the pairs that are not locked, in units of the prices: what they are worth, and what the prices come to; equal. */
  readonly certificate: { readonly primal: number; readonly dual: number };
  readonly stats: {
    /** Times that pairs were added to the best candidates. */
    readonly rounds: number;
    /** Pairs looked at by bids and searches. */
    readonly relaxations: number;
  };
  /** Mentees with a mentor, locked pairs included. */
  readonly seated: number;
  /** Scores of all pairs together. */
  readonly total: number;
  /** The least score among the pairs that are not locked; null when there is none. */
  readonly weakest: number | null;
}
