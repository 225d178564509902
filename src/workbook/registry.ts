import * as z from 'zod/mini';
import { classNumber } from '../domain/age-groups';
import { type Category, recogniseCategory } from '../domain/categories';
import type { PairCodes } from '../domain/check-pairs';
import { recogniseForm } from '../domain/forms';
import { recogniseContentModel, recogniseCountModel } from '../domain/pair-models';
import type { Mentee, Mentor, Pair, Registry } from '../domain/participants';
import {
  MENTEE_STATUSES,
  MENTOR_STATUSES,
  PAIR_STATUSES,
  PARTICIPANT_KINDS,
  recogniseStatus,
} from '../domain/statuses';
import type { Book } from './book';
import * as cells from './cells';
import type { Problem } from './problem';
import { type RawCell, readRecords, withoutRepeats } from './records';
import { MENTEES_SHEET, MENTORS_SHEET, PAIRS_SHEET } from './school-sheets';

export interface ReadRegistry {
  readonly registry: Registry;
  readonly problems: readonly Problem[];
  /** Codes of people whose rows have problems: they exist, but cannot be read. */
  readonly refusedCodes: ReadonlySet<string>;
  /** Codes in rows of pairs that have problems: how many places these people hold is unknown. */
  readonly unclearCodes: ReadonlySet<string>;
  /** What these rows say of their people; a code that cannot be read is blank. */
  readonly unreadPairs: readonly PairCodes[];
}

/** Reads the two bases and the pairs; rows with problems are left out and told. */
export function readRegistry(book: Book, categories: readonly Category[]): ReadRegistry {
  const mentors = readRecords(book, MENTORS_SHEET, mentorSchema(book.timeZone, categories));
  const mentees = readRecords(book, MENTEES_SHEET, menteeSchema(book.timeZone, categories));
  const pairs = readRecords(book, PAIRS_SHEET, pairSchema(book.timeZone));
  const uniqueMentors = withoutRepeats(mentors.records, MENTORS_SHEET, 'code', ({ code }) => code);
  const uniqueMentees = withoutRepeats(mentees.records, MENTEES_SHEET, 'code', ({ code }) => code);
  return {
    registry: { mentors: uniqueMentors.unique, mentees: uniqueMentees.unique, pairs: pairs.records },
    problems: [
      ...mentors.problems,
      ...uniqueMentors.problems,
      ...mentees.problems,
      ...uniqueMentees.problems,
      ...pairs.problems,
    ],
    refusedCodes: new Set([...mentors.refused, ...mentees.refused].map(({ cells: { code } }) => codeIn(code))),
    unclearCodes: new Set(
      pairs.refused.flatMap(({ cells: pair }) => [codeIn(pair.mentorCode), codeIn(pair.menteeCode)]),
    ),
    unreadPairs: pairs.refused.map(({ row: number, cells: pair }) => ({
      row: number,
      mentorCode: typedCode(pair.mentorCode),
      menteeCode: typedCode(pair.menteeCode),
    })),
  };
}

const codeIn = (cell: RawCell | undefined) => String(cell?.value ?? '').trim();
const typedCode = (cell: RawCell | undefined) => (cell?.formula === '' ? codeIn(cell) : '');

const expected = (list: readonly string[]) => `нужно одно из: ${list.join(', ')}`;
const UNKNOWN_FORM =
  'неизвестная форма: нужна «Учитель-учитель», «Учитель-ученик», «Ученик-ученик», «Работодатель-ученик» или «Студент-ученик»';
const UNKNOWN_CATEGORY = 'нет такой категории на листе «Справочники»';

const row = z.number();
const kind = () => cells.requiredEntry((text) => recogniseStatus(PARTICIPANT_KINDS, text), expected(PARTICIPANT_KINDS));
const forms = () => cells.entries((text) => recogniseForm(text)?.id, UNKNOWN_FORM);
const className = () =>
  cells.entry((text) => (classNumber(text) === undefined ? undefined : text), 'нужен класс от 1 до 11, например 7Б');
const categoriesOf = (known: readonly Category[]) =>
  cells.entries((text) => recogniseCategory(text, known)?.label, UNKNOWN_CATEGORY);

function mentorSchema(timeZone: string, categories: readonly Category[]): z.ZodMiniType<Mentor> {
  const schema = z.object({
    row,
    code: cells.requiredText(),
    kind: kind(),
    className: className(),
    experience: cells.whole(),
    subject: cells.text(),
    competences: cells.values(),
    categories: categoriesOf(categories),
    forms: forms(),
    capacity: cells.whole(),
    time: cells.values(),
    consent: cells.day(timeZone),
    training: cells.day(timeZone),
    status: cells.entry((text) => recogniseStatus(MENTOR_STATUSES, text), expected(MENTOR_STATUSES)),
  });
  return z.pipe(
    schema,
    z.transform(({ className, capacity, status, ...mentor }) => ({
      ...mentor,
      className: className ?? '',
      capacity: capacity ?? 0,
      status: status ?? 'активен',
    })),
  );
}

function menteeSchema(timeZone: string, categories: readonly Category[]): z.ZodMiniType<Mentee> {
  const schema = z.object({
    row,
    code: cells.requiredText(),
    kind: kind(),
    className: className(),
    age: cells.whole(),
    experience: cells.whole(),
    subject: cells.text(),
    categories: categoriesOf(categories),
    request: cells.values(),
    forms: forms(),
    time: cells.values(),
    consent: cells.day(timeZone),
    included: cells.day(timeZone),
    status: cells.entry((text) => recogniseStatus(MENTEE_STATUSES, text), expected(MENTEE_STATUSES)),
    waitingReason: cells.text(),
  });
  return z.pipe(
    schema,
    z.transform(({ className, status, ...mentee }) => ({
      ...mentee,
      className: className ?? '',
      status: status ?? 'новый',
    })),
  );
}

function pairSchema(timeZone: string): z.ZodMiniType<Pair> {
  return z.object({
    row,
    number: cells.text(),
    mentorCode: cells.requiredText(),
    menteeCode: cells.requiredText(),
    form: cells.requiredEntry((text) => recogniseForm(text)?.id, UNKNOWN_FORM),
    interactionModel: cells.text(),
    countModels: cells.entries((text) => recogniseCountModel(text)?.id, 'нужна модель по количеству из «Справочников»'),
    online: cells.mark(),
    contentModels: cells.entries(
      (text) => recogniseContentModel(text)?.id,
      'нужна модель по содержанию из «Справочников»',
    ),
    locked: cells.mark(),
    status: cells.requiredEntry((text) => recogniseStatus(PAIR_STATUSES, text), expected(PAIR_STATUSES)),
    start: cells.day(timeZone),
    end: cells.day(timeZone),
    orderNumber: cells.text(),
    orderDate: cells.day(timeZone),
  });
}
