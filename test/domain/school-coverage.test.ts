import { expect, test } from '@jest/globals';
import { schoolCoverage } from '../../src/domain/school-coverage';
import { aReturn } from './builders';

test('coverage against the target: Megion’s figures as those of one school', () => {
  const report = aReturn({
    enrolment: { primary: 3061, basic: 3503, senior: 716 },
    ageGroups: { primary: 689, basic: 680, senior: 173 },
    pupils: { total: 1542 },
  });
  const { ageGroups, pupils } = schoolCoverage(report, 0.7);
  expect(pupils).toEqual({ enrolled: 7280, covered: 1542, share: 1542 / 7280, missing: 3554 });
  expect([ageGroups.primary, ageGroups.basic, ageGroups.senior].map(({ missing }) => missing)).toEqual([
    1454, 1773, 329,
  ]);
});

test('pupils without a class count among all of them; without that number the groups add up', () => {
  const report = aReturn({ ageGroups: { primary: 1, basic: 2, senior: 3 }, pupils: { total: 7 } });
  expect(schoolCoverage(report, 0.7).pupils.covered).toBe(7);
  expect(schoolCoverage({ ...report, pupils: { total: null } }, 0.7).pupils.covered).toBe(6);
});

test('a group that nobody attends has no share', () => {
  const report = aReturn({
    enrolment: { primary: 0, basic: 10, senior: 10 },
    ageGroups: { primary: 0, basic: 7, senior: 8 },
  });
  const { ageGroups } = schoolCoverage(report, 0.7);
  expect(ageGroups.primary).toEqual({ enrolled: 0, covered: 0, share: null, missing: 0 });
  expect([ageGroups.basic.missing, ageGroups.senior.missing]).toEqual([0, 0]);
});
