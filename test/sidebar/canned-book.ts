import type { Input, Method, Output } from '../../src/rpc/contract';
import { monitoringState } from './canned-monitoring';
import { meetingsOverview, panelState } from './canned-panel';
import { aMentee, aSuggestion, CATEGORIES, code, mentees, parts } from './canned-people';

/** What plays the server: a handler for a method gives its output, or throws. */
export type Handlers = { readonly [M in Method]?: (input: Input<M>) => Output<M> | Promise<Output<M>> };

export const REVISION = 'r1';

export function pairingState(lines: Output<'listMentees'>['mentees']): Output<'pairingState'> {
  return {
    revision: REVISION,
    school: 'МБОУ СОШ №17 «Юнармеец»',
    year: '2022/2023',
    forms: [
      { id: 'pupil-pupil', label: 'Ученик-ученик' },
      { id: 'teacher-teacher', label: 'Учитель-учитель' },
    ],
    categories: [...CATEGORIES],
    mentors: 64,
    mentees: lines.length,
    units: lines.length,
    waiting: lines.filter(({ pair }) => pair === null).length,
    problems: [],
  };
}

/** A school with so many mentees, and answers for everything that reads. */
export function cannedBook(count: number): Handlers {
  const lines = mentees(count);
  return {
    pairingState: () => pairingState(lines),
    listMentees: () => ({ revision: REVISION, mentees: lines }),
    suggestMentors: ({ menteeCode, form }) => ({
      revision: REVISION,
      mentee: lines.find((line) => line.menteeCode === menteeCode && line.form === form) ?? aMentee(1),
      suggestions: [
        aSuggestion(14, 87),
        aSuggestion(15, 72, { warnings: ['наставник не обучен'] }),
        aSuggestion(16, 46),
      ],
      excluded: Array.from({ length: 41 }, (_, index) => ({
        mentor: { ...aSuggestion(20 + index, 0).mentor, free: 0 },
        rules: ['нет свободных мест: 3 из 3', 'класс ниже, чем у наставляемого'],
      })),
    }),
    explainPair: () => ({
      rules: [],
      cost: { seats: 0, points: 12 },
      words: 'Общая сумма станет меньше на 12 баллов',
    }),
    proposeAll: () => proposal(),
    openProposal: () => ({}),
    selectedMentee: () => ({ menteeCode: 'У-007', form: 'pupil-pupil', message: '' }),
    monitoringState: () => monitoringState(),
    panelState: () => panelState(),
    meetingsOverview: () => meetingsOverview(),
    runCommand: () => ({}),
    openSheet: () => ({}),
  };
}

/** The answer to a write that did everything. */
export function written(
  ...links: readonly { menteeCode: string; form: 'pupil-pupil'; mentorCode: string }[]
): Output<'commitPairs'> {
  const outcomes = links.map((link) => ({ ...link, number: 'П-200', done: true, why: '' }));
  return { outcomes, message: 'Пары записаны: 1.', revision: 'r2' };
}

/** 104 of 121 get a mentor; 17 wait. */
export function proposal(more: Partial<Output<'proposeAll'>> = {}, seated = 104): Output<'proposeAll'> {
  const form = 'pupil-pupil';
  const formLabel = 'Ученик-ученик';
  return {
    revision: REVISION,
    totals: {
      units: 121,
      seated,
      total: 8012,
      weakest: 46,
      busiest: { used: 3, capacity: 3 },
      mentorsUsed: 58,
      mentorsFree: 6,
      placesLeft: 12,
      changed: 99,
    },
    pairs: Array.from({ length: seated }, (_, index) => ({
      menteeCode: code('У', index + 1),
      form,
      mentorCode: code('Н', (index % 58) + 1),
      formLabel,
      menteeClass: '7Б',
      mentorClass: '9А',
      score: 100 - (index % 55),
      parts: parts(),
      warnings: index === 3 ? ['наставник не обучен'] : [],
      change: index === 1 ? 'other' : index < 6 ? 'same' : 'new',
      formerMentor: index === 1 ? 'Н-021' : '',
    })),
    waiting: Array.from({ length: 121 - seated }, (_, index) => ({
      menteeCode: code('У', seated + index + 1),
      form,
      formLabel,
      className: '11А',
      kind: index < 12 ? 'no-mentor' : 'few-places',
      words: index < 12 ? 'нет наставника старше или того же класса' : 'мест 12 на 17 наставляемых: не хватает 5',
      formerMentor: '',
    })),
    waitingReasons: [
      { words: 'нет согласия наставляемого', count: 9 },
      { words: 'нет наставника того же класса или старше', count: 3 },
      { words: 'не хватает мест', count: 5 },
    ],
    load: Array.from({ length: 64 }, (_, index) => ({
      mentorCode: code('Н', index + 1),
      used: index < 30 ? 3 : index < 58 ? 1 : 0,
      capacity: 3,
    })),
    bestPlaces: [
      { mentorCode: 'Н-031', seats: 1 },
      { mentorCode: 'Н-044', seats: 1 },
    ],
    weights: { category: 30, request: 25, time: 15, className: 10, subject: 10, selection: 10 },
    problems: [],
    ...more,
  };
}
