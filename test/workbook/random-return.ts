import fc from 'fast-check';
import { AGE_GROUPS } from '../../src/domain/age-groups';
import { NEEDS } from '../../src/domain/categories';
import { DOCUMENT_TYPES } from '../../src/domain/documents';
import { FORMS, PUPIL_FORM_IDS } from '../../src/domain/forms';
import { CONTENT_MODELS, COUNT_MODELS } from '../../src/domain/pair-models';
import { ids, recordOf } from '../../src/domain/record';
import { EDUCATOR_FIGURES, type SchoolReturn } from '../../src/domain/school-return';

const day = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2050-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** A record with an arbitrary value for every id of a table. */
function figures<Id extends string, V>(keys: readonly Id[], value: fc.Arbitrary<V>): fc.Arbitrary<Record<Id, V>> {
  return fc.array(value, { minLength: keys.length, maxLength: keys.length }).map((values) => {
    const rest = values.values();
    return recordOf(keys, () => {
      const next = rest.next();
      if (next.done) throw new Error('there are as many values as keys');
      return next.value;
    });
  });
}

/** A period begins before it ends. */
const period = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));

const count = fc.nat(20_000);
const optional = fc.option(count, { nil: null });

/** Returns that the form can hold, whether or not they agree with themselves: that is the audit's matter. */
export const anyReturn: fc.Arbitrary<SchoolReturn> = fc.record({
  school: fc.stringMatching(/^[А-Я]{2,5} [«№][А-Яа-я0-9 ]{0,12}[»0-9]$/),
  period,
  reportDate: day,
  enrolment: figures(ids(AGE_GROUPS), count),
  formMarks: figures(ids(FORMS), fc.boolean()),
  forms: figures(PUPIL_FORM_IDS, count),
  ageGroups: figures(ids(AGE_GROUPS), count),
  needs: figures(ids(NEEDS), count),
  countModels: figures(ids(COUNT_MODELS), count),
  contentModels: figures(ids(CONTENT_MODELS), fc.boolean()),
  documents: figures(ids(DOCUMENT_TYPES), fc.boolean()),
  educators: figures(ids(EDUCATOR_FIGURES), optional),
  pupils: figures(['total'], optional),
});
