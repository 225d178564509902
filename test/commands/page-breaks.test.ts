import { expect, test } from '@jest/globals';
import { extraGetters } from '../../local/engine/extra-getters';
import type { Model } from '../../local/engine/library';
import { applyPagePlans } from '../../local/page-plans';
import type { SampleName } from '../../local/samples';
import { paperSchool } from './paper-school';
import { sheetRows } from './sheet-cells';
import { makeSample, openData, openSampleCopy } from './test-book';

/** Rows, from 0, of a sheet's tables and charts. */
function wholesOf(model: Model, sheetId: string): readonly { readonly top: number; readonly bottom: number }[] {
  const charts = model.getters.getFigures(sheetId).map(({ row, height }) => {
    let end = row;
    for (let left = height; left > 0; end += 1) left -= model.getters.getRowSize(sheetId, end);
    return { top: row, bottom: end - 1 };
  });
  const tables = model.getters.getNamedRanges().filter(({ range }) => range.sheetId === sheetId);
  return [...charts, ...tables.map(({ range }) => range.zone)];
}

test.each<readonly [SampleName, readonly string[], string]>([
  ['megion', ['collectReturns', 'buildCharts'], 'Диаграммы'],
  ['school17-year', ['buildCharts'], 'Диаграммы'],
  ['school17-year', ['buildSchoolSummary'], 'Свод школы'],
])('%s, %j: two pages, and no table or chart of «%s» is split between them', async (sample, commands, title) => {
  const { model, run } = await openSampleCopy(sample);
  for (const command of commands) run(command);
  applyPagePlans(model);
  const sheetId = model.getters.getSheetIdByName(title) ?? '';
  const breaks = extraGetters(model).getPageSetup(sheetId)?.breaksAfter ?? [];
  expect(breaks).toHaveLength(1);
  const wholes = wholesOf(model, sheetId);
  expect(wholes.length).toBeGreaterThanOrEqual(5);
  // a page that ends after row n, counted from 1, is followed by row n, counted from 0
  expect(wholes.filter(({ top, bottom }) => breaks.some((row) => top < row && row <= bottom))).toEqual([]);
});

test('the annex of an order begins a page, and its header stands on each page after', async () => {
  const { model, run } = openData(await makeSample(paperSchool()));
  run('buildPairOrder', { answers: [''] });
  applyPagePlans(model);
  const sheet = 'Приказ о закреплении пар';
  const setup = extraGetters(model).getPageSetup(model.getters.getSheetIdByName(sheet) ?? '');
  const rows = sheetRows(model, sheet).map(([first]) => String(first));
  const header = 1 + rows.indexOf('№ пары');
  expect(setup?.repeatRows).toEqual([header, header]);
  expect(setup?.breaksAfter).toEqual([rows.findIndex((text) => text.startsWith('Приложение к приказу'))]);
});
