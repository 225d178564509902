import { expect, test } from '@jest/globals';
import type { WorkbookData } from '../../local/engine/library';
import type { SampleName } from '../../local/samples';
import { leastWidth } from '../../src/reports/row-height';
import { a1, areaOf } from '../../src/workbook/addresses';
import { TINTS } from '../../src/workbook/looks';
import { openSampleCopy } from './test-book';

type SheetData = WorkbookData['sheets'][number];

const SCHOOL = [
  'buildSchoolReturn',
  'buildSchoolSummary',
  'buildIndicatorCard',
  'buildResults',
  'buildSwot',
  'buildMonitoringNote',
  'buildProgramme',
  'buildRoadmap',
  'buildStages',
  'buildLists',
  'buildPairOrder',
  'buildPairPlans',
  'buildAwards',
  'buildCharts',
];
/** Names of schools are as long as they are. */
const SCHOOL_NAME = /^М[АБ]ОУ/;

test.each<readonly [SampleName, readonly string[]]>([
  ['school17-year', [...SCHOOL, 'buildRoadmap', 'buildStages', 'buildPairPlans', 'buildAwards']],
  ['megion', ['collectReturns', 'buildMunicipalReport', 'auditReport', 'buildCharts']],
])(
  'no word in a header of a report of «%s» is broken',
  async (sample, commands) => {
    const book = await openSampleCopy(sample);
    for (const command of commands) book.run(command);
    const data = book.data();
    const seen = data.sheets.filter(({ name }) => !name.startsWith('_'));
    const headers = seen.flatMap((sheet) => headersOf(sheet, data));
    expect(headers.length).toBeGreaterThan(30);
    const broken = headers.filter(({ text, width, fontSize, bold }) =>
      text.split(/\s+/).some((word) => leastWidth({ text: word, fontSize, bold }) > width),
    );
    expect(broken).toEqual([]);
  },
  120_000,
);

/** Cells with the fill of a report's header and their widths in pixels, merges included. */
function headersOf(sheet: SheetData, { styles }: WorkbookData) {
  const merges = sheet.merges.map(areaOf);
  const layers = Object.entries(sheet.styles).flatMap(([zone, id]) => {
    const style = styles[id];
    return style?.bold && style.fillColor?.toLowerCase() === TINTS.report.header ? [{ area: areaOf(zone), style }] : [];
  });
  return Object.entries(sheet.cells).flatMap(([address, content]) => {
    const cell = areaOf(address);
    const style = layers.find(({ area }) => holds(area, cell))?.style;
    if (!style || typeof content !== 'string' || content === '' || content.startsWith('=')) return [];
    if (SCHOOL_NAME.test(content)) return [];
    const { column, columns } = merges.find((area) => holds(area, cell)) ?? cell;
    const across = Array.from({ length: columns }, (_, index) => sheet.cols[column - 1 + index]?.size ?? 96);
    const width = across.reduce((sum, size) => sum + size, 0);
    return [{ sheet: sheet.name, cell: a1(cell), text: content, width, fontSize: style.fontSize ?? 10, bold: true }];
  });
}

function holds(area: ReturnType<typeof areaOf>, cell: ReturnType<typeof areaOf>): boolean {
  const [row, column] = [cell.row - area.row, cell.column - area.column];
  return row >= 0 && row < area.rows && column >= 0 && column < area.columns;
}
