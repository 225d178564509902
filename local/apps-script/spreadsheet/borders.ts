import type { BookCommand } from '../../engine/commands';
import type { BorderData } from '../../engine/library';
import type { EnumValue } from '../enums';
import type { Area, Book } from './book';
import { hexColor } from './colors';

type Side = 'top' | 'left' | 'bottom' | 'right' | 'v' | 'h';

const STYLES: Readonly<Record<string, NonNullable<BorderData['style']>>> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DASHED: 'dashed',
  DOTTED: 'dotted',
};

const SIDES: readonly Side[] = ['top', 'left', 'bottom', 'right', 'v', 'h'];

export function setBorders(
  book: Book,
  area: Area,
  sides: Readonly<Record<Side, boolean | null>>,
  color: string | null,
  style: EnumValue | null,
): void {
  book.requireInside(area);
  const { sheetId, zone } = area;
  const line = STYLES[style?.name() ?? 'SOLID'];
  if (!line) throw new Error(`not emulated: BorderStyle.${style?.name()}`);
  const hex = hexColor(color ?? 'black');
  if (hex === undefined) throw book.fail('invalidArgument', color ?? '');
  const commands = SIDES.flatMap((position): BookCommand[] => {
    const drawn = sides[position];
    if (drawn === null) return [];
    // an empty colour is the engine's way to take a line away
    const border: BorderData = drawn ? { position, color: hex, style: line } : { position, color: '' };
    return [{ type: 'SET_ZONE_BORDERS', sheetId, target: [zone], border }];
  });
  book.run(commands);
}
