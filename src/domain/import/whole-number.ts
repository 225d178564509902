import type { GridCell } from './grid';
import { mendText } from './letters';

const AROUND =
  /^(?:более|свыше|около|до|от|не менее)? ?(\d{1,4})(?:[.,](\d+))? ?(?:полных )?(?:лет|год[а-я]*|г\.?|чел[а-я.]*|мест[а-я]*|час[а-я]*)?\.?$/i;

/**
 * A whole number: 5, «5», «5 лет», «5,0»; undefined for others.
 * @param fraction «cut»: full years of «4,5 года»; «refuse»: people are not counted in halves.
 */
export function readWholeNumber(cell: GridCell, fraction: 'cut' | 'refuse'): number | undefined {
  if (typeof cell === 'number')
    return Number.isInteger(cell) || fraction === 'cut' ? nonNegative(Math.floor(cell)) : undefined;
  if (typeof cell !== 'string') return undefined;
  const [, whole, part = '0'] = AROUND.exec(mendText(cell)) ?? [];
  if (whole === undefined || (fraction === 'refuse' && Number(part) !== 0)) return undefined;
  return Number(whole);
}

function nonNegative(number: number): number | undefined {
  return number >= 0 && number < 10_000 ? number : undefined;
}
