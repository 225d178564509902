import type { BorderLineStyle, BorderStyle, BorderSide as FileSide } from 'hucre';
import { readColor, writeColor } from './colors';
import type { Border, BorderSide } from './workbook-data';

/** The engine draws five kinds of lines; each other kind of the format becomes the nearest of them. */
const LINE_STYLES: Record<BorderLineStyle, BorderSide['style']> = {
  thin: 'thin',
  hair: 'thin',
  medium: 'medium',
  double: 'medium',
  thick: 'thick',
  dashed: 'dashed',
  mediumDashed: 'dashed',
  slantDashDot: 'dashed',
  dashDot: 'dashed',
  mediumDashDot: 'dashed',
  dotted: 'dotted',
  dashDotDot: 'dotted',
  mediumDashDotDot: 'dotted',
};

const SIDES = ['top', 'left', 'bottom', 'right'] as const;
const BLACK = '#000000';

/** `undefined` when the style has no line on any side; diagonals are not drawn by the engine. */
export function readBorder(style: BorderStyle | undefined, theme: string[]): Border | undefined {
  const border: Border = {};
  for (const side of SIDES) {
    const line = style?.[side] && readSide(style[side], theme);
    if (line) border[side] = line;
  }
  return Object.keys(border).length > 0 ? border : undefined;
}

function readSide(side: FileSide, theme: string[]): BorderSide | undefined {
  const style = LINE_STYLES[side.style];
  return style && { style, color: readColor(side.color, theme) ?? BLACK };
}

export function writeBorder(border: Border): BorderStyle {
  const style: BorderStyle = {};
  for (const side of SIDES) {
    const line = border[side];
    if (line) style[side] = { style: line.style, color: writeColor(line.color) };
  }
  return style;
}
