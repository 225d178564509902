import type { Area, Layout, PlacedChart } from '../../src/reports/layout';
import { a1 } from '../../src/workbook/addresses';
import type { Cell, Mark, SheetContent, Value, WritableBook } from '../../src/workbook/book';
import type { SheetDefinition } from '../../src/workbook/sheet-definition';
import type { Handout } from '../../src/workbook/survey-handout';

interface FakeSheet {
  cells: Cell[][];
  marks: readonly Mark[];
  readonly hidden: boolean;
}

/** A spreadsheet in memory: what `Book` promises and no more. It can refuse a write, as a service does. */
export class FakeBook implements WritableBook {
  readonly edition = 'local';
  private readonly sheets = new Map<string, FakeSheet>();
  private readonly names = new Map<string, string>();
  private readonly charts = new Map<string, PlacedChart>();
  /** Writes made so far. */
  writes = 0;
  /** The number of the write that is refused; 0: none. */
  refused = 0;

  constructor(
    sheets: Readonly<Record<string, readonly (readonly Cell[])[]>> = {},
    readonly timeZone = 'Asia/Yekaterinburg',
  ) {
    for (const [title, cells] of Object.entries(sheets)) {
      this.sheets.set(title, { cells: cells.map((line) => [...line]), marks: [], hidden: false });
    }
  }

  titles(): readonly string[] {
    return [...this.sheets.keys()];
  }

  hiddenTitles(): readonly string[] {
    return [...this.sheets].filter(([, { hidden }]) => hidden).map(([title]) => title);
  }

  merges(): readonly Area[] {
    return [];
  }

  read(title: string): SheetContent | null {
    const sheet = this.sheets.get(title);
    if (!sheet) return null;
    const cells = usedArea(sheet.cells);
    return {
      title,
      values: cells.map((line) => line.map(shownValue)),
      formulas: cells.map((line) => line.map((cell) => (isFormula(cell) ? cell.formula : ''))),
    };
  }

  nameArea(name: string): string | null {
    return this.names.get(name) ?? null;
  }

  tableNames(sheet: string): readonly string[] {
    return [...this.names].filter(([, area]) => area.startsWith(`${sheet}!`)).map(([name]) => name);
  }

  marks(title: string): readonly Mark[] {
    return this.sheets.get(title)?.marks ?? [];
  }

  insertSheet(title: string, hidden: boolean): void {
    this.countWrite();
    if (this.sheets.has(title)) throw new Error(`there is a sheet «${title}»`);
    this.sheets.set(title, { cells: [], marks: [], hidden });
  }

  deleteSheet(title: string): void {
    this.countWrite();
    this.sheet(title);
    this.sheets.delete(title);
    for (const [name, area] of this.names) if (area.startsWith(`${title}!`)) this.names.delete(name);
  }

  renameSheet(title: string, newTitle: string): void {
    this.countWrite();
    const sheet = this.sheet(title);
    this.sheets.delete(title);
    this.sheets.set(newTitle, sheet);
  }

  write(title: string, row: number, column: number, cells: readonly (readonly Cell[])[]): void {
    this.countWrite();
    const sheet = this.sheet(title);
    cells.forEach((line, r) => {
      line.forEach((cell, c) => {
        put(sheet.cells, row + r, column + c, cell);
      });
    });
  }

  deleteRows(title: string, row: number, count: number): void {
    this.countWrite();
    this.sheet(title).cells.splice(row - 1, count);
  }

  insertRows(title: string, row: number, count: number): void {
    this.countWrite();
    const { cells } = this.sheet(title);
    while (cells.length < row - 1) cells.push([]);
    cells.splice(row - 1, 0, ...Array.from({ length: count }, () => []));
  }

  dress({ title }: SheetDefinition): void {
    this.countWrite();
    this.sheet(title);
  }

  undress(title: string, column: number): void {
    this.countWrite();
    for (const line of this.sheet(title).cells) if (column <= line.length) line[column - 1] = '';
  }

  chart(sheet: string, title: string): PlacedChart {
    const none = { title, ranges: [], row: 1, column: 1, width: 0, height: 0 };
    const shown = { shape: 'columns', axes: { labels: '', values: '' } } as const;
    return this.charts.get(`${sheet}!${title}`) ?? { ...none, ...shown };
  }

  putChart(sheet: string, chart: PlacedChart): void {
    this.countWrite();
    this.sheet(sheet);
    this.charts.set(`${sheet}!${chart.title}`, chart);
  }

  draw(title: string, { values, names, charts }: Layout): void {
    this.countWrite();
    this.sheet(title).cells = values.map((line) => [...line]);
    for (const name of this.tableNames(title)) if (!names.some((one) => one.name === name)) this.removeName(name);
    for (const { name, area } of names) this.setName(name, title, a1(area));
    for (const chart of charts) this.putChart(title, chart);
  }

  dressHandout({ title }: Handout): void {
    this.countWrite();
    this.sheet(title);
  }

  lock(title: string): void {
    this.countWrite();
    this.sheet(title);
  }

  copyArea(from: string, to: string): void {
    this.countWrite();
    this.sheet(to).cells = this.sheet(from).cells.map((line) => [...line]);
  }

  flush(): void {
    this.countWrite();
  }

  mark(title: string, marks: readonly Mark[]): void {
    this.countWrite();
    this.sheet(title).marks = marks;
  }

  show(title: string): void {
    this.sheet(title);
  }

  setName(name: string, title: string, address: string): void {
    this.countWrite();
    this.sheet(title);
    this.names.set(name, `${title}!${address}`);
  }

  removeName(name: string): void {
    this.countWrite();
    if (!this.names.delete(name)) throw new Error(`no name ${name}`);
  }

  isHidden(title: string): boolean {
    return this.sheet(title).hidden;
  }

  /** What a person would compare: cells, marks and names; of service sheets nothing. */
  snapshot(): unknown {
    const own = [...this.sheets].filter(([title]) => !title.startsWith('_') && title !== 'Журнал');
    const sheets = own.map(([title, { cells, marks }]) => [title, { cells: usedArea(cells), marks }] as const);
    return {
      sheets: Object.fromEntries(sheets),
      names: Object.fromEntries(this.names),
    };
  }

  private countWrite(): void {
    this.writes += 1;
    if (this.writes === this.refused) throw new Error('Service Spreadsheets failed');
  }

  private sheet(title: string): FakeSheet {
    const sheet = this.sheets.get(title);
    if (!sheet) throw new Error(`no sheet «${title}»`);
    return sheet;
  }
}

function isFormula(cell: Cell): cell is { readonly formula: string } {
  return typeof cell === 'object' && 'formula' in cell;
}

/** What a formula shows: a text in quotes itself, anything else 0. */
function shownValue(cell: Cell): Value {
  if (!isFormula(cell)) return cell;
  return /^="(.*)"$/.exec(cell.formula)?.[1] ?? 0;
}

function put(cells: Cell[][], row: number, column: number, cell: Cell): void {
  while (cells.length < row) cells.push([]);
  const line = cells[row - 1] ?? [];
  while (line.length < column) line.push('');
  line[column - 1] = cell;
}

/** From A1 to the last cell that is not blank; one blank cell when there is none, as `getDataRange` gives. */
function usedArea(cells: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const rows =
    1 +
    Math.max(
      0,
      cells.findLastIndex((line) => line.some((cell) => cell !== '')),
    );
  const columns = 1 + Math.max(0, ...cells.map((line) => line.findLastIndex((cell) => cell !== '')));
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => cells[r]?.[c] ?? ''));
}
