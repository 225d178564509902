import type { CodedLists } from '../../src/domain/import/lists';
import type { Output } from '../../src/rpc/contract';
import type { Handlers } from './canned-book';

type State = Output<'importState'>;
type Plan = Output<'previewImport'>['mentors'];

/** A book «Только коды» with two mentors and a mentee. */
export function importState(more: Partial<State> = {}): State {
  return {
    categories: [
      {
        label: 'обучающиеся с ограниченными возможностями здоровья',
        synonyms: ['ОВЗ'],
        of: 'pupil',
        need: 'disability',
      },
    ],
    today: '2026-11-27',
    personalData: 'codes',
    taken: { mentor: ['Н-001', 'Н-002'], mentee: ['У-001'] },
    names: [],
    tabs: [],
    ...more,
  };
}

function planOf(codes: readonly string[], taken: readonly string[]): Plan {
  const added = codes.filter((code) => !taken.includes(code));
  return { added, changed: [], same: codes.length - added.length, remarks: [] };
}

/** A book where whoever has a code that is taken is the same, and everybody else is new. */
export function cannedImport(state = importState(), more: Handlers = {}): Handlers {
  const preview = ({ mentors, mentees, pairs }: CodedLists): Output<'previewImport'> => ({
    mentors: planOf(
      mentors.map(({ code }) => code),
      state.taken.mentor,
    ),
    mentees: planOf(
      mentees.map(({ code }) => code),
      state.taken.mentee,
    ),
    pairs: planOf(
      pairs.map(({ mentorCode, menteeCode }) => `${mentorCode} – ${menteeCode}`),
      [],
    ),
    mark: 'm1',
  });
  return {
    importState: () => state,
    previewImport: ({ lists }) => preview(lists),
    importRows: () => ({ written: true, message: 'Записано. «Наставники»: новых 2.' }),
    ...more,
  };
}
