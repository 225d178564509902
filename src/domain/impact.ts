import { meanOf } from './mean';
import { FEWEST_SHOWN } from './privacy';
import { normaliseLabel } from './text';

/** Which values of a parameter are better («Влияние», «Лучше»). */
export type Direction = 'more' | 'less';

/** Words for a direction; the first is the usual one. */
export const DIRECTIONS: Readonly<Record<Direction, readonly [string, ...string[]]>> = {
  more: ['больше', 'выше', 'рост'],
  less: ['меньше', 'ниже', 'снижение'],
};

export function recogniseDirection(text: string): Direction | undefined {
  const label = normaliseLabel(text);
  return (['more', 'less'] as const).find((direction) => DIRECTIONS[direction].includes(label));
}

/** What one person answered before and after. */
export interface PairedAnswers {
  readonly before: number;
  readonly after: number;
  readonly better: Direction;
}

/** The mean change for the better, in points of the scale; below 0 it became worse; null of nobody. */
export function meanChange(answers: readonly PairedAnswers[]): number | null {
  return meanOf(answers.map(({ before, after, better }) => (better === 'more' ? after - before : before - after)));
}

/** What one person's value was before and after. */
export type Twice = Omit<PairedAnswers, 'better'>;

/** How a value changed over the people who have it both times. */
export interface PairedChange {
  readonly people: number;
  readonly better: Direction;
  /** null: too few people to be shown. */
  readonly means: Twice | null;
}

export function pairedChange(twice: readonly Twice[], better: Direction): PairedChange {
  const before = meanOf(twice.map((one) => one.before));
  const after = meanOf(twice.map((one) => one.after));
  const isShown = twice.length >= FEWEST_SHOWN && before !== null && after !== null;
  return { people: twice.length, better, means: isShown ? { before, after } : null };
}

export type Turn = 'better' | 'worse' | 'same';

/** Changes are shown with two decimal places: a smaller one is none. */
const SMALLEST_CHANGE = 0.005;

/** Whether it became better; null of too few people. */
export function turnOf({ means, better }: PairedChange): Turn | null {
  if (!means) return null;
  const change = meanChange([{ ...means, better }]) ?? 0;
  if (Math.abs(change) < SMALLEST_CHANGE) return 'same';
  return change > 0 ? 'better' : 'worse';
}
