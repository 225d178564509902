import { expect, test } from '@jest/globals';
import { surveysSince } from '../../../src/domain/survey/year';

test.each([
  ['2026-09-01', '2027-05-31', '2026-06-01', '2026-09-01'],
  ['2026-08-20', '2027-05-31', '2026-05-20', '2026-08-20'],
  ['2027-01-11', '2027-05-31', '2026-06-01', '2026-09-01'],
  ['2024-09-01', '2025-05-31', '2024-06-01', '2024-09-01'],
])('surveys of a period from %s to %s begin on %s before the programme, on %s after it', (from, to, before, after) => {
  expect(surveysSince('до', { from, to })).toBe(before);
  expect(surveysSince('после', { from, to })).toBe(after);
});
