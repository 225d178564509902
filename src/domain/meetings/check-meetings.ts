import { latestDay } from '../day-count';
import type { GroupAtWork } from './groups-at-work';
import { isHeld, type Meeting, PLANNING_MEETING } from './meeting';
import { readFrequency } from './read-frequency';

/** Something about a row of «Встречи»; `field` names the column to look at. */
export interface MeetingRemark {
  readonly row: number;
  readonly field: 'pairNumber' | 'held' | 'outcome';
  readonly what: string;
  readonly todo: string;
}

const EXAMPLES = 'Напишите, например, «раз в неделю», «2 раза в месяц» или «каждые 10 дней».';

/**
 * Meetings of no pair, and planning meetings of pairs at work that do not say how often the pair will meet.
 * @param numbers every «№ пары» of the book, of rows that cannot be read too.
 */
export function checkMeetings(
  meetings: readonly Meeting[],
  groups: readonly GroupAtWork[],
  numbers: ReadonlySet<string>,
): readonly MeetingRemark[] {
  const atWork = new Set(groups.map(({ number }) => number));
  return meetings.flatMap((meeting): readonly MeetingRemark[] => {
    const { row, pairNumber, step, held } = meeting;
    if (!numbers.has(pairNumber)) {
      const what = 'такой пары нет на листе «Пары», встреча не учтена';
      return [{ row, field: 'pairNumber', what, todo: 'Исправьте № пары или удалите строку.' }];
    }
    if (step !== PLANNING_MEETING || held === null || !atWork.has(pairNumber)) return [];
    return isLastPlanning(meeting, meetings) ? frequencyRemarks(meeting) : [];
  });
}

function frequencyRemarks({ row, outcome }: Meeting): readonly MeetingRemark[] {
  if (readFrequency(outcome)) return [];
  const what =
    outcome === '' ? 'не записано, как часто пара будет встречаться' : 'непонятно, как часто пара будет встречаться';
  return [{ row, field: 'outcome', what, todo: EXAMPLES }];
}

/** Whether a planning meeting is the one whose agreement holds. */
function isLastPlanning({ pairNumber, held }: Meeting, meetings: readonly Meeting[]): boolean {
  const days = meetings.flatMap((one) =>
    one.pairNumber === pairNumber && one.step === PLANNING_MEETING ? [one.held] : [],
  );
  return held === latestDay(days);
}

/** Meetings that are said to have been held on a day to come: they count as not held. */
export function heldTooEarly(meetings: readonly Meeting[], today: string): readonly MeetingRemark[] {
  return meetings
    .filter((meeting) => meeting.held !== null && !isHeld(meeting, today))
    .map(({ row }) => ({
      row,
      field: 'held',
      what: 'этот день ещё не наступил, встреча считается непроведённой',
      todo: 'Исправьте дату; запланированный день пишите в «План».',
    }));
}
