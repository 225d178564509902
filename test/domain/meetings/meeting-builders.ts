import type { Meeting } from '../../../src/domain/meetings/meeting';
import type { MeetingsBook } from '../../../src/domain/meetings/meetings-book';
import { aPair } from '../builders';

/** The day on which the tests look at the book: a Tuesday. */
export const TODAY = '2026-10-20';

export function aMeeting(changes: Partial<Meeting> = {}): Meeting {
  return {
    row: 2,
    pairNumber: '12',
    step: 'первая (организационная) встреча',
    planned: null,
    held: null,
    topic: '',
    outcome: '',
    ...changes,
  };
}

/** One pair at work, № 12, from the first of October. */
export function aMeetingsBook(changes: Partial<MeetingsBook> = {}): MeetingsBook {
  return {
    pairs: [aPair({ number: '12', start: '2026-10-01' })],
    meetings: [],
    unclear: new Set(),
    period: { from: '2026-09-01', to: '2027-05-31' },
    today: TODAY,
    ...changes,
  };
}
