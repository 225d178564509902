import { sum } from './record';

/** The nine indicators of the card (KEZ §8, K6); their texts stand in `indicator-card`. */
export const INDICATOR_COUNT = 9;

/** Points that a fully shown indicator brings. */
export const MAX_POINTS = 2;

/** A mark of an indicator: 0–2 points (means of several assessors lie between), not applicable, or not yet given. */
export type IndicatorMark = number | 'not-applicable' | 'blank';

export type ProgrammeScore =
  | { readonly kind: 'incomplete'; readonly missing: number; readonly of: number }
  | { readonly kind: 'complete'; readonly points: number; readonly maximum: number };

/** The sum of a card; a blank is not 0: a card with blanks has no sum (INC-K4). */
export function programmeScore(marks: readonly IndicatorMark[]): ProgrammeScore {
  const missing = marks.filter((mark) => mark === 'blank').length + Math.max(0, INDICATOR_COUNT - marks.length);
  if (missing > 0) return { kind: 'incomplete', missing, of: Math.max(INDICATOR_COUNT, marks.length) };
  const points = marks.filter((mark) => typeof mark === 'number');
  return { kind: 'complete', points: millionths(sum(points)) / MILLION, maximum: points.length * MAX_POINTS };
}

const MILLION = 1_000_000;

/** Means of assessors are not exact in binary: nine of 5/3 are 15 points, not a last digit less. */
function millionths(points: number): number {
  return Math.round(points * MILLION);
}

export interface ProgrammeLevel {
  readonly label: string;
  /** Smallest share of the maximum that has this level. */
  readonly fromShare: number;
}

/** From the best level down; half-open bounds, so that means between the printed integers have a level (INC-K4). */
export const PROGRAMME_LEVELS: readonly ProgrammeLevel[] = [
  { label: 'оптимальный уровень', fromShare: 15 / 18 },
  { label: 'допустимый уровень', fromShare: 9 / 18 },
  { label: 'недопустимый уровень', fromShare: 0 },
];

/** The level of a sum of points out of a maximum; undefined when no indicator is applicable. */
export function programmeLevel(points: number, maximum: number): ProgrammeLevel | undefined {
  if (maximum <= 0) return undefined;
  return PROGRAMME_LEVELS.find((level) => millionths(points) >= millionths(level.fromShare * maximum));
}
