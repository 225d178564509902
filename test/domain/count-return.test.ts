import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_CLASS_BOUNDS } from '../../src/domain/age-groups';
import { DEFAULT_CATEGORIES } from '../../src/domain/categories';
import { countReturn, type ReturnInput } from '../../src/domain/count-return';
import { DEFAULT_GROUP_BOUNDS } from '../../src/domain/pair-models';
import type { Pair, Registry } from '../../src/domain/participants';
import { RETURN_SECTIONS } from '../../src/domain/school-return';
import { aDocument, aMentee, aMentor, aPair } from './builders';
import { registries } from './random-registry';
import { recount } from './recount';

const PERIOD = { from: '2025-09-01', to: '2026-05-31' };
const REPORT_DATE = '2026-03-15';

function countOf(registry: Registry, changes: Partial<ReturnInput> = {}) {
  return countReturn({
    school: 'МАОУ «СОШ№1»',
    period: PERIOD,
    reportDate: REPORT_DATE,
    enrolment: { primary: 10, basic: 20, senior: 5 },
    registry,
    documents: [],
    categories: DEFAULT_CATEGORIES,
    classBounds: DEFAULT_CLASS_BOUNDS,
    groupBounds: DEFAULT_GROUP_BOUNDS,
    ...changes,
  });
}

/** Sections that follow from the registry. */
const COUNTED = RETURN_SECTIONS.filter(({ key }) => key !== 'enrolment' && key !== 'documents');

describe('on random registries', () => {
  /** Small, so that collectives occur too. */
  const groupBounds = { individual: 1, group: 2 };

  test('every figure equals the recount by distinct facts', () => {
    fc.assert(
      fc.property(registries, (registry) => {
        const { report } = countOf(registry, { groupBounds });
        const figure = recount(registry, { ...PERIOD, reportDate: REPORT_DATE, largestGroup: groupBounds.group });
        for (const section of COUNTED) {
          const expected = Object.fromEntries(
            section.rows.map(({ id }) => {
              const people = figure(section.key, id);
              return [id, section.kind === 'mark' ? people > 0 : people];
            }),
          );
          expect({ [section.key]: report[section.key] }).toEqual({ [section.key]: expected });
        }
      }),
      { numRuns: 150 },
    );
  });

  test('they are not about nothing: every section has people, and models follow from the number', () => {
    const sample = fc.sample(registries, { numRuns: 200, seed: 1 });
    const seen = sample.flatMap((registry) => {
      const { report } = countOf(registry);
      return COUNTED.filter(({ key }) => Object.values(report[key]).some(Boolean)).map(({ key }) => key);
    });
    expect(new Set(seen)).toEqual(new Set(COUNTED.map(({ key }) => key)));
    const byNumber = sample.map(({ mentors, mentees, pairs }) => {
      const blank = pairs.map((pair): Pair => ({ ...pair, countModels: [], online: false }));
      return countOf({ mentors, mentees, pairs: blank }, { groupBounds }).report.countModels;
    });
    for (const model of ['individual', 'group', 'collective'] as const) {
      expect({ model, seen: byNumber.some((counts) => counts[model] > 0) }).toEqual({ model, seen: true });
    }
  });

  test('the order of rows does not matter', () => {
    const shuffled = registries.chain((registry) =>
      fc.record({
        registry: fc.constant(registry),
        other: fc.record({
          mentors: fc.shuffledSubarray([...registry.mentors], { minLength: registry.mentors.length }),
          mentees: fc.shuffledSubarray([...registry.mentees], { minLength: registry.mentees.length }),
          pairs: fc.shuffledSubarray([...registry.pairs], { minLength: registry.pairs.length }),
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ registry, other }) => {
        expect(countOf(other).report).toEqual(countOf(registry).report);
      }),
    );
  });

  test('pupils without an age group are exactly those by whom the total exceeds the groups', () => {
    fc.assert(
      fc.property(registries, (registry) => {
        const { report, withoutAgeGroup } = countOf(registry);
        const { primary, basic, senior } = report.ageGroups;
        expect(primary + basic + senior + withoutAgeGroup.length).toBe(report.pupils.total);
      }),
    );
  });
});

describe('examples', () => {
  const mentees = Array.from({ length: 11 }, (_, index) => aMentee({ code: `У-${index}` }));
  const mentors = [aMentor()];
  const pairs = mentees.map(({ code }, index) => aPair({ row: index + 2, menteeCode: code, number: '1' }));

  test('ten pupils of one number are a group, eleven a collective', () => {
    const ten = countOf({ mentors, mentees, pairs: pairs.slice(0, 10) }).report.countModels;
    expect(ten).toEqual({ individual: 0, group: 10, collective: 0, mutual: 0, online: 0 });
    expect(countOf({ mentors, mentees, pairs }).report.countModels).toEqual({ ...ten, group: 0, collective: 11 });
  });

  test('a model set by hand wins over the number; «Взаимная» and «Онлайн» are counted besides', () => {
    const pair = aPair({ menteeCode: 'У-0', countModels: ['collective', 'mutual'], online: true });
    expect(countOf({ mentors, mentees, pairs: [pair] }).report.countModels).toEqual({
      individual: 0,
      group: 0,
      collective: 1,
      mutual: 1,
      online: 1,
    });
  });

  test('a pupil in two forms is one pupil, in both rows', () => {
    const both = [aMentor(), aMentor({ code: 'Н-002', kind: 'студент' })];
    const two = [
      aPair({ menteeCode: 'У-0' }),
      aPair({ row: 3, mentorCode: 'Н-002', menteeCode: 'У-0', form: 'student-pupil', number: '2' }),
    ];
    const { report } = countOf({ mentors: both, mentees, pairs: two });
    expect(report.pupils.total).toBe(1);
    expect(report.ageGroups.basic).toBe(1);
    expect(report.forms).toEqual({ 'teacher-pupil': 1, 'pupil-pupil': 0, 'student-pupil': 1, 'employer-pupil': 0 });
  });

  test('a document counts when it is the school’s, and in force on the report’s date', () => {
    const documents = [
      aDocument({ level: 'school', type: 'introduction', date: REPORT_DATE }),
      aDocument({ level: 'school', type: 'roadmap', date: '2026-03-16' }),
      aDocument({ level: 'school', type: 'regulation', validUntil: '2026-03-14' }),
      aDocument({ level: 'municipality', type: 'programme' }),
    ];
    const { report } = countOf({ mentors: [], mentees: [], pairs: [] }, { documents });
    expect(report.documents).toEqual({
      introduction: true,
      roadmap: false,
      regulation: false,
      programme: false,
      other: false,
    });
  });

  test('a book’s own category counts in the row that the book gives it', () => {
    const categories = [{ label: 'волонтёры', synonyms: [], of: 'pupil', need: 'gifted' }] as const;
    const own = [aMentee({ categories: ['волонтёры'] })];
    expect(countOf({ mentors, mentees: own, pairs: [aPair()] }, { categories }).report.needs.gifted).toBe(1);
  });

  test('the passport and the enrolment are passed on as given', () => {
    const { report } = countOf({ mentors: [], mentees: [], pairs: [] });
    expect(report).toMatchObject({
      school: 'МАОУ «СОШ№1»',
      period: PERIOD,
      reportDate: REPORT_DATE,
      enrolment: { primary: 10, basic: 20, senior: 5 },
      pupils: { total: 0 },
    });
  });
});
