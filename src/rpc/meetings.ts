import { groupsAtWork } from '../domain/meetings/groups-at-work';
import type { MeetingsBook } from '../domain/meetings/meetings-book';
import { meetingsOverview as overviewOf } from '../domain/meetings/overview';
import { type MeetingPlan, planMeetings as planOf } from '../domain/meetings/schedule';
import { counted, printDay } from '../domain/text';
import { meetingChanges, meetingProblemsOn, readMeetings } from '../workbook/meetings';
import { MEETINGS_SHEET } from '../workbook/meetings-sheet';
import { PairWrites } from '../workbook/pair-writes';
import { describeProblem } from '../workbook/problem';
import { Settings } from '../workbook/settings';
import type { Output } from './contract';
import type { Given } from './door';
import { type Reading, readBook } from './reading';
import { type Written, writeUnderLock } from './writing';

/** Where the meetings of the pairs stand today: counts, and who is overdue. */
export function meetingsOverview(): Given<Output<'meetingsOverview'>> {
  const reading = readBook();
  const { book, pairing, problems, revision } = reading;
  const meetingsBook = meetingsOf(reading);
  const { plan, ...overview } = overviewOf(meetingsBook);
  const { begun, continued, meetings, activated } = plan;
  const groups = groupsAtWork(pairing.registry.pairs);
  const told = meetingProblemsOn(book, meetingsBook.meetings, groups, pairing.today);
  return {
    ...overview,
    revision,
    today: pairing.today,
    toPlan: { begun, continued, meetings: meetings.length, activated },
    problems: [...problems, ...[...readMeetings(book).problems, ...told].map(describeProblem)],
  };
}

function meetingsOf({ book, pairing: { registry, today } }: Reading): MeetingsBook {
  const { meetings, unclear } = readMeetings(book);
  return { pairs: registry.pairs, meetings, unclear, period: new Settings(book).period(), today };
}

/** Adds the meetings that pairs at work lack, and makes active those that have met. */
export function planMeetings(): Written {
  return writeUnderLock((reading) => {
    const { book, pairing } = reading;
    const meetingsBook = meetingsOf(reading);
    const plan = planOf(meetingsBook);
    const writes = new PairWrites(book, pairing.registry, pairing.today);
    for (const { pair, since } of plan.activations) writes.activate(pair, since);
    return {
      action: { title: 'Запланировать встречи', object: MEETINGS_SHEET.title, count: plan.meetings.length },
      changes: [...meetingChanges(book, plan.meetings), ...writes.changes()],
      outcomes: [],
      message: messageOf(plan, meetingsBook),
    };
  });
}

function messageOf(plan: MeetingPlan, { period, today }: MeetingsBook): string {
  const { meetings, begun, continued, activated, shortened } = plan;
  const told: string[] = [];
  if (meetings.length > 0) {
    const added = counted(meetings.length, 'встреча', 'встречи', 'встреч');
    told.push(`Добавлено на лист «${MEETINGS_SHEET.title}»: ${added} (пар и групп – ${begun + continued}).`);
    if (begun > 0) told.push('Дни предложены, исправьте их, если договорились иначе.');
  }
  if (activated > 0) told.push(`Стали активными: пар и групп – ${activated}.`);
  if (told.length === 0 && today > period.to) {
    return `Встречи планируются до конца периода, а он прошёл: ${printDay(period.to)}. Ничего не записано.`;
  }
  if (told.length === 0) told.push(shortened > 0 ? 'Добавлять нечего.' : 'Добавлять нечего: всё уже запланировано.');
  if (shortened > 0) told.push(shortenedText(shortened));
  return told.join(' ');
}

function shortenedText(count: number): string {
  return `Не все пять встреч помещаются до окончания пары или периода: пар и групп – ${count}. Если остальные будут, впишите их сами.`;
}
