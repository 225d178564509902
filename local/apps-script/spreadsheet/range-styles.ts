import type { BookCommand } from '../../engine/commands';
import type { EnumValue } from '../enums';
import { mapCells } from './book';
import { setBorders } from './borders';
import { at, requireShape } from './matrix';
import { AUTOMATIC, toEngineFormat } from './number-formats';
import { areaOf, bookOf } from './range-area';
import { RangeCells } from './range-cells';
import { rectangles } from './rectangles';
import * as attributes from './style-attributes';
import { clearStyleCommands, styleCommands, styleOf } from './styles';
import { textCells } from './text-cells';

type Matrix<T> = readonly (readonly T[])[];
type Text = string | null;

function readAll<Got>(range: RangeCells, attribute: attributes.Attribute<never, Got>): Got[][] {
  const [book, area] = [bookOf(range), areaOf(range)];
  book.requireInside(area);
  return mapCells(area, (position) => attribute.read(styleOf(book, position)));
}

function read<Got>(range: RangeCells, attribute: attributes.Attribute<never, Got>): Got {
  return at(readAll(range, attribute), 0, 0);
}

function set<R extends RangeCells, Given>(range: R, attribute: attributes.Attribute<Given, unknown>, given: Given): R {
  const [book, area] = [bookOf(range), areaOf(range)];
  book.requireInside(area);
  book.run(styleCommands(book, area.sheetId, area.zone, attribute.patch(given, book)));
  return range;
}

function setAll<R extends RangeCells, Given extends Text | number | boolean | EnumValue>(
  range: R,
  attribute: attributes.Attribute<Given, unknown>,
  given: Matrix<Given>,
): R {
  const [book, area] = [bookOf(range), areaOf(range)];
  book.requireInside(area);
  requireShape(book, area, given);
  const parts = rectangles(area, (row, column) => at(given, row, column));
  book.run(parts.flatMap(({ zone, value }) => styleCommands(book, area.sheetId, zone, attribute.patch(value, book))));
  return range;
}

function setFormats<R extends RangeCells>(range: R, read: (row: number, column: number) => Text): R {
  const [book, area] = [bookOf(range), areaOf(range)];
  book.requireInside(area);
  const commands: BookCommand[] = rectangles(area, read).map(({ zone, value }) => {
    const format = toEngineFormat(value ?? '');
    if (format !== '' && value !== null) book.formatSpellings.set(format, value);
    return { type: 'SET_FORMATTING', sheetId: area.sheetId, target: [zone], format };
  });
  const becomesText = commands.some((command) => 'format' in command && command.format === '@');
  book.run(becomesText ? [...commands, ...textCells(book, area, read)] : commands);
  return range;
}

/** The look of cells: fonts, colours, alignment, number formats, borders. */
export class RangeStyles extends RangeCells {
  getNumberFormat(): string {
    return at(this.getNumberFormats(), 0, 0);
  }

  getNumberFormats(): string[][] {
    const [book, area] = [bookOf(this), areaOf(this)];
    book.requireInside(area);
    return mapCells(area, (position) => {
      const format = book.getters.getCell(position)?.format ?? book.getters.getEvaluatedCell(position).format;
      return format ? (book.formatSpellings.get(format) ?? format) : AUTOMATIC;
    });
  }

  setNumberFormat(format: Text): this {
    return setFormats(this, () => format);
  }

  setNumberFormats(formats: Matrix<Text>): this {
    requireShape(bookOf(this), areaOf(this), formats);
    return setFormats(this, (row, column) => at(formats, row, column));
  }

  getBackground(): string {
    return read(this, attributes.background);
  }

  getBackgrounds(): string[][] {
    return readAll(this, attributes.background);
  }

  setBackground(color: Text): this {
    return set(this, attributes.background, color);
  }

  setBackgrounds(colors: Matrix<Text>): this {
    return setAll(this, attributes.background, colors);
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
    return this.setBackground(`#${hex}`);
  }

  getFontColor(): string {
    return read(this, attributes.fontColor);
  }

  getFontColors(): string[][] {
    return readAll(this, attributes.fontColor);
  }

  setFontColor(color: Text): this {
    return set(this, attributes.fontColor, color);
  }

  setFontColors(colors: Matrix<Text>): this {
    return setAll(this, attributes.fontColor, colors);
  }

  getFontFamily(): string {
    return read(this, attributes.fontFamily);
  }

  getFontFamilies(): string[][] {
    return readAll(this, attributes.fontFamily);
  }

  setFontFamily(family: Text): this {
    return set(this, attributes.fontFamily, family);
  }

  setFontFamilies(families: Matrix<Text>): this {
    return setAll(this, attributes.fontFamily, families);
  }

  getFontSize(): number {
    return read(this, attributes.fontSize);
  }

  getFontSizes(): number[][] {
    return readAll(this, attributes.fontSize);
  }

  setFontSize(size: number): this {
    return set(this, attributes.fontSize, size);
  }

  setFontSizes(sizes: Matrix<number>): this {
    return setAll(this, attributes.fontSize, sizes);
  }

  getFontWeight(): string {
    return read(this, attributes.fontWeight);
  }

  getFontWeights(): string[][] {
    return readAll(this, attributes.fontWeight);
  }

  setFontWeight(weight: Text): this {
    return set(this, attributes.fontWeight, weight);
  }

  setFontWeights(weights: Matrix<Text>): this {
    return setAll(this, attributes.fontWeight, weights);
  }

  getFontStyle(): string {
    return read(this, attributes.fontStyle);
  }

  getFontStyles(): string[][] {
    return readAll(this, attributes.fontStyle);
  }

  setFontStyle(style: Text): this {
    return set(this, attributes.fontStyle, style);
  }

  setFontStyles(styles: Matrix<Text>): this {
    return setAll(this, attributes.fontStyle, styles);
  }

  getFontLine(): string {
    return read(this, attributes.fontLine);
  }

  getFontLines(): string[][] {
    return readAll(this, attributes.fontLine);
  }

  setFontLine(line: Text): this {
    return set(this, attributes.fontLine, line);
  }

  setFontLines(lines: Matrix<Text>): this {
    return setAll(this, attributes.fontLine, lines);
  }

  getHorizontalAlignment(): string {
    return read(this, attributes.horizontalAlignment);
  }

  getHorizontalAlignments(): string[][] {
    return readAll(this, attributes.horizontalAlignment);
  }

  setHorizontalAlignment(alignment: Text): this {
    return set(this, attributes.horizontalAlignment, alignment);
  }

  setHorizontalAlignments(alignments: Matrix<Text>): this {
    return setAll(this, attributes.horizontalAlignment, alignments);
  }

  getVerticalAlignment(): string {
    return read(this, attributes.verticalAlignment);
  }

  getVerticalAlignments(): string[][] {
    return readAll(this, attributes.verticalAlignment);
  }

  setVerticalAlignment(alignment: Text): this {
    return set(this, attributes.verticalAlignment, alignment);
  }

  setVerticalAlignments(alignments: Matrix<Text>): this {
    return setAll(this, attributes.verticalAlignment, alignments);
  }

  getWrap(): boolean {
    return read(this, attributes.wrap);
  }

  getWraps(): boolean[][] {
    return readAll(this, attributes.wrap);
  }

  setWrap(wraps: boolean): this {
    return set(this, attributes.wrap, wraps);
  }

  setWraps(wraps: Matrix<boolean>): this {
    return setAll(this, attributes.wrap, wraps);
  }

  getWrapStrategy(): EnumValue {
    return read(this, attributes.wrapStrategy);
  }

  getWrapStrategies(): EnumValue[][] {
    return readAll(this, attributes.wrapStrategy);
  }

  setWrapStrategy(strategy: EnumValue): this {
    return set(this, attributes.wrapStrategy, strategy);
  }

  setWrapStrategies(strategies: Matrix<EnumValue>): this {
    return setAll(this, attributes.wrapStrategy, strategies);
  }

  /** `true` draws the side, `false` takes it away, `null` leaves it. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: Text = null,
    style: EnumValue | null = null,
  ): this {
    const sides = { top, left, bottom, right, v: vertical, h: horizontal };
    setBorders(bookOf(this), areaOf(this), sides, color, style);
    return this;
  }

  /** Not in the public reference, but on the service: `null` for a cell without borders. */
  getBorder(): null {
    const [book, { sheetId, zone }] = [bookOf(this), areaOf(this)];
    if (book.getters.getCellBorder({ sheetId, col: zone.left, row: zone.top }) === null) return null;
    throw new Error('not emulated: Range.getBorder of a cell with borders');
  }

  clearFormat(): this {
    const [book, area] = [bookOf(this), areaOf(this)];
    book.requireInside(area);
    book.run(clearStyleCommands(book, area));
    return this;
  }
}
