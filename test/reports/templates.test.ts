import { describe, expect, test } from '@jest/globals';
import { consolidatedReport } from '../../src/reports/consolidated-report';
import type { Table } from '../../src/reports/table';
import { templateCells } from '../samples/fixtures';
import { megionInput } from './megion-report';
import { normalised, printedCells, tableMerges, templateMerges } from './printed';

const { blocks } = consolidatedReport(megionInput());
const tables = new Map(blocks.flatMap((block) => (block.kind === 'table' ? [[block.name, block] as const] : [])));

function tableOf(id: string): Table {
  const table = tables.get(`REPORT_${id}`);
  if (!table) throw new Error(`the report has no table ${id}`);
  return table;
}

const IDS = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8'];

describe.each(IDS)('%s of Megion', (id) => {
  test('has the published cells', () => {
    expect(normalised(printedCells(tableOf(id)))).toEqual(normalised(templateCells(id)));
  });

  test('has the published merges', () => {
    expect(tableMerges(tableOf(id))).toEqual(templateMerges(id));
  });
});

test('people are numbers with their unit in the format, not texts', () => {
  for (const id of ['T2', 'T3', 'T4', 'T5']) {
    const [, totals, ...rows] = tableOf(id).rows;
    expect({ id, total: totals?.[2] }).toEqual({ id, total: expect.any(Number) });
    for (const row of rows) expect(row).toEqual([expect.any(String), expect.any(Number), expect.any(Number)]);
  }
});

test('the tables come in the order of the published report, our own two after them', () => {
  expect([...tables.keys()]).toEqual([...IDS.map((id) => `REPORT_${id}`), 'REPORT_COVERAGE', 'REPORT_EDUCATORS']);
});

describe('the coverage table', () => {
  test('shows Megion’s published shares and the people missing to 70 %', () => {
    const rows = tableOf('COVERAGE').rows.slice(1);
    const shown = rows.map(([label, enrolled, covered, share, gap]) => [
      label,
      enrolled,
      covered,
      (Number(share) * 100).toFixed(2),
      gap,
    ]);
    expect(shown).toEqual([
      ['обучающиеся начальной школы', 3061, 689, '22.51', 1454],
      ['обучающиеся основной школы', 3503, 680, '19.41', 1773],
      ['обучающиеся старшей школы', 716, 173, '24.16', 329],
      ['Всего обучающихся', 7280, 1542, '21.18', 3554],
    ]);
    expect(tableOf('COVERAGE').rows[0]?.[4]).toBe('До цели 70 %');
  });

  test('a group that nobody attends has no share', () => {
    const report = consolidatedReport(megionInput([]));
    const table = report.blocks.find((block) => block.kind === 'table' && block.name === 'REPORT_COVERAGE');
    expect(table?.kind === 'table' && table.rows[1]).toEqual(['обучающиеся начальной школы', 0, 0, '-', 0]);
  });
});

test('the educators’ table counts the schools that named them: none in Megion', () => {
  expect(tableOf('EDUCATORS').rows.slice(1)).toEqual([
    ['Педагогов-наставников', 0, 'нет данных'],
    ['Педагогов-наставляемых', 0, 'нет данных'],
    ['из них молодых специалистов', 0, 'нет данных'],
  ]);
});
