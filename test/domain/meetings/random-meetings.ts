import fc from 'fast-check';
import type { Meeting } from '../../../src/domain/meetings/meeting';
import type { MeetingsBook } from '../../../src/domain/meetings/meetings-book';
import type { Pair } from '../../../src/domain/participants';
import { MEETING_STEPS, PAIR_STATUSES } from '../../../src/domain/statuses';
import { aPair } from '../builders';
import { aMeeting, aMeetingsBook, TODAY } from './meeting-builders';

/** Meetings as people note them: days missing, out of order, in the future, of pairs that are not there. */

export const days = fc
  .integer({ min: -60, max: 30 })
  .map((shift) => new Date(Date.parse(TODAY) + shift * 86_400_000).toISOString().slice(0, 10));
const day = fc.option(days, { nil: null });
const numbers = fc.constantFrom('1', '2', '10', '3/2026');

const meeting: fc.Arbitrary<Meeting> = fc
  .record({
    pairNumber: fc.oneof({ weight: 9, arbitrary: numbers }, { weight: 1, arbitrary: fc.constant('нет такой') }),
    step: fc.constantFrom(...MEETING_STEPS.slice(2), ...MEETING_STEPS),
    planned: day,
    held: day,
    outcome: fc.constantFrom(
      '',
      'раз в неделю',
      '2 раза в неделю',
      '3 раза в месяц',
      'каждые 10 дней',
      'по вторникам и пятницам',
      '2 раза в месяц, по средам',
      'как получится',
    ),
  })
  .map(aMeeting);

const pair: fc.Arbitrary<Pair> = fc
  .record({
    number: fc.oneof({ weight: 9, arbitrary: numbers }, { weight: 1, arbitrary: fc.constant('') }),
    mentorCode: fc.constantFrom('Н-1', 'Н-2', 'Н-10'),
    menteeCode: fc.constantFrom('У-1', 'У-2', 'У-10'),
    status: fc.constantFrom('активна', 'закреплена приказом', ...PAIR_STATUSES),
    start: day,
    end: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: days }),
    orderDate: day,
  })
  .map(aPair);

const numbered = <T extends { readonly row: number }>(rows: readonly T[]): readonly T[] =>
  rows.map((row, index) => ({ ...row, row: index + 2 }));

export const meetingsBooks: fc.Arbitrary<MeetingsBook> = fc
  .record({
    pairs: fc.array(pair, { maxLength: 8 }).map(numbered),
    meetings: fc.array(meeting, { maxLength: 24 }).map(numbered),
  })
  .map(aMeetingsBook);
