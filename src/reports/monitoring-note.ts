import { coverageGap } from '../domain/coverage';
import type { Assessment } from '../domain/indicator-assessment';
import type { DueMeetings } from '../domain/meetings/due-meetings';
import type { ParameterChange } from '../domain/parameter-changes';
import type { Period } from '../domain/participants';
import type { SchoolSummary } from '../domain/school-summary';
import type { AnchorChange } from '../domain/survey/anchor-changes';
import type { GroupResult } from '../domain/survey/results';
import type { Sides, SwotFigures } from '../domain/swot';
import { counted, printDay, printNumber, printPeriod } from '../domain/text';
import { missingText, scoreSentence } from './indicator-words';
import { percent, wholePercent } from './monitoring-words';
import { noteChanges } from './note-changes';
import { groupsBlocks } from './note-groups';
import { shareRange, sideList } from './side-words';
import { type Block, GAP, line, type Report, type Table } from './table';

export interface MonitoringNote {
  /** '' where the settings do not say. */
  readonly school: string;
  readonly schoolYear: string;
  readonly curator: string;
  readonly period: Period | null;
  /** null: the period is not known. */
  readonly people: SchoolSummary | null;
  readonly coverage: SwotFigures['coverage'];
  readonly groups: readonly GroupResult[];
  readonly changes: readonly AnchorChange[];
  readonly parameters: readonly ParameterChange[];
  /** The newest card of indicators. */
  readonly assessment: Assessment | null;
  readonly sides: Sides;
  /** Meetings of the period up to a day; null: none was due. */
  readonly meetings: (DueMeetings & { readonly day: string }) | null;
  /** What stood in the way in the school year. */
  readonly obstacles: readonly string[];
}

/** The width of an A4 page between margins; the first four columns are half of it. */
const GRID: readonly number[] = [123, 106, 79, 45, 61, 58, 57, 88, 115];

/** Strong and weak sides are few: the whole list is in SWOT. */
const MOST_SIDES = 3;
const MOST_OBSTACLES = 3;
/** Signs: three of them are about six lines. */
const LONGEST_OBSTACLE = 180;

/** «Справка по итогам мониторинга»: one A4 page for the head of the school (KEZ K7, 5.1). */
export function monitoringNote(note: MonitoringNote): Report {
  return {
    grid: GRID,
    blocks: [
      line('title', 'Справка по итогам мониторинга программы наставничества'),
      line('centred', placeAndTime(note)),
      ...(note.people ? [line('text', peopleSentence(note.people, note.coverage))] : []),
      ...(note.meetings ? [line('text', meetingsSentence(note.meetings))] : []),
      ...groupsBlocks(note.people, note.groups),
      ...noteChanges(note.changes, note.parameters),
      ...(note.assessment ? [line('text', `Показатели эффективности. ${levelSentence(note.assessment)}`)] : []),
      sidesTable(note.sides),
      ...(note.obstacles.length > 0 ? [line('text', obstaclesSentence(note.obstacles))] : []),
      ...signature(note.curator),
    ],
  };
}

function placeAndTime({ school, schoolYear, period }: MonitoringNote): string {
  const year = schoolYear === '' ? '' : `${schoolYear} учебный год`;
  const time = [year, period ? printPeriod(period) : ''].filter((part) => part !== '').join(', ');
  return [school, time].filter((part) => part !== '').join('\n');
}

function peopleSentence({ mentors, mentees, pupils }: SchoolSummary, coverage: SwotFigures['coverage']): string {
  const who = `В программе ${counted(mentors, 'наставник', 'наставника', 'наставников')} и ${counted(mentees, 'наставляемый', 'наставляемых', 'наставляемых')}, из них обучающихся – ${pupils}.`;
  return coverage ? `${who} ${coverageSentence(coverage)}` : who;
}

function coverageSentence({ participants, enrolled, target }: NonNullable<SwotFigures['coverage']>): string {
  const share = `${wholePercent(participants / enrolled)}\u00a0%`;
  const covered = `Охват обучающихся: ${printNumber(participants)} из ${printNumber(enrolled)} (${share}) при цели ${percent(target)}`;
  const gap = coverageGap(participants, enrolled, target);
  return gap === 0 ? `${covered}: цель достигнута.` : `${covered}, до цели не хватает ${printNumber(gap)}.`;
}

/** The card's own sentence; of an unfinished card its nine texts would fill the page. */
function levelSentence(assessment: Assessment): string {
  const { score } = assessment;
  return score.kind === 'incomplete'
    ? `Уровня нет, ${missingText(score.missing, score.of)}.`
    : scoreSentence(assessment);
}

function meetingsSentence({ held, due, day }: NonNullable<MonitoringNote['meetings']>): string {
  return `Встречи пар и групп: на ${printDay(day)} проведено ${held} из ${due} запланированных.`;
}

/** The first ones: the note is one page, the whole list is on its sheet. */
function obstaclesSentence(obstacles: readonly string[]): string {
  const shown = obstacles.slice(0, MOST_OBSTACLES).map((text) => shortened(text.replace(/[.\s]+$/, '')));
  return `Проблемы: ${shown.join('; ')}.`.replace(/…\.$/, '…');
}

function shortened(text: string): string {
  if (text.length <= LONGEST_OBSTACLE) return text;
  const words = text.slice(0, LONGEST_OBSTACLE + 1).replace(/[\s,;:–-]+\S*$/, '');
  return `${words.slice(0, LONGEST_OBSTACLE)}…`;
}

function sidesTable(sides: Sides): Table {
  const few = (kind: keyof Sides) => {
    const shown = sides[kind].slice(0, MOST_SIDES);
    return sideList({ ...sides, [kind]: shown }, kind, MOST_SIDES, shareRange);
  };
  return {
    kind: 'table',
    columns: [
      { span: 4, kind: 'text' },
      { span: 5, kind: 'text' },
    ],
    headerRows: 1,
    rows: [
      ['Сильные стороны', 'Слабые стороны'],
      [few('strong'), few('weak')],
    ],
  };
}

function signature(curator: string): readonly Block[] {
  const who = curator === '' ? 'Куратор' : `Куратор (${curator})`;
  return [
    GAP,
    line('text', `${who}: ____________________ / ______________________ /`),
    line('text', 'Дата: «_____» ____________________ 20____ г.'),
  ];
}
