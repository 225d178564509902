import fc from 'fast-check';
import { NEEDS } from '../../src/domain/categories';
import { FORMS } from '../../src/domain/forms';
import { CONTENT_MODELS, COUNT_MODELS } from '../../src/domain/pair-models';
import type { Mentee, Mentor, Pair, Registry } from '../../src/domain/participants';
import { ids } from '../../src/domain/record';
import { MENTEE_STATUSES, MENTOR_STATUSES, PAIR_STATUSES, PARTICIPANT_KINDS } from '../../src/domain/statuses';
import { aMentee, aMentor, aPair } from './builders';

/** Registries as crooked as people make them: wrong sides, unknown codes, no class, repeated pairs. */

const MOST_PEOPLE = 16;

const days = fc.constantFrom(
  '2025-03-01',
  '2025-08-31',
  '2025-09-01',
  '2025-12-15',
  '2026-03-15',
  '2026-05-31',
  '2026-06-01',
  '2026-10-01',
);
/** Often blank: a registry where most pairs lie outside of the period would test little. */
const day = fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: days });
const categories = fc.subarray([
  ...NEEDS.flatMap(({ label, synonyms }) => [label, synonyms[0] ?? label]),
  'молодой специалист',
  'молодых специалистов',
  'неизвестная категория',
]);

const codes = (prefix: string) => Array.from({ length: MOST_PEOPLE }, (_, index) => `${prefix}-${index}`);

const mentor = (code: string, index: number): fc.Arbitrary<Mentor> =>
  fc
    .record({
      row: fc.constant(index + 2),
      code: fc.constant(code),
      kind: fc.constantFrom('специалист', 'родитель', 'педагог', ...PARTICIPANT_KINDS),
      className: fc.constantFrom('', '9А', '11Б'),
      status: fc.constantFrom(...MENTOR_STATUSES),
      capacity: fc.nat(5),
      forms: fc.subarray([...ids(FORMS)]),
      consent: day,
    })
    .map(aMentor);

const mentee = (code: string, index: number): fc.Arbitrary<Mentee> =>
  fc
    .record({
      row: fc.constant(index + 2),
      code: fc.constant(code),
      kind: fc.constantFrom(...Array<'ученик'>(12).fill('ученик'), ...PARTICIPANT_KINDS),
      className: fc.constantFrom('1А', '4Б', '5', '9 В', '10-А', '11 класс', '', 'подготовительный'),
      categories,
      forms: fc.subarray([...ids(FORMS)]),
      status: fc.constantFrom(...MENTEE_STATUSES),
      consent: day,
    })
    .map(aMentee);

const pair: fc.Arbitrary<Pair> = fc
  .record({
    number: fc.constantFrom('', '1', '1', '1', '2', '3'),
    mentorCode: fc.constantFrom(...codes('Н'), 'Н-нет'),
    menteeCode: fc.constantFrom(...codes('У'), 'У-нет'),
    form: fc.constantFrom('teacher-pupil', ...ids(FORMS)),
    countModels: fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, fc.subarray([...ids(COUNT_MODELS)])),
    online: fc.boolean(),
    contentModels: fc.subarray([...ids(CONTENT_MODELS)]),
    status: fc.constantFrom('активна', 'активна', 'завершена', 'завершена', ...PAIR_STATUSES),
    start: day,
    end: day,
    orderNumber: fc.constantFrom('', '12'),
    orderDate: day,
  })
  .map(aPair);

export const registries: fc.Arbitrary<Registry> = fc.record({
  mentors: fc.tuple(...codes('Н').map(mentor)),
  mentees: fc.tuple(...codes('У').map(mentee)),
  pairs: fc
    .array(pair, { maxLength: 40 })
    .map((pairs) => pairs.map((row, index): Pair => ({ ...row, row: index + 2 }))),
});
