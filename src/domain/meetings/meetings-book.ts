import type { Pair, Period } from '../participants';
import type { Meeting } from './meeting';

/** What the book knows of meetings. */
export interface MeetingsBook {
  readonly pairs: readonly Pair[];
  readonly meetings: readonly Meeting[];
  /** «№ пары» of rows that cannot be read: nothing is planned for these pairs. */
  readonly unclear: ReadonlySet<string>;
  readonly period: Period;
  /** ISO day. */
  readonly today: string;
}
