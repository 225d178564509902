import type { AlignmentStyle, CellStyle, FillStyle, FontStyle } from 'hucre';
import { readColor, writeColor } from './colors';
import type { Style } from './workbook-data';

/** What a cell without a style looks like, in the engine as in Google Sheets. */
export const DEFAULT_FONT = { name: 'Arial', size: 10 } as const;

const VERTICAL = { top: 'top', center: 'middle', bottom: 'bottom' } as const;
const HORIZONTAL = ['left', 'center', 'right'] as const;

/**
 * A cell's style for the engine.
 * @param defaultFont The book's own font, where the cell names none.
 * @param theme The colours of the theme.
 */
export function readStyle(style: CellStyle | undefined, defaultFont: FontStyle, theme: string[]): Style {
  return {
    ...readFont(style?.font ?? defaultFont, theme),
    ...readFill(style?.fill, theme),
    ...(style ? readAlignment(style.alignment) : {}),
  };
}

/** Only what differs from the default font. */
export function readFont(font: FontStyle, theme: string[]): Style {
  const style: Style = {};
  const color = readColor(font.color, theme);
  if (font.bold) style.bold = true;
  if (font.italic) style.italic = true;
  if (font.strikethrough) style.strikethrough = true;
  if (font.underline) style.underline = true;
  if (color && color !== '#000000') style.textColor = color;
  if (font.size !== undefined && font.size !== DEFAULT_FONT.size) style.fontSize = font.size;
  if (font.name !== undefined && font.name !== DEFAULT_FONT.name) style.fontFamily = font.name;
  return style;
}

function readFill(fill: FillStyle | undefined, theme: string[]): Style {
  if (fill?.type === 'gradient') return fillStyle(readColor(fill.stops[0]?.color, theme));
  return fill && fill.pattern !== 'none' ? fillStyle(readColor(fill.fgColor, theme)) : {};
}

function fillStyle(fillColor: string | undefined): Style {
  return fillColor ? { fillColor } : {};
}

/** In the file a cell without an alignment lies at the bottom; in the engine, in the middle. */
function readAlignment(alignment: AlignmentStyle = {}): Style {
  const style: Style = {};
  const horizontal = HORIZONTAL.find((side) => side === alignment.horizontal);
  const vertical = verticalOf(alignment.vertical);
  if (horizontal) style.align = horizontal;
  if (vertical !== 'middle') style.verticalAlign = vertical;
  if (alignment.wrapText) style.wrapping = 'wrap';
  if (alignment.textRotation) style.rotation = radians(alignment.textRotation);
  return style;
}

function verticalOf(vertical: AlignmentStyle['vertical']) {
  return vertical === 'top' || vertical === 'center' ? VERTICAL[vertical] : VERTICAL.bottom;
}

export function writeStyle(style: Style): CellStyle {
  const font = writeFont(style);
  const { fillColor } = style;
  return {
    ...(font && { font: { ...DEFAULT_FONT, ...font } }),
    ...(fillColor && { fill: { type: 'pattern', pattern: 'solid', fgColor: writeColor(fillColor) } }),
    alignment: writeAlignment(style),
  };
}

/** Only what differs from the default; `undefined` when nothing does. */
export function writeFont(style: Style): FontStyle | undefined {
  const font: FontStyle = {
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.strikethrough && { strikethrough: true }),
    ...(style.underline && { underline: true }),
    ...(style.textColor && { color: writeColor(style.textColor) }),
    ...(style.fontSize && { size: style.fontSize }),
    ...(style.fontFamily && { name: style.fontFamily }),
  };
  return Object.keys(font).length > 0 ? font : undefined;
}

function writeAlignment(style: Style): AlignmentStyle {
  return {
    vertical: style.verticalAlign === 'top' || style.verticalAlign === 'bottom' ? style.verticalAlign : 'center',
    ...(style.align && { horizontal: style.align }),
    ...(style.wrapping === 'wrap' && { wrapText: true }),
    ...(style.rotation && { textRotation: degrees(style.rotation) }),
  };
}

/** The file turns text counter-clockwise: 1–90 up, 91–180 for 1–90 down; the engine clockwise, in radians. */
function radians(rotation: number): number {
  return (-(rotation <= 90 ? rotation : 90 - rotation) / 180) * Math.PI;
}

function degrees(rotation: number): number {
  const turn = Math.max(-90, Math.min(90, Math.round((-rotation / Math.PI) * 180)));
  return turn >= 0 ? turn : 90 - turn;
}
