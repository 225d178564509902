import type { Output } from '../../src/rpc/contract';

type Panel = Output<'panelState'>;
type Meetings = Output<'meetingsOverview'>;

/** A school in the middle of its year, with something to see to in every line. */
export function panelState(more: Partial<Panel> = {}): Panel {
  return {
    revision: 'p1',
    school: 'МАОУ «СОШ№4»',
    year: '2026/2027',
    mentors: 64,
    mentees: 121,
    unset: 0,
    isOver: false,
    unread: [],
    stage: { title: 'II. Формирование базы наставников', works: 8, done: 3, overdue: 1 },
    coverage: { covered: 158, enrolled: 750, share: 158 / 750, missing: 367, target: 0.7 },
    pairs: [
      { status: 'утверждена', count: 5 },
      { status: 'активна', count: 96 },
      { status: 'расторгнута', count: 3 },
    ],
    toOrder: 5,
    waiting: { units: 17, long: 6, longDays: 14, fresh: 9 },
    meetings: { pairs: 96, overdue: 4, toPlan: 15 },
    roadmap: { items: 31, overdue: 2 },
    documents: [
      { label: 'Программа', state: 'missing' },
      { label: 'Положение', state: 'expired' },
    ],
    survey: { stage: 'до', asked: 186, all: 150 },
    missingReports: ['buildSchoolReturn', 'buildSchoolSummary', 'buildMonitoringNote', 'buildAwards'],
    problems: [],
    ...more,
  };
}

/** Nothing to see to. */
export const everythingDone: Partial<Panel> = {
  stage: { title: null, works: 30, done: 30, overdue: 0 },
  coverage: { covered: 600, enrolled: 750, share: 0.8, missing: 0, target: 0.7 },
  pairs: [{ status: 'активна', count: 96 }],
  toOrder: 0,
  waiting: { units: 0, long: 0, longDays: 14, fresh: 0 },
  meetings: { pairs: 96, overdue: 0, toPlan: 0 },
  roadmap: { items: 31, overdue: 0 },
  documents: [],
  survey: { stage: 'до', asked: 186, all: 186 },
};

const STEPS = [
  'первая (организационная) встреча',
  'вторая (пробная) встреча',
  'встреча-планирование',
  'регулярная встреча',
  'заключительная встреча',
];

const overduePair = (number: number): Meetings['overdue'][number] => ({
  number: String(number),
  mentorCodes: [`Н-${String(number).padStart(3, '0')}`],
  menteeCodes: [`У-${String(number).padStart(3, '0')}`],
  days: 20 - number,
  meetings: [{ kind: 'planned', step: 'регулярная встреча', due: '2026-11-01', days: 20 - number }],
  reminder: `Здравствуйте. Пара № ${number}: встреча «регулярная» была запланирована на 01.11.2026, отметки о ней нет.`,
});

export function meetingsOverview(more: Partial<Meetings> = {}): Meetings {
  return {
    revision: 'r1',
    today: '2026-11-14',
    pairs: 96,
    steps: STEPS.map((label, index) => ({ label, pairs: [10, 12, 4, 68, 2][index] ?? 0 })),
    finished: 0,
    withoutFrequency: 3,
    held: 212,
    ahead: 50,
    overdue: [1, 2, 3, 4].map(overduePair),
    toPlan: { begun: 2, continued: 1, meetings: 15, activated: 1 },
    unnumbered: 0,
    problems: [],
    ...more,
  };
}
