import fc from 'fast-check';
import { DEFAULT_CATEGORIES } from '../../../src/domain/categories';
import { FORMS } from '../../../src/domain/forms';
import type { PairingBook, Weights } from '../../../src/domain/pairing/pairing-book';
import type { Mentee, Mentor, Pair } from '../../../src/domain/participants';
import { ids } from '../../../src/domain/record';
import { MENTEE_STATUSES, MENTOR_STATUSES, PAIR_STATUSES, PARTICIPANT_KINDS } from '../../../src/domain/statuses';
import { aMentee, aMentor, aPair } from '../builders';
import { aBook } from './pairing-builders';

/** Schools as pairing meets them: gaps in every column, crooked times, one person in both bases. */

const TIMES = [
  'вт 14:00-15:00',
  'вт 14:30-16:00',
  'вт 15:00-15:20',
  'ср 9:00',
  'чт 13.00 – 13.40',
  'когда угодно',
  'вс 23:00-24:00',
];
const TOPICS = [
  'математика',
  'олимпиадная математика',
  'Математики',
  'физика; химия',
  'русский язык',
  'язык',
  '—',
  'общение',
];
const CLASSES = ['', '4А', '7Б', '8', '9В', '9А', '11Б'];
const LABELS = DEFAULT_CATEGORIES.map(({ label }) => label);

const day = fc.constantFrom('2025-09-01', '2025-09-01', '2025-09-01', null);
const person = {
  className: fc.constantFrom(...CLASSES),
  experience: fc.constantFrom(null, 0, 3, 4, 30),
  subject: fc.constantFrom('', ...TOPICS),
  categories: fc.subarray(LABELS, { maxLength: 3 }),
  forms: fc.oneof(fc.constant(ids(FORMS)), fc.subarray([...ids(FORMS)])),
  time: fc.subarray(TIMES, { maxLength: 3 }),
  consent: day,
};

const mentor = (index: number): fc.Arbitrary<Mentor> =>
  fc
    .record({
      ...person,
      code: fc.constantFrom(`Н-${index}`, `Н-${index}`, `Н-${index}`, `О-${index}`),
      kind: fc.constantFrom('ученик', 'ученик', 'родитель', ...PARTICIPANT_KINDS),
      competences: fc.subarray(TOPICS, { maxLength: 4 }),
      capacity: fc.nat(3),
      training: day,
      status: fc.constantFrom('активен', 'активен', ...MENTOR_STATUSES),
    })
    .map((changes) => aMentor({ ...changes, row: index + 2 }));

const mentee = (index: number): fc.Arbitrary<Mentee> =>
  fc
    .record({
      ...person,
      code: fc.constantFrom(`У-${index}`, `У-${index}`, `У-${index}`, `О-${index}`),
      kind: fc.constantFrom('ученик', 'ученик', 'педагог'),
      age: fc.constantFrom(null, 8, 10, 15),
      request: fc.subarray(TOPICS, { maxLength: 3 }),
      status: fc.constantFrom('новый', 'ожидает', 'в паре', ...MENTEE_STATUSES),
    })
    .map((changes) => aMentee({ ...changes, row: index + 2 }));

const people = (count: number) => Array.from({ length: count }, (_, index) => index);

const pair = (mentors: readonly Mentor[], mentees: readonly Mentee[]): fc.Arbitrary<Pair> =>
  fc
    .record({
      mentorCode: fc.constantFrom('Н-нет', ...mentors.map(({ code }) => code)),
      menteeCode: fc.constantFrom('У-нет', ...mentees.map(({ code }) => code)),
      form: fc.constantFrom(...ids(FORMS)),
      locked: fc.boolean(),
      status: fc.constantFrom('предложена', 'предложена', 'утверждена', ...PAIR_STATUSES),
    })
    .map(aPair);

const weights: fc.Arbitrary<Weights> = fc.record({
  category: fc.nat(40),
  request: fc.nat(40),
  time: fc.nat(40),
  className: fc.nat(40),
  subject: fc.nat(40),
  selection: fc.nat(40),
});

export const books: fc.Arbitrary<PairingBook> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 10 }))
  .chain(([mentors, mentees]) =>
    fc.tuple(fc.tuple(...people(mentors).map(mentor)), fc.tuple(...people(mentees).map(mentee))),
  )
  .chain(([mentors, mentees]) =>
    fc
      .record({
        pairs: fc.array(pair(mentors, mentees), { maxLength: 6 }),
        bans: fc.array(fc.tuple(fc.constantFrom(...mentors), fc.constantFrom(...mentees)), { maxLength: 3 }),
        shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: mentors.length }),
        weights,
      })
      .map(({ pairs, bans, shares, weights }) =>
        aBook(
          { mentors, mentees, pairs },
          {
            weights,
            forbidden: bans.map(([{ code: mentorCode }, { code: menteeCode }]) => ({
              mentorCode,
              menteeCode,
              reason: '',
            })),
            selection: new Map(shares.map((share, index) => [mentors[index]?.code ?? '', share])),
          },
        ),
      ),
  );
