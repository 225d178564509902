import { meanOf } from './mean';
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
