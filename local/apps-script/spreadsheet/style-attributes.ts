import type { Style } from '../../engine/library';
import { type EnumValue, enumValue } from '../enums';
import type { Book } from './book';
import { hexColor } from './colors';
import type { BookStyle, StylePatch } from './styles';

/** One property of the look of a cell: how the service names it, and where the engine keeps it. */
export interface Attribute<Given, Got> {
  readonly read: (style: BookStyle) => Got;
  readonly patch: (given: Given, book: Book) => StylePatch;
}

type Text = string | null;

function colorAttribute(field: 'fillColor' | 'textColor', byDefault: string): Attribute<Text, string> {
  return {
    read: (style) => hexColor(style[field] ?? '') ?? byDefault,
    patch: (given, book) => {
      if (given === null || given === '') return { [field]: undefined };
      const color = hexColor(given);
      if (color === undefined) throw book.fail('invalidArgument', given);
      return { [field]: color };
    },
  };
}

/** A flag of the engine that the service names by two words. */
function flagAttribute(field: 'bold' | 'italic', on: string): Attribute<Text, string> {
  return {
    read: (style) => (style[field] ? on : 'normal'),
    patch: (given, book) => {
      if (given !== null && given !== on && given !== 'normal') throw book.fail('invalidArgument', given);
      return { [field]: given === on ? true : undefined };
    },
  };
}

export const background = colorAttribute('fillColor', '#ffffff');
export const fontColor = colorAttribute('textColor', '#000000');
export const fontWeight = flagAttribute('bold', 'bold');
export const fontStyle = flagAttribute('italic', 'italic');

export const fontLine: Attribute<Text, string> = {
  read: (style) => (style.underline ? 'underline' : style.strikethrough ? 'line-through' : 'none'),
  patch: (given) => ({
    underline: given === 'underline' ? true : undefined,
    strikethrough: given === 'line-through' ? true : undefined,
  }),
};

export const fontFamily: Attribute<Text, string> = {
  read: (style) => style.fontFamily ?? 'Arial',
  patch: (given) => ({ fontFamily: given ?? undefined }),
};

export const fontSize: Attribute<number, number> = {
  read: (style) => style.fontSize ?? 10,
  patch: (given) => ({ fontSize: given }),
};

type Horizontal = NonNullable<Style['align']>;
type Vertical = NonNullable<Style['verticalAlign']>;

const HORIZONTAL: Readonly<Record<string, Horizontal | undefined>> = { left: 'left', center: 'center', right: 'right' };
const VERTICAL: Readonly<Record<string, Vertical | undefined>> = { top: 'top', middle: 'middle', bottom: 'bottom' };
const NO_ALIGNMENT = new Set(['', 'normal', 'general', 'general-left']);

export const horizontalAlignment: Attribute<Text, string> = {
  read: (style) => style.align ?? 'general',
  patch: (given, book) => {
    const align = HORIZONTAL[given ?? ''];
    if (align === undefined && !NO_ALIGNMENT.has(given ?? '')) throw book.fail('invalidArgument', given ?? '');
    return { align };
  },
};

export const verticalAlignment: Attribute<Text, string> = {
  read: (style) => style.verticalAlign ?? 'bottom',
  patch: (given, book) => {
    const verticalAlign = VERTICAL[given ?? ''];
    if (verticalAlign === undefined && given !== null) throw book.fail('invalidArgument', given);
    return { verticalAlign };
  },
};

const STRATEGIES: Readonly<Record<string, NonNullable<Style['wrapping']>>> = {
  WRAP: 'wrap',
  OVERFLOW: 'overflow',
  CLIP: 'clip',
};

export const wrapStrategy: Attribute<EnumValue, EnumValue> = {
  read: ({ wrapping = 'overflow' }) => enumValue('WrapStrategy', wrapping.toUpperCase()),
  patch: (given) => ({ wrapping: STRATEGIES[given.name()] }),
};

/** A cell that nobody has touched overflows and yet says that it wraps: so does the service. */
export const wrap: Attribute<boolean, boolean> = {
  read: ({ wrapping }) => wrapping === undefined || wrapping === 'wrap',
  patch: (given) => ({ wrapping: given ? 'wrap' : 'overflow' }),
};
