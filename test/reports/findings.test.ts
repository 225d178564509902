import { expect, test } from '@jest/globals';
import type { Finding, Severity } from '../../src/domain/finding';
import { findingsReport, findingsSummary } from '../../src/reports/findings';
import { problemsReport } from '../../src/reports/problems';
import type { Report } from '../../src/reports/table';

function finding(severity: Severity, what: string): Finding {
  return { rule: 'rule', severity, where: 'МАОУ «СОШ№1»', what, todo: 'Уточните.' };
}

function tableRows(report: Report) {
  return report.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
}

function texts(report: Report) {
  return report.blocks.flatMap((block) => (block.kind === 'line' && block.style === 'text' ? [block.text] : []));
}

const findings = [
  finding('к сведению', 'a'),
  finding('ошибка', 'b'),
  finding('проверьте', 'c'),
  finding('ошибка', 'd'),
  finding('к сведению', 'e'),
];

test('findings come the gravest first, otherwise in their order', () => {
  expect(tableRows(findingsReport(findings)).map(([severity, , what]) => [severity, what])).toEqual([
    ['Важность', 'Что не сходится'],
    ['ошибка', 'b'],
    ['ошибка', 'd'],
    ['проверьте', 'c'],
    ['к сведению', 'a'],
    ['к сведению', 'e'],
  ]);
});

test('the summary counts each severity', () => {
  expect(findingsSummary(findings)).toBe('Найдено: 2 ошибки, проверить – 1, к сведению – 2.');
  expect(findingsSummary([])).toBe('Расхождений нет.');
  expect(texts(findingsReport(findings))).toEqual([findingsSummary(findings)]);
});

test('problems keep the order of the sheets, and say what to do next', () => {
  const problem = { sheet: 'Пары', row: '14', column: 'Форма', what: 'неизвестная форма', todo: 'Исправьте ячейку.' };
  const report = problemsReport([problem, { ...problem, row: '3' }]);
  expect(tableRows(report)).toEqual([
    ['Лист', 'Строка', 'Столбец', 'Что не так', 'Что сделать'],
    ['Пары', '14', 'Форма', 'неизвестная форма', 'Исправьте ячейку.'],
    ['Пары', '3', 'Форма', 'неизвестная форма', 'Исправьте ячейку.'],
  ]);
  expect(texts(report)).toEqual(['Найдено: 2 ошибки. Исправьте ячейки и выберите «Проверить книгу» ещё раз.']);
  expect(texts(problemsReport([]))).toEqual(['Ошибок нет.']);
});
