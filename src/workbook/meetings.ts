import * as z from 'zod/mini';
import { checkMeetings, heldTooEarly, type MeetingRemark } from '../domain/meetings/check-meetings';
import { type GroupAtWork, groupsAtWork } from '../domain/meetings/groups-at-work';
import { type Meeting, recogniseStep } from '../domain/meetings/meeting';
import type { PlannedMeeting } from '../domain/meetings/schedule';
import type { Pair } from '../domain/participants';
import { MEETING_STEPS } from '../domain/statuses';
import type { Book, Cell } from './book';
import * as cells from './cells';
import type { Change } from './change';
import { midnightOf } from './days';
import { Lists } from './lists';
import { MEETINGS_SHEET, STEP_LIST } from './meetings-sheet';
import type { Problem } from './problem';
import { readRecords } from './records';
import { PAIRS_SHEET } from './school-sheets';
import { newSheet } from './table-changes';
import { TablePatch } from './table-patch';

const EXPECTED = `нужно одно из: ${MEETING_STEPS.join(', ')}`;

/** The rows of «Встречи»; none while the sheet is not there. */
export function readMeetings(book: Book): {
  readonly meetings: readonly Meeting[];
  readonly problems: readonly Problem[];
  /** «№ пары» of the rows that cannot be read. */
  readonly unclear: ReadonlySet<string>;
} {
  if (!book.read(MEETINGS_SHEET.title)) return { meetings: [], problems: [], unclear: new Set() };
  const spellings = new Lists(book).of(STEP_LIST);
  const schema: z.ZodMiniType<Meeting> = z.object({
    row: z.number(),
    pairNumber: cells.requiredText(),
    step: cells.requiredEntry((text) => recogniseStep(text, spellings), EXPECTED),
    planned: cells.day(book.timeZone),
    held: cells.day(book.timeZone),
    topic: cells.text(),
    outcome: cells.text(),
  });
  const { records, problems, refused } = readRecords(book, MEETINGS_SHEET, schema);
  const unclear = new Set(refused.map(({ cells: { pairNumber } }) => String(pairNumber?.value ?? '').trim()));
  return { meetings: records, problems, unclear };
}

/** What `checkBook` tells of «Встречи» besides cells that cannot be read. */
export function meetingProblems(book: Book, pairs: readonly Pair[]): readonly Problem[] {
  const { meetings, problems } = readMeetings(book);
  return [...problems, ...remarksAsProblems(checkMeetings(meetings, groupsAtWork(pairs), pairNumbersOf(book)))];
}

/** The same for a day: meetings that are held too early are told besides. */
export function meetingProblemsOn(
  book: Book,
  meetings: readonly Meeting[],
  groups: readonly GroupAtWork[],
  today: string,
): readonly Problem[] {
  const remarks = [...checkMeetings(meetings, groups, pairNumbersOf(book)), ...heldTooEarly(meetings, today)];
  return remarksAsProblems(remarks);
}

/** Every «№ пары» of the book, also of rows that cannot be read. */
export function pairNumbersOf(book: Book): ReadonlySet<string> {
  return new Set(new TablePatch(book, PAIRS_SHEET).texts('number'));
}

function remarksAsProblems(remarks: readonly MeetingRemark[]): readonly Problem[] {
  return remarks.map(({ row, field, what, todo }) => {
    const column = MEETINGS_SHEET.columns.find((one) => one.field === field)?.title ?? '';
    return { place: { sheet: MEETINGS_SHEET.title, row, column }, what, todo };
  });
}

/** Adds planned meetings under the last row; the sheet is made with the first ones. */
export function meetingChanges(book: Book, planned: readonly PlannedMeeting[]): readonly Change[] {
  if (planned.length === 0) return [];
  const midnights = new Map<string, Date>(); // many meetings share a day
  const midnight = (day: string) => {
    const known = midnights.get(day) ?? midnightOf(day, book.timeZone);
    midnights.set(day, known);
    return known;
  };
  const rows = planned.map(({ pairNumber, step, planned: day }) => ({ pairNumber, step, planned: midnight(day) }));
  if (!book.read(MEETINGS_SHEET.title)) {
    const blank = { held: '', topic: '', outcome: '' };
    const lines = rows.map((row) => MEETINGS_SHEET.columns.map(({ field }): Cell => ({ ...blank, ...row })[field]));
    return [newSheet(MEETINGS_SHEET, lines)];
  }
  const patch = new TablePatch(book, MEETINGS_SHEET);
  for (const row of rows) patch.add(row);
  return patch.changes();
}
