import type { Output } from '../../src/rpc/contract';

type MenteeLine = Output<'listMentees'>['mentees'][number];
type Suggestion = Output<'suggestMentors'>['suggestions'][number];
type ScorePart = Suggestion['parts'][number];

const REQUESTS = [
  'математика',
  'адаптация в классе; общение со сверстниками',
  'исследовательская работа',
  'русский язык',
  'работа с журналом; планирование урока; качество знаний',
] as const;

export const CATEGORIES = ['одаренные обучающиеся', 'обучающиеся с проблемами в освоении предметов', 'другие'] as const;

export const code = (letter: string, number: number): string => `${letter}-${String(number).padStart(3, '0')}`;

const take = <T>(list: readonly [T, ...T[]], index: number): T => list[index % list.length] ?? list[0];

/** Mentee `number`; waits unless `pair` says otherwise. */
export function aMentee(number: number, more: Partial<MenteeLine> = {}): MenteeLine {
  return {
    menteeCode: code('У', number),
    form: 'pupil-pupil',
    formLabel: 'Ученик-ученик',
    className: `${5 + (number % 6)}${take(['А', 'Б', 'В'], number)}`,
    kind: 'ученик',
    categories: [take(CATEGORIES, number)],
    request: take(REQUESTS, number),
    time: 'вт 14:00-15:00; чт 15:00-16:00',
    status: 'ожидает',
    pair: null,
    waitingReason: '',
    waitingDays: 9,
    obstacle: '',
    ...more,
  };
}

/** `count` mentees; every seventh waits, every fiftieth without consent. */
export function mentees(count: number): MenteeLine[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    if (number % 50 === 0) return aMentee(number, { obstacle: 'нет согласия наставляемого', waitingDays: 21 });
    if (number % 7 === 0) return aMentee(number, { waitingDays: number % 30 });
    const pair = { number: `П-${number}`, mentorCode: code('Н', number), status: 'активна', locked: false } as const;
    return aMentee(number, { pair, status: 'в паре', waitingDays: null });
  });
}

const PARTS: readonly ScorePart[] = [
  { id: 'category', words: 'помогает с категорией «другие»', points: 30, most: 30, speaks: 'for' },
  { id: 'request', words: 'закрывает запрос: математика', points: 25, most: 25, speaks: 'for' },
  { id: 'time', words: 'общее время: вт 14:00-15:00', points: 15, most: 15, speaks: 'for' },
  { id: 'className', words: 'класс выше на 4', points: 2, most: 10, speaks: 'against' },
  { id: 'subject', words: 'предмет не указан', points: null, most: 10, speaks: 'neither' },
];

export const parts = (): ScorePart[] => PARTS.map((part) => ({ ...part }));

/** A suggestion of mentor `number`. */
export function aSuggestion(number: number, score: number, more: Partial<Suggestion> = {}): Suggestion {
  return {
    mentor: { code: code('Н', number), className: '9А', kind: 'ученик', subject: 'математика', capacity: 3, free: 2 },
    score,
    parts: parts(),
    warnings: [],
    interactionModel: 'Успевающий – неуспевающий',
    ...more,
  };
}
