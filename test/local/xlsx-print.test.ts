import { expect, test } from '@jest/globals';
import type { PageSetup } from '../../local/engine/extras';
import { withExtras } from '../../local/engine/sheet-extras';
import { readWorkbook } from '../../local/xlsx/read';
import type { SheetData } from '../../local/xlsx/workbook-data';
import { writeWorkbook } from '../../local/xlsx/write';
import { unpack } from '../../local/xlsx/zip';
import { aModel, aSheet } from './xlsx-sample';

const NAME = "Сведения «ОО» д'Артаньян";
const CELLS = { A1: 'Форма', B1: 'Пар', A2: 'ученик', B2: '5' };

/** A sheet of 100 px columns and 25 px rows with a chart over C3:D6. */
function charted(pageSetup: PageSetup): SheetData {
  const dataSource = { type: 'range', dataSets: [{ dataSetId: '0', dataRange: 'B1:B2' }], labelRange: 'A1:A2' };
  const data = {
    type: 'bar',
    chartId: '1',
    dataSource,
    dataSetStyles: {},
    title: { text: 'Пары' },
    legendPosition: 'top',
  };
  const figures = [{ id: '1', tag: 'chart', col: 2, row: 2, offset: { x: 0, y: 0 }, width: 200, height: 100, data }];
  const sizes = { size: 100 };
  const sheet = withExtras(
    aSheet({
      name: NAME,
      cells: CELLS,
      figures,
      cols: { 2: sizes, 3: sizes },
      rows: { 2: { size: 25 }, 3: { size: 25 }, 4: { size: 25 }, 5: { size: 25 } },
    }),
  );
  return Object.assign(sheet, { pageSetup });
}

/** Names of the book's part by what they mean: «_xlnm.Print_Area» and the like. */
async function printNames(sheet: SheetData): Promise<Readonly<Record<string, string>>> {
  const parts = unpack(await writeWorkbook(aModel([sheet])));
  const xml = Buffer.from(parts.get('xl/workbook.xml') ?? []).toString('utf8');
  const found = [...xml.matchAll(/<definedName name="_xlnm\.(Print_\w+)"[^>]*>([^<]*)</g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value.replaceAll('&apos;', "'")]));
}

const FITTED: PageSetup = { paper: 'A4', orientation: 'portrait', fitToWidth: 1 };

test('a fitted sheet with a chart prints its cells and those under the chart, no more', async () => {
  expect(await printNames(charted(FITTED))).toEqual({ Print_Area: "'Сведения «ОО» д''Артаньян'!$A$1:$D$6" });
  expect(await printNames(charted({ paper: 'A4', orientation: 'portrait' }))).toEqual({});
});

test('rows are repeated of a sheet whose name needs quotes, and come back', async () => {
  const sheet = charted({ ...FITTED, repeatRows: [1, 1] });
  expect(await printNames(sheet)).toMatchObject({ Print_Titles: "'Сведения «ОО» д''Артаньян'!$1:$1" });
  const [read] = (await readWorkbook(await writeWorkbook(aModel([sheet])))).sheets;
  expect(read && withExtras(read).pageSetup).toEqual({ ...FITTED, repeatRows: [1, 1] });
});
