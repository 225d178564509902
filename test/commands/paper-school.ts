import type { Sample } from '../../local/samples';

type Row = Readonly<Record<string, unknown>>;

/** What a test changes of a mentor, a mentee or a pair, by row from 0. */
export interface SchoolChanges {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly pairs?: readonly Row[];
}

export const aPairRow = (number: number, mentor: string, mentee: string, changes: Row = {}): Row => ({
  '№ пары': String(number),
  'Код наставника': mentor,
  'Код наставляемого': mentee,
  Форма: 'Ученик-ученик',
  'Модель взаимодействия': 'Равный – равному',
  Статус: 'утверждена',
  ...changes,
});

const SETTINGS: Readonly<Record<string, unknown>> = {
  'Краткое наименование ОО': 'МБОУ «СОШ № 0»',
  'Учебный год': '2025/2026',
  'Начало периода': '2025-09-01',
  'Конец периода': '2026-05-31',
  Куратор: 'методист',
};

const PAIRS: readonly Row[] = [
  aPairRow(2, 'Н-002', 'У-003', { 'Модель взаимодействия': 'Лидер – пассивный' }),
  aPairRow(1, 'Н-001', 'У-002'),
  aPairRow(3, 'Н-003', 'У-004', { Статус: 'предложена' }),
  aPairRow(1, 'Н-001', 'У-001', { Начало: '2025-10-01' }),
];

/** A school of three mentors and four mentees: a pair and a group are approved, one pair is proposed. */
export function paperSchool({ settings = {}, pairs = PAIRS }: SchoolChanges = {}): Sample {
  const common = { Кто: 'ученик', Формы: 'Ученик-ученик', Согласие: '2025-09-10' };
  const mentors = ['Н-001', 'Н-002', 'Н-003'].map((Код) => ({
    Код,
    ...common,
    Класс: '9А',
    Мест: 2,
    Статус: 'активен',
  }));
  const mentees = ['У-001', 'У-002', 'У-003', 'У-004'].map((Код) => ({
    Код,
    ...common,
    Класс: '7Б',
    'Дата включения': '2025-09-05',
    Статус: 'в паре',
  }));
  return {
    title: 'Школа',
    kind: 'school',
    sheets: {
      Настройки: Object.entries({ ...SETTINGS, ...settings }).map(([Параметр, Значение]) => ({ Параметр, Значение })),
      Наставники: mentors,
      Наставляемые: mentees,
      Пары: pairs,
    },
  };
}
