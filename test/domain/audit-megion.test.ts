import { expect, test } from '@jest/globals';
import { audit } from '../../src/domain/audit';
import { consolidate } from '../../src/domain/consolidated';
import { EXPECTED_AUDIT, MEGION, MEGION_DOCUMENTS, MEGION_REPORT_DATE } from './megion';

const findings = audit({
  totals: consolidate(MEGION),
  reportDate: MEGION_REPORT_DATE,
  target: 0.7,
  fromAge: 10,
  documents: MEGION_DOCUMENTS,
});

test.each(EXPECTED_AUDIT.map(({ where, what }) => [where, what] as const))('%s: %s', (where, what) => {
  expect(findings.map((finding) => ({ where: finding.where, what: finding.what }))).toContainEqual({ where, what });
});

test('the returns’ own contradictions are the three known ones, the rest is for information', () => {
  const grave = findings.filter(({ severity }) => severity !== 'к сведению');
  expect(grave.map(({ where, severity, rule }) => [where, severity, rule])).toEqual([
    ['МАОУ «СОШ№2»', 'ошибка', 'people-without-mark'],
    ['МАОУ №5 «Гимназия»', 'проверьте', 'mark-without-people'],
    ['МАОУ «СОШ№9»', 'проверьте', 'mark-without-people'],
  ]);
});

test('3554 people are missing to 70 %', () => {
  expect(findings.map(({ what }) => what)).toContain('до цели 70 % не хватает 3554 чел.');
});
