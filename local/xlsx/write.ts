import type { MergeRange, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { parseRange } from './addresses';
import { writeCells } from './cells-write';
import { writeCharts } from './charts-write';
import { writeColor } from './colors';
import { writeConditionalFormats } from './conditional-formats';
import { writeColumns, writeRows } from './dimensions';
import { WorkbookFileError } from './errors';
import { writeFilter } from './filters';
import { LongLists } from './long-lists';
import { writeNames } from './names';
import { writePageSetup } from './page-setup';
import { patchPackage } from './patch';
import { printArea } from './print-area';
import { LedgerWriter } from './protection-ledger';
import { editableRanges, type FileProtection, writeProtection } from './protections';
import { SpreadLedger } from './spreads';
import { DEFAULT_FONT } from './styles';
import { writeValidations } from './validations-write';
import type { SheetData, WorkbookData, WorkbookModel } from './workbook-data';

/** The longest name of a sheet that Excel opens. */
const LONGEST_NAME = 31;

/**
 * The model's book as an .xlsx file, with the computed values of formulas, so that programs which do not know our
 * functions show them.
 * @throws WorkbookFileError when the book holds something that the format or hucre cannot keep, e.g. an image.
 */
export async function writeWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  const book = model._exportData(false);
  const lists = new LongLists();
  const ledger = new LedgerWriter();
  const spreads = new SpreadLedger();
  const protections = book.sheets.map(writeProtection);
  const sheets = book.sheets.map((sheet, index) => {
    ledger.add(sheet);
    return writeSheet(sheet, { book, getters: model.getters, lists, spreads }, protections[index]);
  });
  const properties = ledger.properties();
  const bytes = await writeXlsx({
    sheets: [...sheets, ...lists.toSheet()],
    namedRanges: [...writeNames(book), ...ledger.names, ...spreads.names],
    defaultFont: DEFAULT_FONT,
    activeSheet: Math.max(
      0,
      book.sheets.findIndex(({ isVisible }) => isVisible),
    ),
    properties: { custom: properties },
  });
  return patchPackage(
    bytes,
    protections.map(({ editable }) => ({ editable: editableRanges(editable) })),
  );
}

/** What the sheets of one book share. */
interface Sharing {
  readonly book: WorkbookData;
  readonly getters: WorkbookModel['getters'];
  readonly lists: LongLists;
  readonly spreads: SpreadLedger;
}

function writeSheet(
  sheet: SheetData,
  { book, getters, lists, spreads }: Sharing,
  { protection, unlocked }: FileProtection = { editable: [], unlocked: [] },
): WriteSheet {
  requireFileName(sheet.name);
  const rowDefs = writeRows(sheet);
  const charts = writeCharts(sheet, book, getters);
  const { xSplit = 0, ySplit = 0 } = sheet.panes ?? {};
  return {
    name: sheet.name,
    // hucre writes sizes of rows only up to the last row that it is given.
    rows: Array.from({ length: Math.max(0, ...[...rowDefs.keys()].map((row) => row + 1)) }, () => []),
    cells: writeCells(sheet, book, getters, unlocked, spreads),
    columns: writeColumns(sheet),
    rowDefs,
    merges: sheet.merges.map(mergeRange),
    dataValidations: writeValidations(sheet, lists),
    conditionalRules: writeConditionalFormats(sheet),
    charts,
    hidden: !sheet.isVisible,
    view: {
      showGridLines: sheet.areGridLinesVisible !== false,
      ...(sheet.color && { tabColor: writeColor(sheet.color) }),
    },
    ...((xSplit > 0 || ySplit > 0) && { freezePane: { columns: xSplit, rows: ySplit } }),
    ...(protection && { protection }),
    ...writeFilter(sheet),
    ...writePageSetup(sheet.pageSetup, printArea(sheet, charts)),
  };
}

function requireFileName(name: string): void {
  if (name.length <= LONGEST_NAME && !/[[\]:*?/\\]/.test(name)) return;
  const rule = `не длиннее ${LONGEST_NAME} знаков и без знаков [ ] : * ? / \\`;
  throw new WorkbookFileError(`Лист «${name}»: в .xlsx название должно быть ${rule}. Переименуйте лист.`);
}

function mergeRange(range: string): MergeRange {
  const zone = parseRange(range);
  if (!zone) throw new Error(`Not a range: ${range}`);
  return { startRow: zone.top, startCol: zone.left, endRow: zone.bottom, endCol: zone.right };
}
