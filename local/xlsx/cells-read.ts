import type { Cell, CellStyle, CellValue, FontStyle, Sheet, Workbook } from 'hucre';
import { DEFAULT_LOCALE, helpers } from '../engine/library';
import { localeByCode } from '../engine/locales';
import { cellAddress, parseRange, parseSheetRange, type Zone } from './addresses';
import { readBorder } from './borders';
import { dateSerial } from './dates';
import { WorkbookFileError } from './errors';
import { readError } from './errors-in-cells';
import { readFormat, TEXT_FORMAT } from './formats';
import { type MovableFormula, movableFormula, readFormula } from './formulas';
import { LIMITS } from './limits';
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

/** A text must stay one in a book of either locale. */
const LOCALES = [DEFAULT_LOCALE, localeByCode('ru_RU') ?? DEFAULT_LOCALE];

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

interface Master {
  readonly formula: MovableFormula;
  readonly length: number;
  readonly row: number;
  readonly column: number;
}

/** Excel writes a formula that is copied down once, in its first cell; the others only name it. */
class SharedFormulas {
  private readonly masters = new Map<number, Master>();

  constructor(private readonly spend: (length: number) => void) {}

  /** The engine's formula of a cell; `undefined` when it has none. */
  formulaOf(cell: Cell, row: number, column: number): string | undefined {
    const { formula, formulaSharedIndex: index } = cell;
    if (formula === undefined || isConstant(formula)) return undefined;
    if (formula === '') return this.movedTo(row, column, index);
    const read = readFormula(formula);
    if (index !== undefined)
      this.masters.set(index, { formula: movableFormula(read), length: read.length, row, column });
    return read;
  }

  private movedTo(row: number, column: number, index: number | undefined): string | undefined {
    const master = index === undefined ? undefined : this.masters.get(index);
    if (!master) return undefined;
    this.spend(master.length);
    return master.formula(row - master.row, column - master.column);
  }
}

/** The places of formulas' results but for the formulas themselves, which fill them again. */
function spreadPlaces(sheet: Sheet, filled: readonly Zone[]): Set<string> {
  const places = new Set<string>();
  const add = (zone: Zone) => {
    const bottom = Math.min(zone.bottom, sheet.rows.length - 1);
    for (let row = zone.top; row <= bottom; row++) {
      for (let column = zone.left; column <= zone.right; column++) places.add(`${row},${column}`);
      if (places.size > LIMITS.cells) throw new WorkbookFileError('В книге слишком большие формулы массива.');
    }
    places.delete(`${zone.top},${zone.left}`);
  };
  for (const cell of sheet.cells?.values() ?? []) {
    const zone = cell.formulaType === 'array' ? parseRange(cell.formulaRef ?? '') : undefined;
    if (zone) add(zone);
  }
  // A name whose formula is gone fills nothing.
  for (const zone of filled) if (sheet.cells?.get(`${zone.top},${zone.left}`)?.formula) add(zone);
  return places;
}

/** LibreOffice writes a truth value and an error as formulas. */
function isConstant(formula: string): boolean {
  return /^(?:TRUE\(\)|FALSE\(\)|#[A-Z/0]+[!?A])$/.test(formula);
}

function literalContent(value: CellValue, format: string | undefined): string {
  if (value === null) return '';
  if (value instanceof Date) return String(dateSerial(value));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  // The format of text keeps numbers as they are, but the engine still takes `=…` for a formula.
  const quoted = format === TEXT_FORMAT ? /^['=]/.test(value) : isTakenForOther(value);
  return quoted ? `'${value}` : value;
}

/** Whether the engine would take a text for a formula, an apostrophe, a truth value, a number or a date. */
function isTakenForOther(text: string): boolean {
  if (/^['=]|^(?:true|false)$/i.test(text)) return true;
  // The engine's own tests are slow, and most texts hold no digit in front.
  if (!/^[\s+\-($€£₽.,]*\d/.test(text)) return false;
  return helpers.isNumber(text, DEFAULT_LOCALE) || LOCALES.some((locale) => helpers.isDateTime(text, locale));
}
