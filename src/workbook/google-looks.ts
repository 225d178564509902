import type { Alignment } from '../reports/cell-style';
import type { Area, Layout } from '../reports/layout';
import { sizeRuns } from '../reports/size-runs';
import { a1 } from './addresses';
import type { Value } from './book';
import { COLUMN_FORMATS, DARK_TEXT, DRESSED_ROWS, REPORT_FONT, REPORT_WARNING, TINTS } from './looks';
import type { Column, SheetDefinition } from './sheet-definition';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The look of data sheets: a number of calls by columns, never by rows. */
export function dressColumns(
  sheet: Sheet,
  definition: SheetDefinition,
  headerRow: number,
  columnOf: ReadonlyMap<string, number>,
  isNew: boolean,
  listRange: (list: string) => Range | null,
): void {
  const placed = definition.columns.flatMap((column) => {
    const position = columnOf.get(column.title);
    return position === undefined ? [] : [{ column, position }];
  });
  const first = Math.min(...placed.map(({ position }) => position));
  const header = sheet.getRange(headerRow, first, 1, placed.length);
  const tint = TINTS[definition.kind];
  header.setFontWeight('bold').setBackground(tint.header).setFontColor(DARK_TEXT).setWrap(true);
  header.setVerticalAlignment('middle').setNotes([placed.map(({ column }) => column.note ?? '')]);
  if (isNew) sheet.setFrozenRows(headerRow);
  if (isNew) sheet.setTabColor(tint.tab);
  for (const { column, position } of placed) dressColumn(sheet, column, position, headerRow, listRange);
}

function dressColumn(
  sheet: Sheet,
  column: Column,
  position: number,
  headerRow: number,
  listRange: (list: string) => Range | null,
): void {
  sheet.setColumnWidth(position, column.width);
  const below = sheet.getRange(headerRow + 1, position, sheet.getMaxRows() - headerRow, 1);
  const styled = sheet.getRange(headerRow + 1, position, Math.min(DRESSED_ROWS, sheet.getMaxRows() - headerRow), 1);
  if (column.kind === 'mixed') styled.setHorizontalAlignment('left');
  if (column.kind === 'long') styled.setWrap(true).setVerticalAlignment('top');
  const format = COLUMN_FORMATS[column.kind];
  if (format !== null) (column.kind === 'code' ? below : styled).setNumberFormat(format);
  const range = column.list === undefined ? null : listRange(column.list);
  if (!range) return;
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInRange(range, true)
    .setAllowInvalid(true)
    .setHelpText('Выберите из списка. Список можно дополнить на листе «Справочники».');
  below.setDataValidation(rule.build());
}

/** Writes a report and its look: formats first, so that texts arrive as texts. */
export function drawLayout(sheet: Sheet, layout: Layout, values: readonly (readonly Value[])[]): void {
  const { styles, widths } = layout;
  const all = sheet.getRange(1, 1, styles.length, widths.length);
  all.setNumberFormats(styles.map((line) => line.map(({ format }) => format)));
  all.setValues(values.map((line) => [...line]));
  all.setFontFamily(REPORT_FONT).setVerticalAlignment('middle');
  all.setWraps(styles.map((line) => line.map(({ wrap }) => wrap)));
  all.setFontSizes(styles.map((line) => line.map(({ fontSize }) => fontSize)));
  all.setFontWeights(styles.map((line) => line.map(({ bold }) => (bold ? 'bold' : 'normal'))));
  all.setHorizontalAlignments(styles.map((line) => line.map(({ align }): Alignment => align)));
  all.setBackgrounds(styles.map((line) => line.map(({ shaded }) => (shaded ? TINTS.report.header : '#ffffff'))));
  for (const area of layout.mergedAcross) sheet.getRange(a1(area)).mergeAcross();
  for (const area of layout.merged) sheet.getRange(a1(area)).merge();
  sheet.getRangeList(layout.bordered.map(a1)).setBorder(true, true, true, true, true, true);
  if (layout.outlined.length > 0)
    sheet.getRangeList(layout.outlined.map(a1)).setBorder(true, true, true, true, false, false);
  for (const { start, count, size } of sizeRuns(widths)) sheet.setColumnWidths(start, count, size);
  for (const { start, count, size } of sizeRuns(layout.heights)) sheet.setRowHeights(start, count, size);
  sheet.setTabColor(TINTS.report.tab).setHiddenGridlines(true);
  protectWithWarning(sheet, layout.open);
}

function protectWithWarning(sheet: Sheet, open: readonly Area[]): void {
  const [known] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  const warning = known ?? sheet.protect().setDescription(REPORT_WARNING).setWarningOnly(true);
  if (open.length > 0) warning.setUnprotectedRanges(open.map((area) => sheet.getRange(a1(area))));
}
