import { daysBetween } from '../day-count';
import type { Registry } from '../participants';
import { standingPairs } from './standing-pairs';

/** Whoever waits longer than this is told of apart. */
export const LONG_WAIT_DAYS = 14;

/** How many places mentees wait for: each in every form asked for without an open pair. */
export interface Waiting {
  readonly units: number;
  /** Since «Дата включения», more than `LONG_WAIT_DAYS`. */
  readonly long: number;
  /** Nobody has looked for a mentor yet: consent is there, and «Причина ожидания» is blank. */
  readonly fresh: number;
}

/** @param today ISO day. */
export function waitingOn(registry: Registry, today: string): Waiting {
  const waiting = standingPairs(registry, false).units.filter(({ previous }) => previous === null);
  const isLong = (included: string | null) => included !== null && daysBetween(included, today) > LONG_WAIT_DAYS;
  return {
    units: waiting.length,
    long: waiting.filter(({ mentee }) => isLong(mentee.included)).length,
    fresh: waiting.filter(({ mentee }) => mentee.consent !== null && mentee.waitingReason === '').length,
  };
}
