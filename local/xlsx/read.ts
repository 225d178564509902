import type { NamedRange, Sheet, Workbook } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { helpers } from '../engine/library';
import { localeByCode } from '../engine/locales';
import { clippedRanges, rangeAddress, type SheetSize } from './addresses';
import { type BookStyles, CellReader } from './cells-read';
import { readCharts } from './charts-read';
import { readColor } from './colors';
import { readConditionalFormats } from './conditional-formats';
import { readColumns, readRows } from './dimensions';
import { WorkbookFileError } from './errors';
import { readFilter } from './filters';
import { LIMITS, MINIMAL_GRID } from './limits';
import { LongLists } from './long-lists';
import { readNames } from './names';
import { readPageSetup } from './page-setup';
import { readLedger, type SheetLedger } from './protection-ledger';
import { readProtections } from './protections';
import { readSheetParts, type SheetPart } from './sheet-parts';
import { readSpreads } from './spreads';
import { readValidations } from './validations-read';
import type { SheetData, WorkbookData } from './workbook-data';
import { pack, unpack } from './zip';
import { Dictionary } from './zones';

const RUSSIAN = 'ru_RU';

/**
 * The book of an .xlsx file, for `createModel`.
 *
 * Kept: values, formulas, formats, fonts, fills, borders, alignment, merges, sizes, hidden parts, panes, tab colours,
 * validation, conditional formats, names of ranges, notes, links, protection, page setup, filters, charts of the common
 * kinds. Not kept, as the engine has nothing for them: images, pivot tables, styles of parts of a text, groups of rows,
 * names of constants and formulas, headers and footers.
 * A sheet has at least 1000 rows and 26 columns, as a new Google sheet has; empty ones beyond are not remembered.
 *
 * @throws WorkbookFileError when the file is broken, protected by a password, or beyond `LIMITS`.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookData> {
  if (isOldContainer(bytes)) {
    throw new WorkbookFileError(
      'Файл защищён паролем или это старый формат .xls. Сохраните книгу как .xlsx без пароля.',
    );
  }
  const parts = unpack(bytes);
  const sheetParts = readSheetParts(parts);
  const file = await parse(pack(parts, 'store'));
  const sheets = file.sheets.filter((sheet) => !LongLists.isTheirSheet(sheet));
  if (sheets.length === 0) throw new WorkbookFileError('В книге нет ни одного листа.');
  return new WorkbookReader(file, sheets, sheetParts).read();
}

/** The container of encrypted books and of .xls. */
function isOldContainer(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

async function parse(bytes: Uint8Array): Promise<Workbook> {
  let file: Workbook;
  try {
    file = await readXlsx(bytes, { readStyles: true });
  } catch (cause) {
    const text = 'Книгу не удалось разобрать: файл повреждён. Откройте его в Excel или LibreOffice и сохраните заново.';
    throw new WorkbookFileError(text, { cause });
  }
  return file;
}

class WorkbookReader {
  private readonly shared: BookStyles = {
    styles: new Dictionary(),
    formats: new Dictionary(),
    borders: new Dictionary(),
  };
  private readonly cells: CellReader;
  private readonly lists: LongLists;
  private readonly fileNames: readonly NamedRange[];
  private readonly names: Record<string, string>;
  private readonly ledger: Map<string, SheetLedger>;
  private readonly theme: string[];

  constructor(
    file: Workbook,
    private readonly sheets: readonly Sheet[],
    private readonly parts: ReadonlyMap<string, SheetPart>,
  ) {
    const ids = new Map(sheets.map((sheet, index) => [sheet.name, sheetId(index)]));
    const names = file.namedRanges ?? [];
    this.fileNames = names;
    this.cells = new CellReader(file, this.shared, ids);
    this.lists = LongLists.of(file.sheets);
    this.names = readNames(names);
    this.ledger = readLedger(file.properties, names);
    this.theme = file.themeColors ?? [];
  }

  read(): WorkbookData {
    const empty = helpers.createEmptyWorkbookData();
    const locale = localeByCode(RUSSIAN) ?? empty.settings.locale;
    const sheets = this.sheets.map((sheet, index) => this.readSheet(sheet, sheetId(index)));
    return {
      ...empty,
      sheets,
      styles: this.shared.styles.entries,
      formats: this.shared.formats.entries,
      borders: this.shared.borders.entries,
      namedRanges: this.names,
      settings: { ...empty.settings, locale },
    };
  }

  private readSheet(sheet: Sheet, id: string): SheetData {
    const size = sizeOf(sheet);
    const part = this.parts.get(sheet.name);
    const { notes, unlocked, ...cells } = this.cells.read(sheet, readSpreads(this.fileNames, sheet.name));
    const pageSetup = readPageSetup(sheet, part?.fitToPage ?? false);
    const color = readColor(sheet.view?.tabColor, this.theme);
    const data: SheetData = {
      ...helpers.createEmptySheet(id, sheet.name),
      ...cells,
      rowNumber: size.rows,
      colNumber: size.columns,
      cols: readColumns(sheet.columns, part?.defaultColumnWidth, size),
      rows: readRows(sheet.rowDefs, size),
      merges: (sheet.merges ?? []).map(mergeAddress),
      conditionalFormats: readConditionalFormats(sheet.conditionalRules, size, this.theme),
      tables: readFilter(sheet.autoFilter, size),
      dataValidationRules: this.readRules(sheet, size, part),
      isVisible: !sheet.hidden && !sheet.veryHidden,
      areGridLinesVisible: sheet.view?.showGridLines !== false,
      ...(sheet.freezePane && { panes: panesOf(sheet.freezePane) }),
      ...(color && { color }),
      ...(Object.keys(notes).length > 0 && { notes }),
      ...(pageSetup && { pageSetup }),
      ...readProtections({
        sheetId: id,
        protection: sheet.protection,
        editable: clippedRanges(part?.editable ?? '', size),
        unlocked,
        ledger: this.ledger.get(sheet.name),
      }),
    };
    return { ...data, figures: readCharts(sheet, data, part?.lyingBars ?? []) };
  }

  private readRules(sheet: Sheet, size: SheetSize, part: SheetPart | undefined) {
    const validations = [...(sheet.dataValidations ?? []), ...(part?.validations ?? [])];
    return readValidations(validations, { sheetName: sheet.name, size, names: this.names, lists: this.lists });
  }
}

/** Google counts sheets' ids from 0, too. */
function sheetId(index: number): string {
  return String(index);
}

function sizeOf(sheet: Sheet): SheetSize {
  const columns = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (sheet.rows.length * columns > LIMITS.gridPlaces) {
    throw new WorkbookFileError(`Лист «${sheet.name}» слишком велик. Удалите пустые строки и столбцы за таблицей.`);
  }
  const merges = sheet.merges ?? [];
  return {
    rows: Math.max(MINIMAL_GRID.rows, sheet.rows.length, ...merges.map(({ endRow }) => endRow + 1)),
    columns: Math.max(MINIMAL_GRID.columns, columns, ...merges.map(({ endCol }) => endCol + 1)),
  };
}

function mergeAddress({ startRow, startCol, endRow, endCol }: NonNullable<Sheet['merges']>[number]): string {
  return rangeAddress({ top: startRow, left: startCol, bottom: endRow, right: endCol });
}

function panesOf({ rows = 0, columns = 0 }: NonNullable<Sheet['freezePane']>) {
  return { xSplit: columns, ySplit: rows };
}
