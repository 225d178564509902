import type { Area, Layout, PlacedChart } from '../reports/layout';
import { a1, areaOf } from './addresses';
import { asText } from './as-text';
import type { Cell, Mark, SheetContent, Value, WritableBook } from './book';
import { LISTS_SHEET } from './common-sheets';
import { chartOn, putChart } from './google-charts';
import { dressHandout, lockBut } from './google-handouts';
import { drawLayout, dressColumns } from './google-looks';
import { Lists } from './lists';
import { markedNotes, marksOf } from './marked-notes';
import type { SheetDefinition } from './sheet-definition';
import type { Handout } from './survey-handout';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What names of tables of reports begin with. */
const TABLE_PREFIX = 'REPORT_';

/** The active spreadsheet through the Apps Script services. */
export class GoogleBook implements WritableBook {
  readonly timeZone: string;
  readonly edition: 'google' | 'local';
  private names: Map<string, string> | undefined;
  private readonly contents = new Map<string, SheetContent | null>();

  constructor(private readonly spreadsheet: Spreadsheet) {
    this.timeZone = spreadsheet.getSpreadsheetTimeZone();
    const edition = PropertiesService.getScriptProperties().getProperty('EDITION');
    this.edition = edition === 'local' ? 'local' : 'google';
  }

  titles(): readonly string[] {
    return this.spreadsheet.getSheets().map((sheet) => sheet.getName());
  }

  hiddenTitles(): readonly string[] {
    return this.spreadsheet.getSheets().flatMap((sheet) => (sheet.isSheetHidden() ? [sheet.getName()] : []));
  }

  /** A call for each merge: a sheet has few. */
  merges(title: string): readonly Area[] {
    const merged = this.sheet(title).getDataRange().getMergedRanges();
    return merged.map((range) => areaOf(range.getA1Notation()));
  }

  read(title: string): SheetContent | null {
    const known = this.contents.get(title);
    if (known !== undefined) return known;
    const content = this.load(title);
    this.contents.set(title, content);
    return content;
  }

  nameArea(name: string): string | null {
    return this.namedAreas().get(name) ?? null;
  }

  tableNames(sheet: string): readonly string[] {
    const isTable = ([name, area]: [string, string]) => name.startsWith(TABLE_PREFIX) && area.startsWith(`${sheet}!`);
    return [...this.namedAreas()].filter(isTable).map(([name]) => name);
  }

  private namedAreas(): Map<string, string> {
    this.names ??= new Map(this.spreadsheet.getNamedRanges().map((named) => [named.getName(), addressOf(named)]));
    return this.names;
  }

  marks(title: string): readonly Mark[] {
    return marksOf(this.sheet(title).getDataRange().getNotes());
  }

  chart(sheet: string, title: string): PlacedChart {
    return chartOn(this.sheet(sheet), title);
  }

  insertSheet(title: string, hidden: boolean): void {
    const sheet = this.spreadsheet.insertSheet(title, this.spreadsheet.getSheets().length);
    if (hidden) sheet.hideSheet();
    this.contents.delete(title);
  }

  deleteSheet(title: string): void {
    this.keepOneVisible(title);
    this.spreadsheet.deleteSheet(this.sheet(title));
    this.contents.delete(title);
  }

  renameSheet(title: string, newTitle: string, hidden: boolean): void {
    const sheet = this.sheet(title);
    if (hidden) this.keepOneVisible(title);
    sheet.setName(newTitle);
    if (hidden) sheet.hideSheet();
    else sheet.showSheet();
    this.contents.delete(title);
    this.contents.delete(newTitle);
  }

  write(title: string, row: number, column: number, cells: readonly (readonly Cell[])[]): void {
    const columns = cells[0]?.length ?? 0;
    if (columns === 0) return;
    const sheet = this.sheet(title);
    const former = sheet.getMaxRows();
    grow(sheet, row + cells.length - 1, column + columns - 1);
    const added = sheet.getMaxRows() - former;
    if (added > 0) lendDropdowns(sheet, former, former + 1, added);
    sheet.getRange(row, column, cells.length, columns).setValues(cells.map((line) => line.map(written)));
    this.contents.delete(title);
  }

  deleteRows(title: string, row: number, count: number): void {
    const sheet = this.sheet(title);
    // Sheets keeps at least one row that is not frozen
    if (count >= sheet.getMaxRows() - sheet.getFrozenRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
    sheet.deleteRows(row, count);
    this.contents.delete(title);
  }

  insertRows(title: string, row: number, count: number): void {
    const sheet = this.sheet(title);
    const missing = row - 1 - sheet.getMaxRows();
    if (missing >= 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing + count);
    else sheet.insertRowsBefore(row, count);
    if (row + count <= sheet.getMaxRows()) lendDropdowns(sheet, row + count, row, count);
    this.contents.delete(title);
  }

  dress(definition: SheetDefinition, headerRow: number, columnOf: ReadonlyMap<string, number>, isNew: boolean): void {
    const lists = this.read(LISTS_SHEET.title) ? new Lists(this) : null;
    const listSheet = lists ? this.sheet(LISTS_SHEET.title) : null;
    const listRange = (list: string) => {
      const area = lists?.valueArea(list);
      return area && listSheet ? listSheet.getRange(a1(area)) : null;
    };
    dressColumns(this.sheet(definition.title), definition, headerRow, columnOf, isNew, listRange);
  }

  undress(title: string, column: number): void {
    const sheet = this.sheet(title);
    const range = sheet.getRange(1, column, sheet.getMaxRows(), 1);
    range.clear().clearDataValidations();
    range.clearNote();
    this.contents.delete(title);
  }

  draw(title: string, layout: Layout): void {
    const sheet = this.sheet(title);
    wipe(sheet);
    grow(sheet, layout.values.length, layout.widths.length);
    drawLayout(
      sheet,
      layout,
      layout.values.map((line) => line.map(written)),
    );
    const drawn = new Set(layout.names.map(({ name }) => name));
    for (const name of this.tableNames(title)) if (!drawn.has(name)) this.removeName(name);
    for (const { name, area } of layout.names) this.setName(name, title, a1(area));
    for (const chart of layout.charts) putChart(sheet, chart);
    this.contents.delete(title);
  }

  putChart(sheet: string, chart: PlacedChart): void {
    putChart(this.sheet(sheet), chart);
  }

  dressHandout(handout: Handout): void {
    dressHandout(this.sheet(handout.title), handout);
  }

  lock(title: string, open: Area): void {
    lockBut(this.sheet(title), open);
  }

  copyArea(from: string, to: string): void {
    const [source, target] = [this.sheet(from), this.sheet(to)];
    const area = source.getDataRange();
    grow(target, area.getNumRows(), area.getNumColumns());
    wipe(target);
    area.copyTo(target.getRange(1, 1, area.getNumRows(), area.getNumColumns()));
    this.contents.delete(to);
  }

  mark(title: string, marks: readonly Mark[]): void {
    const sheet = this.sheet(title);
    const rows = Math.max(sheet.getLastRow(), ...marks.map(({ row }) => row), 1);
    const columns = Math.max(sheet.getLastColumn(), ...marks.map(({ column }) => column), 1);
    const range = sheet.getRange(1, 1, rows, columns);
    range.setNotes(markedNotes(range.getNotes(), marks));
  }

  flush(): void {
    SpreadsheetApp.flush();
  }

  show(title: string): void {
    this.spreadsheet.setActiveSheet(this.sheet(title));
  }

  setName(name: string, title: string, address: string): void {
    if (this.nameArea(name) === `${title}!${address}`) return;
    this.spreadsheet.setNamedRange(name, this.sheet(title).getRange(address));
    this.names?.set(name, `${title}!${address}`);
  }

  removeName(name: string): void {
    this.spreadsheet.removeNamedRange(name);
    this.names?.delete(name);
  }

  /** A spreadsheet keeps one sheet at least, and a visible one. */
  private keepOneVisible(besides: string): void {
    const visible = this.spreadsheet.getSheets().filter((sheet) => !sheet.isSheetHidden());
    if (visible.length === 1 && visible[0]?.getName() === besides) this.spreadsheet.insertSheet();
  }

  private load(title: string): SheetContent | null {
    const sheet = this.spreadsheet.getSheetByName(title);
    if (!sheet) return null;
    const range = sheet.getDataRange();
    const values = range.getValues();
    let formulas: readonly (readonly string[])[] | undefined;
    const load = () => {
      if (this.contents.get(title)?.values !== values) throw new Error(`«${title}» was written since it was read`);
      return range.getFormulas();
    };
    return {
      title,
      values,
      /** A call of its own, made when somebody asks: the journal and lists need values alone. */
      get formulas() {
        formulas ??= load();
        return formulas;
      },
    };
  }

  private sheet(title: string): Sheet {
    const sheet = this.spreadsheet.getSheetByName(title);
    if (!sheet) throw new Error(`no sheet «${title}»`);
    return sheet;
  }
}

function addressOf(named: GoogleAppsScript.Spreadsheet.NamedRange): string {
  const range = named.getRange();
  return `${range.getSheet().getName()}!${range.getA1Notation()}`;
}

/** Empties a sheet of contents, looks and merges; a fresh one needs nothing. */
function wipe(sheet: Sheet): void {
  if (sheet.getLastRow() === 0) return;
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).breakApart(); // first: an empty sheet is taken for a fresh one
  sheet.clear();
}

/** Makes a sheet large enough; a new sheet has 1000 rows and 26 columns. */
function grow(sheet: Sheet, rows: number, columns: number): void {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

/** New rows have no dropdowns of their own: a row that was there lends its. */
function lendDropdowns(sheet: Sheet, lender: number, row: number, count: number): void {
  const columns = sheet.getMaxColumns();
  const { PASTE_DATA_VALIDATION } = SpreadsheetApp.CopyPasteType;
  sheet.getRange(lender, 1, 1, columns).copyTo(sheet.getRange(row, 1, count, columns), PASTE_DATA_VALIDATION, false);
}

/** What `setValues` must be given for a cell. */
function written(cell: Cell): Value {
  if (typeof cell === 'string') return asText(cell);
  return typeof cell === 'object' && 'formula' in cell ? cell.formula : cell;
}
