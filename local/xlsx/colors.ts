import type { Color } from 'hucre';
import { resolveThemeColor } from 'hucre/xlsx';

/** The first 64 colours of the old palette: 8 basic ones twice, then Excel 97's; 64 and 65 mean "automatic". */
const BASIC_COLORS = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const PALETTE = [
  ...BASIC_COLORS,
  ...BASIC_COLORS,
  ...['800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080'],
  ...['9999FF', '993366', 'FFFFCC', 'CCFFFF', '660066', 'FF8080', '0066CC', 'CCCCFF'],
  ...['000080', 'FF00FF', 'FFFF00', '00FFFF', '800080', '800000', '008080', '0000FF'],
  ...['00CCFF', 'CCFFFF', 'CCFFCC', 'FFFF99', '99CCFF', 'FF99CC', 'CC99FF', 'FFCC99'],
  ...['3366FF', '33CCCC', '99CC00', 'FFCC00', 'FF9900', 'FF6600', '666699', '969696'],
  ...['003366', '339966', '003300', '333300', '993300', '993366', '333399', '333333'],
];

/** A cell counts the theme's first four colours light before dark; the theme itself, and hucre, dark before light. */
const THEME_ORDER = [1, 0, 3, 2];

/** `#RRGGBB`; `undefined` for an automatic colour. */
export function readColor(color: Color | undefined, theme: string[]): string | undefined {
  if (!color) return undefined;
  if (color.rgb) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined && theme.length > 0) {
    return `#${resolveThemeColor(theme, THEME_ORDER[color.theme] ?? color.theme, color.tint).toUpperCase()}`;
  }
  const indexed = color.indexed === undefined ? undefined : PALETTE[color.indexed];
  return indexed && `#${indexed}`;
}

/** `RRGGBB` of `#RRGGBB`, `#RGB` or `#RRGGBBAA`. */
export function colorHex(color: string): string {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(color)?.[1];
  if (!digits) throw new Error(`Not a colour: ${color}`);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits.slice(0, 6);
  return full.toUpperCase();
}

export function writeColor(color: string): Color {
  return { rgb: colorHex(color) };
}

/** Conditional formats of the engine keep colours as numbers. */
export function colorNumber(hex: string): number {
  return Number.parseInt(hex.slice(-6), 16);
}

/** `FFRRGGBB`. */
export function argb(color: number): string {
  return `FF${color.toString(16).padStart(6, '0').toUpperCase()}`;
}
