import type { GridCell } from './grid';
import { mendText } from './letters';

const AROUND =
  /^(?:более|свыше|около|до|от|не менее)? ?(\d{1,4})(?:[.,](\d+))? ?(?:полных )?(?:лет|л\.?|год[а-я]*|г\.?|чел[а-я.]*|мест[а-я]*|час[а-я]*)?\.?$/i;

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

const NO_YEARS = /^(?:без (?:опыта|стажа)(?: работы)?|нет стажа|стажа нет|(?:менее|меньше|до) (?:1 |одного )?года)$/i;
const MONTHS = /^(?:(\d{1,2}) ?(?:лет|л\.?|год[а-я]*|г\.?),? ?(?:и )?)?\d{1,2} ?(?:м\.?|мес\.?|месяц[а-я]*)$/i;

/** Full years of work: also «менее года», «6 мес.», «1 год 2 мес.». «10/8» may be two counts, and is none. */
export function readExperience(cell: GridCell): number | undefined {
  if (typeof cell !== 'string') return readWholeNumber(cell, 'cut');
  const text = mendText(cell);
  if (NO_YEARS.test(text)) return 0;
  const months = MONTHS.exec(text);
  return months ? Number(months[1] ?? 0) : readWholeNumber(text, 'cut');
}
