import type { Cell, CellStyle, CellValue } from 'hucre';
import { placeOf, quotedSheetName, rangeAddress, type Zone } from './addresses';
import { writeBorder } from './borders';
import { WorkbookFileError } from './errors';
import { looksLikeError, writeError } from './errors-in-cells';
import { writeFormat } from './formats';
import { usesCustomFunctions, writeFormula } from './formulas';
import type { SpreadLedger } from './spreads';
import { writeStyle } from './styles';
import type { EvaluatedCell, SheetData, WorkbookData, WorkbookModel } from './workbook-data';
import { eachPlace } from './zones';

export type FileCells = Map<string, Partial<Cell>>;

/** What is known of one place while the sheet is put together. */
interface Draft {
  cell: Partial<Cell>;
  hasContent?: boolean;
  style?: number;
  format?: number;
  border?: number;
  unlocked?: boolean;
}

type Look = { readonly [Aspect in 'style' | 'format' | 'border']: number | undefined } & {
  readonly unlocked: boolean | undefined;
};

class Drafts {
  private readonly rows: (Draft[] | undefined)[] = [];

  at(row: number, column: number): Draft {
    let places = this.rows[row];
    if (!places) {
      places = [];
      this.rows[row] = places;
    }
    let draft = places[column];
    if (!draft) {
      draft = { cell: {} };
      places[column] = draft;
    }
    return draft;
  }

  put(row: number, column: number, cell: Partial<Cell>): void {
    const draft = this.at(row, column);
    draft.cell = cell;
    draft.hasContent = true;
  }

  /** hucre's own keys, `row,column`. */
  toCells(styles: StyleCache): FileCells {
    const cells: FileCells = new Map();
    this.rows.forEach((places, row) => {
      places?.forEach((draft, column) => {
        styles.apply(draft);
        cells.set(`${row},${column}`, draft.cell);
      });
    });
    return cells;
  }
}

/** Excel repairs a book with a longer text by cutting it. */
const LONGEST_TEXT = 32_767;

const SHEET_LINK = 'o-spreadsheet://';

/**
 * All cells of a sheet that hold, show or allow anything.
 * @param unlocked Ranges that stay editable in a protected sheet.
 * @param spreads Collects the areas of custom functions' results.
 */
export function writeCells(
  sheet: SheetData,
  book: WorkbookData,
  getters: WorkbookModel['getters'],
  unlocked: readonly Zone[],
  spreads: SpreadLedger,
): FileCells {
  const drafts = new Drafts();
  writeContents(drafts, sheet, book, getters, spreads);
  writeLooks(drafts, sheet, unlocked);
  for (const [address, text] of Object.entries(sheet.notes ?? {})) {
    const { row, column } = placeOf(address);
    drafts.at(row, column).cell.comment = { text };
  }
  return drafts.toCells(new StyleCache(book));
}

function writeContents(
  drafts: Drafts,
  sheet: SheetData,
  book: WorkbookData,
  getters: WorkbookModel['getters'],
  spreads: SpreadLedger,
): void {
  for (const [address, content] of Object.entries(sheet.cells)) {
    if (content === undefined) continue;
    if (typeof content !== 'string') throw new Error(`Cell data is squished: ${address}`);
    const { row, column } = placeOf(address);
    const position = { sheetId: sheet.id, row, col: column };
    const evaluated = getters.getEvaluatedCell(position);
    if (!content.startsWith('=')) {
      requireShort(content, sheet.name, address);
      drafts.put(row, column, literalCell(content, evaluated, book));
      continue;
    }
    drafts.put(row, column, formulaCell(content, evaluated));
    const spread = getters.getSpreadZone(position);
    if (!spread || (spread.left === spread.right && spread.top === spread.bottom)) continue;
    writeSpread(drafts, sheet, spread, getters);
    if (usesCustomFunctions(content)) spreads.add(sheet.name, spread);
    else Object.assign(drafts.at(row, column).cell, arrayFormula(spread));
  }
}

function requireShort(content: string, sheet: string, address: string): void {
  if (content.length <= LONGEST_TEXT) return;
  const text = `Лист «${sheet}», ячейка ${address}: в .xlsx помещается не больше ${LONGEST_TEXT} знаков. Сократите текст.`;
  throw new WorkbookFileError(text);
}

function arrayFormula(spread: Zone): Partial<Cell> {
  return { formulaType: 'array', formulaRef: rangeAddress(spread), formulaDynamic: true };
}

/** The values that an array formula spreads over its neighbours: other programs show them until they recalculate. */
function writeSpread(drafts: Drafts, sheet: SheetData, zone: Zone, getters: WorkbookModel['getters']): void {
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      if (drafts.at(row, col).hasContent) continue;
      const value = fileValue(getters.getEvaluatedCell({ sheetId: sheet.id, row, col }));
      if (value !== null) drafts.put(row, col, { value });
    }
  }
}

function formulaCell(content: string, evaluated: EvaluatedCell): Partial<Cell> {
  return {
    formula: writeFormula(content),
    formulaResult: fileValue(evaluated),
    ...(evaluated.format && { style: { ...writeStyle({}), numFmt: writeFormat(evaluated.format) } }),
  };
}

function fileValue(evaluated: EvaluatedCell): CellValue {
  return evaluated.type === 'error' ? writeError(evaluated.value) : evaluated.value;
}

function literalCell(content: string, evaluated: EvaluatedCell, book: WorkbookData): Partial<Cell> {
  if (evaluated.type === 'error') return { value: writeError(evaluated.value) };
  const value = literalValue(content, evaluated);
  if (typeof value !== 'string') return { value };
  if (content.startsWith('[') && evaluated.link) return { value, hyperlink: hyperlink(evaluated.link.url, book) };
  // A run of rich text cannot be taken for an error value.
  return looksLikeError(value) ? { value, richText: [{ text: value }] } : { value };
}

/** In a cell of the format '@' the engine shows the apostrophe that marks `'=1` as text. */
function literalValue(content: string, evaluated: EvaluatedCell): CellValue {
  return /^'['=]/.test(content) ? content.slice(1) : evaluated.value;
}

function hyperlink(url: string, book: WorkbookData): NonNullable<Cell['hyperlink']> {
  if (!url.startsWith(SHEET_LINK)) return { target: url };
  const sheet = book.sheets.find(({ id }) => id === url.slice(SHEET_LINK.length));
  return { target: '', location: sheet ? `${quotedSheetName(sheet.name)}!A1` : '' };
}

function writeLooks(drafts: Drafts, sheet: SheetData, unlocked: readonly Zone[]): void {
  eachPlace(sheet.styles, (row, column, id) => {
    drafts.at(row, column).style = id;
  });
  eachPlace(sheet.formats, (row, column, id) => {
    drafts.at(row, column).format = id;
  });
  eachPlace(sheet.borders, (row, column, id) => {
    drafts.at(row, column).border = id;
  });
  eachPlace(Object.fromEntries(unlocked.map((zone) => [rangeAddress(zone), 1])), (row, column) => {
    drafts.at(row, column).unlocked = true;
  });
}

/** Equal looks share one style object. */
class StyleCache {
  private readonly styles = new Map<string, CellStyle>();

  constructor(private readonly book: WorkbookData) {}

  /** Gives the draft's cell its style; a format computed by a formula is there already. */
  apply({ cell, style, format, border, unlocked }: Draft): void {
    if (style === undefined && format === undefined && border === undefined && !unlocked) return;
    const computed = cell.style?.numFmt;
    const key = `${style}|${format}|${border}|${unlocked}|${computed}`;
    const known = this.styles.get(key);
    cell.style = known ?? this.build({ style, format, border, unlocked }, computed);
    if (!known) this.styles.set(key, cell.style);
  }

  private build(look: Look, computedFormat: string | undefined): CellStyle {
    const { styles, formats, borders } = this.book;
    const border = look.border === undefined ? undefined : borders[look.border];
    const numFmt = (look.format === undefined ? undefined : formats[look.format]) ?? computedFormat;
    return {
      ...writeStyle((look.style === undefined ? undefined : styles[look.style]) ?? {}),
      ...(numFmt && { numFmt: writeFormat(numFmt) }),
      ...(border && { border: writeBorder(border) }),
      ...(look.unlocked && { protection: { locked: false } }),
    };
  }
}
