import { AGE_GROUPS } from '../domain/age-groups';
import type { Period } from '../domain/participants';
import { recordOf } from '../domain/record';
import type { SchoolReturn } from '../domain/school-return';

/** Everything of the example begins with this word: so it is seen, and found again when it is taken out. */
export const SAMPLE_MARK = 'Пример';

/** «Пример-Н1», «Пример: …», «Пример. …», the tab «Пример школа А»; «Примерная программа» is a person's own. */
export function isSample(text: unknown): boolean {
  return /^Пример(?:-[НУ]\d|[:.] | школа [АБ]$)/.test(String(text));
}

const mentor = (number: number) => `${SAMPLE_MARK}-Н${number}`;
const mentee = (number: number) => `${SAMPLE_MARK}-У${number}`;

const PUPIL = 'ученик';
const PEERS = 'Ученик-ученик';
const TEACHERS = 'Учитель-учитель';
const LEARNING = 'обучающиеся с проблемами в освоении предметов';
const GIFTED = 'одаренные обучающиеся';

/** A small school: two forms, one group, one mentee who waits. Dates are filled in by the command. */
export const SAMPLE_MENTORS = [
  {
    code: mentor(1),
    kind: 'педагог',
    experience: 18,
    subject: 'математика',
    competences: 'планирование урока; работа с классом',
    categories: 'молодой специалист',
    forms: TEACHERS,
    capacity: 1,
    time: 'вт 15:00-16:00',
  },
  {
    code: mentor(2),
    kind: PUPIL,
    className: '9А',
    competences: 'математика; физика',
    categories: LEARNING,
    forms: PEERS,
    capacity: 2,
    time: 'вт 14:00-15:00; чт 14:00-15:00',
  },
  {
    code: mentor(3),
    kind: PUPIL,
    className: '10Б',
    competences: 'проекты; английский язык',
    categories: GIFTED,
    forms: PEERS,
    capacity: 1,
    time: 'пт 14:00-15:00',
  },
] as const;

export const SAMPLE_MENTEES = [
  {
    code: mentee(1),
    kind: 'педагог',
    experience: 1,
    subject: 'математика',
    categories: 'молодой специалист',
    request: 'работа с классом',
    forms: TEACHERS,
    time: 'вт 15:00-16:00',
    status: 'в паре',
  },
  {
    code: mentee(2),
    kind: PUPIL,
    className: '6А',
    age: 12,
    categories: LEARNING,
    request: 'математика',
    forms: PEERS,
    time: 'вт 14:00-15:00',
    status: 'в паре',
  },
  {
    code: mentee(3),
    kind: PUPIL,
    className: '7Б',
    age: 13,
    categories: LEARNING,
    request: 'физика',
    forms: PEERS,
    time: 'чт 14:00-15:00',
    status: 'в паре',
  },
  {
    code: mentee(4),
    kind: PUPIL,
    className: '8В',
    age: 14,
    categories: GIFTED,
    request: 'проекты',
    forms: PEERS,
    time: 'пт 14:00-15:00',
    status: 'в паре',
  },
  {
    code: mentee(5),
    kind: PUPIL,
    className: '5А',
    age: 11,
    categories: 'другие',
    request: 'адаптация в классе',
    forms: PEERS,
    time: 'ср 13:00-14:00',
    status: 'ожидает',
  },
] as const;

export const SAMPLE_PAIRS = [
  {
    number: '1',
    mentorCode: mentor(1),
    menteeCode: mentee(1),
    form: TEACHERS,
    interactionModel: 'Опытный педагог – молодой специалист',
    contentModels: 'Наставничество',
  },
  {
    number: '2',
    mentorCode: mentor(2),
    menteeCode: mentee(2),
    form: PEERS,
    interactionModel: 'Успевающий – неуспевающий',
    contentModels: 'Тьюторство',
  },
  {
    number: '2',
    mentorCode: mentor(2),
    menteeCode: mentee(3),
    form: PEERS,
    interactionModel: 'Успевающий – неуспевающий',
    contentModels: 'Тьюторство',
  },
  {
    number: '3',
    mentorCode: mentor(3),
    menteeCode: mentee(4),
    form: PEERS,
    interactionModel: 'Равный – равному',
    contentModels: 'Коучинг',
    online: '+',
  },
] as const;

/** Values for blank parameters of «Настройки», by the parameter's key. */
export const SAMPLE_SCHOOL_SETTINGS = {
  school: `${SAMPLE_MARK}: МБОУ «СОШ № 0»`,
  municipality: 'город Примерск',
  municipalityGenitive: 'города Примерска',
  primary: 200,
  basic: 250,
  senior: 50,
} as const;

export const SAMPLE_MUNICIPAL_SETTINGS = {
  municipality: 'город Примерск',
  municipalityGenitive: 'города Примерска',
} as const;

/** Two consistent returns for an example of a municipal book. */
export function sampleReturns(period: Period): readonly SchoolReturn[] {
  return [sampleReturn('А', 12, period), sampleReturn('Б', 20, period)];
}

function sampleReturn(letter: string, pupils: number, period: Period): SchoolReturn {
  return {
    school: `${SAMPLE_MARK}: школа ${letter}`,
    period,
    reportDate: period.to,
    enrolment: recordOf(
      AGE_GROUPS.map(({ id }) => id),
      () => 100,
    ),
    formMarks: {
      'teacher-teacher': true,
      'teacher-pupil': true,
      'pupil-pupil': false,
      'employer-pupil': false,
      'student-pupil': false,
    },
    forms: { 'teacher-pupil': pupils, 'pupil-pupil': 0, 'student-pupil': 0, 'employer-pupil': 0 },
    ageGroups: { primary: 0, basic: pupils, senior: 0 },
    needs: { gifted: 2, disability: 0, hardship: 0, orphan: 0, learning: pupils - 2, behaviour: 0, other: 0 },
    countModels: { individual: pupils, group: 0, collective: 0, mutual: 0, online: 0 },
    contentModels: { mentoring: true, advising: false, tutoring: false, coaching: false, buddying: false },
    documents: { introduction: true, roadmap: true, regulation: true, programme: false, other: false },
    educators: { mentors: 3, mentees: 3, young: 1 },
    pupils: { total: pupils },
  };
}
