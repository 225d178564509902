import type { Cell, CellStyle, FontStyle, Sheet, Workbook } from 'hucre';
import { cellAddress, parseSheetRange, type Zone } from './addresses';
import { readBorder } from './borders';
import { WorkbookFileError } from './errors';
import { readError } from './errors-in-cells';
import { readFormat, TEXT_FORMAT } from './formats';
import { LIMITS } from './limits';
import { literalContent } from './literals';
import { SharedFormulas } from './shared-formulas';
import { spreadPlaces } from './spread-places';
import { DEFAULT_FONT, readStyle } from './styles';
import type { Border, SheetData, Style } from './workbook-data';
import { type Dictionary, type IdGrid, setId, zonesOf } from './zones';

/** The ids that all sheets of a book share. */
export interface BookStyles {
  readonly styles: Dictionary<Style>;
  readonly formats: Dictionary<string>;
  readonly borders: Dictionary<Border>;
}

export interface ReadCells extends Pick<SheetData, 'cells' | 'styles' | 'formats' | 'borders'> {
  notes: Record<string, string>;
  /** Cells that stay editable when the sheet is protected, as A1 zones. */
  unlocked: string[];
}

interface LookIds {
  readonly style: number | undefined;
  readonly format: number | undefined;
  readonly border: number | undefined;
  readonly unlocked: boolean;
}

/** Reads the cells of one book; the looks that cells share are converted once. */
export class CellReader {
  private readonly looks = new Map<string, LookIds>();
  private readonly objectIds = new WeakMap<object, number>();
  private objectCount = 0;
  private readonly font: FontStyle;
  private readonly theme: string[];
  private formulaBudget: number = LIMITS.sharedFormulaCharacters;

  constructor(
    book: Workbook,
    private readonly shared: BookStyles,
    private readonly sheetIds: ReadonlyMap<string, string>,
  ) {
    this.font = book.defaultFont ?? DEFAULT_FONT;
    this.theme = book.themeColors ?? [];
  }

  /** @param filled Areas that a formula in their first cell fills. */
  read(sheet: Sheet, filled: readonly Zone[]): ReadCells {
    const page = new Page();
    const formulas = new SharedFormulas((length) => this.spend(length));
    const spread = spreadPlaces(sheet, filled);
    const cells = sheet.cells ?? new Map<string, Cell>();
    for (const [key, cell] of cells) this.readCell(page, key, cell, formulas, spread.has(key));
    sheet.rows.forEach((row, rowIndex) => {
      row.forEach((value, column) => {
        const key = `${rowIndex},${column}`;
        if (value === null || cells.has(key)) return;
        this.readCell(page, key, { value, type: 'string' }, formulas, spread.has(key));
      });
    });
    return page.close();
  }

  private readCell(page: Page, key: string, cell: Cell, formulas: SharedFormulas, spread: boolean): void {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const look = this.lookOf(cell.style);
    const content = spread ? '' : this.contentOf(cell, row, column, formulas);
    // Under '@' the engine would show the apostrophe that marks the text, so such a cell goes without its format.
    const marked = content.startsWith("'") && readFormat(cell.style?.numFmt) === TEXT_FORMAT;
    page.put(row, column, content, marked ? { ...look, format: undefined } : look);
    if (cell.comment) page.notes[cellAddress(row, column)] = cell.comment.text;
  }

  private contentOf(cell: Cell, row: number, column: number, formulas: SharedFormulas): string {
    const formula = formulas.formulaOf(cell, row, column);
    if (formula !== undefined) return formula;
    if (cell.type === 'error' || cell.formula?.startsWith('#')) return readError(String(cell.value));
    const content = literalContent(cell.value, readFormat(cell.style?.numFmt));
    const url = cell.hyperlink && this.linkOf(cell.hyperlink);
    return url && content !== '' ? `[${String(cell.value)}](${url})` : content;
  }

  private linkOf({ target, location }: NonNullable<Cell['hyperlink']>): string | undefined {
    if (location === undefined) return target || undefined;
    const id = this.sheetIds.get(parseSheetRange(location)?.sheet ?? '');
    return id && `o-spreadsheet://${id}`;
  }

  private lookOf(style: CellStyle | undefined): LookIds {
    const { font, fill, border, alignment, numFmt, protection } = style ?? {};
    const shape = `${this.objectId(font)}|${this.objectId(fill)}|${this.objectId(border)}|${this.objectId(alignment)}`;
    const key = `${style ? 1 : 0}|${shape}|${this.objectId(protection)}|${numFmt}`;
    let look = this.looks.get(key);
    if (!look) {
      look = this.buildLook(style);
      this.looks.set(key, look);
    }
    return look;
  }

  private buildLook(style: CellStyle | undefined): LookIds {
    const { styles, formats, borders } = this.shared;
    const cellStyle = readStyle(style, this.font, this.theme);
    const format = readFormat(style?.numFmt);
    const border = readBorder(style?.border, this.theme);
    return {
      style: Object.keys(cellStyle).length > 0 ? styles.idOf(cellStyle) : undefined,
      format: format === undefined ? undefined : formats.idOf(format),
      border: border && borders.idOf(border),
      unlocked: style?.protection?.locked === false,
    };
  }

  /** hucre gives cells of one style the same font, fill, border and alignment objects. */
  private objectId(part: object | undefined): number {
    if (!part) return 0;
    const known = this.objectIds.get(part);
    if (known) return known;
    this.objectCount += 1;
    this.objectIds.set(part, this.objectCount);
    return this.objectCount;
  }

  /** One long formula shared by a million cells is a small file and a large book. */
  private spend(length: number): void {
    this.formulaBudget -= length;
    if (this.formulaBudget < 0) throw new WorkbookFileError('В книге слишком много длинных формул.');
  }
}

/** What is read of a sheet's cells, gathered by place. */
class Page {
  readonly notes: Record<string, string> = {};
  private readonly cells: Record<string, string> = {};
  private readonly styles: IdGrid = [];
  private readonly formats: IdGrid = [];
  private readonly borders: IdGrid = [];
  private readonly unlocked: IdGrid = [];

  put(row: number, column: number, content: string, look: LookIds): void {
    if (content !== '') this.cells[cellAddress(row, column)] = content;
    if (look.style !== undefined) setId(this.styles, row, column, look.style);
    if (look.format !== undefined) setId(this.formats, row, column, look.format);
    if (look.border !== undefined) setId(this.borders, row, column, look.border);
    if (look.unlocked) setId(this.unlocked, row, column, 1);
  }

  close(): ReadCells {
    return {
      cells: this.cells,
      styles: zonesOf(this.styles),
      formats: zonesOf(this.formats),
      borders: zonesOf(this.borders),
      notes: this.notes,
      unlocked: Object.keys(zonesOf(this.unlocked)),
    };
  }
}
