import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { audit } from '../../src/domain/audit';
import { type Consolidated, consolidate } from '../../src/domain/consolidated';
import type { SchoolReturn } from '../../src/domain/school-return';
import { aDocument, anEntry, REPORT_DATE } from './builders';
import { twelveReturns } from './random-returns';

const PEOPLE_SECTIONS = ['ageGroups', 'forms', 'needs', 'countModels'] as const;
const MARK_SECTIONS = ['formMarks', 'contentModels', 'documents'] as const;

interface Figure {
  readonly section: string;
  readonly row: string;
  readonly value: number;
}

/** All figures of all schools as one long table; marks are 1 and 0. */
function longTable(reports: readonly SchoolReturn[]): readonly Figure[] {
  return reports.flatMap((report) =>
    [...PEOPLE_SECTIONS, ...MARK_SECTIONS, 'enrolment' as const].flatMap((section) =>
      Object.entries(report[section]).map(([row, value]) => ({ section, row, value: Number(value) })),
    ),
  );
}

/** The oracle: a figure of the consolidated report is a selection from the long table. */
function expectTotals(totals: Consolidated, reports: readonly SchoolReturn[]): void {
  const table = longTable(reports);
  const select = (section: string, row: string) =>
    table.filter((figure) => figure.section === section && figure.row === row).map(({ value }) => value);
  const added = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  // one comparison for all figures: an assertion a figure would take longer than the counting
  const actual: Record<string, unknown> = {};
  const expected: Record<string, unknown> = {};
  for (const section of PEOPLE_SECTIONS) {
    const all = table.filter((figure) => figure.section === section).map(({ value }) => value);
    actual[section] = totals[section].people;
    expected[section] = added(all);
    for (const [row, total] of Object.entries(totals[section].rows)) {
      const values = select(section, row);
      actual[`${section} ${row}`] = total;
      expected[`${section} ${row}`] = { schools: values.filter((value) => value !== 0).length, people: added(values) };
    }
  }
  for (const section of [...MARK_SECTIONS, 'enrolment' as const]) {
    for (const [row, total] of Object.entries(totals[section])) {
      actual[`${section} ${row}`] = total;
      expected[`${section} ${row}`] = added(select(section, row));
    }
  }
  expect(actual).toEqual(expected);
}

const entries = (reports: readonly SchoolReturn[]) => reports.map((report) => anEntry(report));

describe('random consistent returns of twelve schools', () => {
  test('every total equals the selection from the long table', () => {
    fc.assert(
      fc.property(twelveReturns, (reports) => {
        const totals = consolidate(entries(reports));
        expect(totals.returned).toBe(12);
        expectTotals(totals, reports);
      }),
    );
  });

  test('the order of schools changes no total', () => {
    const twice = twelveReturns.chain((reports) =>
      fc.tuple(fc.constant(reports), fc.shuffledSubarray([...reports], { minLength: reports.length })),
    );
    fc.assert(
      fc.property(twice, ([reports, shuffled]) => {
        const { schools: _, ...totals } = consolidate(entries(reports));
        expect(consolidate(entries(shuffled))).toMatchObject(totals);
      }),
    );
  });

  test('a school without a return adds nothing and stays in the list', () => {
    fc.assert(
      fc.property(twelveReturns, fc.nat(11), (reports, missing) => {
        const schools = reports.map((report, index) =>
          anEntry(index === missing ? null : report, { name: report.school }),
        );
        const totals = consolidate(schools);
        expect(totals.schools.map(({ name }) => name)).toEqual(reports.map(({ school }) => school));
        expect(totals.returned).toBe(11);
        expectTotals(
          totals,
          reports.filter((_, index) => index !== missing),
        );
      }),
    );
  });

  test('the audit of them has no «ошибка» and no «проверьте»', () => {
    fc.assert(
      fc.property(twelveReturns, (reports) => {
        const findings = audit({
          totals: consolidate(entries(reports)),
          reportDate: REPORT_DATE,
          target: 0.7,
          fromAge: 10,
          documents: [aDocument({ link: '' })],
        });
        expect(findings.filter(({ severity }) => severity !== 'к сведению')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

test('no schools at all: everything is 0', () => {
  const totals = consolidate([]);
  expect(totals.returned).toBe(0);
  expectTotals(totals, []);
});
