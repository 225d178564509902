import type { Output } from '../../src/rpc/contract';
import { code } from './canned-people';

type State = Output<'monitoringState'>;
type Survey = State['surveys'][number];

const CLASSES = ['5А', '5Б', '6А', '7В', '8Г', '9А'];

/** The surveys of a stage with so many pupils who have not answered everything, and a teacher. */
export function survey(stage: Survey['stage'], unfinished: number, more: Partial<Survey> = {}): Survey {
  const pupils = Array.from({ length: unfinished }, (_, index) => ({
    code: code('У', index + 1),
    given: index % 3 === 2 ? 4 : 0,
    asked: 11,
  }));
  const some = pupils.filter(({ given }) => given > 0).length;
  const groups = CLASSES.map((group, at) => ({ group, people: pupils.filter((_, index) => index % 6 === at) }));
  const teacher = { group: 'Н-051', people: [{ code: 'Н-051', given: 3, asked: 7 }] };
  const people = groups.filter(({ people: those }) => those.length > 0);
  const count = (asked: number, part: number, none: number) => ({ asked, all: asked - part - none, some: part, none });
  return {
    stage,
    questions: 30,
    unasked: [],
    madeOn: '2023-05-15',
    total: count(186, some + 1, unfinished - some),
    forms: [
      { formLabel: 'Учитель-учитель', role: 'наставник', ...count(14, 1, 0) },
      { formLabel: 'Ученик-ученик', role: 'наставник', ...count(50, 0, 0) },
      { formLabel: 'Ученик-ученик', role: 'наставляемый', ...count(121, some, unfinished - some) },
      { formLabel: '', role: 'куратор', ...count(1, 0, 0) },
    ],
    unfinished: [...people, teacher],
    ...more,
  };
}

export const nobodyAnswered = (stage: Survey['stage']): Survey =>
  survey(stage, 0, {
    madeOn: null,
    total: { asked: 185, all: 0, some: 0, none: 185 },
    forms: [{ formLabel: 'Ученик-ученик', role: 'наставляемый', asked: 185, all: 0, some: 0, none: 185 }],
    unfinished: [{ group: '5А', people: [{ code: 'У-001', given: 0, asked: 7 }] }],
  });

export const everybodyAnswered = (stage: Survey['stage']): Survey =>
  survey(stage, 0, {
    total: { asked: 186, all: 186, some: 0, none: 0 },
    forms: [{ formLabel: 'Ученик-ученик', role: 'наставляемый', asked: 186, all: 186, some: 0, none: 0 }],
    unfinished: [],
  });

/** The end of the year: 35 pupils and a teacher have not answered everything. */
export function monitoringState(more: Partial<State> = {}): State {
  return {
    revision: 'm1',
    school: 'МБОУ СОШ №17 «Юнармеец»',
    year: '2022/2023',
    mentors: 64,
    mentees: 121,
    stage: 'после',
    surveys: [everybodyAnswered('до'), survey('после', 35)],
    tabs: 0,
    card: { isComplete: true, words: 'Сумма баллов: 14 из 18, допустимый уровень.' },
    selected: 40,
    remarks: 12,
    missingReports: ['buildResults', 'buildSwot', 'buildMonitoringNote'],
    problems: [],
    ...more,
  };
}
