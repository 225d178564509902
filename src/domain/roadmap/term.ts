import type { Period } from '../participants';
import {
  after,
  before,
  type DatedPoint,
  earliestDay,
  isDated,
  latestDay,
  type Point,
  periodOfPoint,
  yearWithin,
} from './calendar';
import { type TermPart, termParts } from './term-parts';

/** Why a term has no period: its words are not understood, or they do not say of which year they speak. */
export type TermFault = 'unreadable' | 'which-year';

/**
 * The period of «Срок реализации» as people write it: «Март 2022г», «Ежегодно, сентябрь», «В течение года», «до
 * 01.10.2026», «I квартал», «сентябрь – октябрь 2026» (KEZ:363-387). A month without a year is that month of the school
 * year, a range goes on from there; of several parts it is the time from the first to the last. What is not certain is
 * not guessed.
 */
export function readTerm(text: string, schoolYear: Period): Period | TermFault {
  const parts = termParts(text);
  if (!parts) return 'unreadable';
  const years = yearsOfParts(parts, schoolYear);
  if (!years) return 'which-year';
  const periods = parts.map((part, index) => periodOfPart(part, years[index] ?? [], schoolYear));
  return periods.every((period) => period !== undefined) ? (union(periods) ?? 'unreadable') : 'unreadable';
}

function pointsOf(part: TermPart): readonly Point[] {
  if (part.kind === 'deadline') return [part.point];
  return part.kind === 'range' ? part.points : [];
}

/** The points of each part with their years; undefined when one has none. A year that stands anywhere holds for all. */
function yearsOfParts(parts: readonly TermPart[], schoolYear: Period): readonly (readonly DatedPoint[])[] | undefined {
  const points = parts.map(pointsOf);
  const dated = points.flat().some(isDated) ? spread(points.flat()) : points.flatMap((own) => placed(own, schoolYear));
  if (dated.length < points.flat().length) return undefined;
  let next = 0;
  return points.map(({ length }) => {
    next += length;
    return dated.slice(next - length, next);
  });
}

/**
 * The first point falls into the school year, the others follow it. What would go on after the year lies where more of
 * it is within: «август – сентябрь» prepares the year, «апрель – сентябрь» ends after it.
 */
function placed([first, ...rest]: readonly Point[], schoolYear: Period): readonly DatedPoint[] {
  const year = first && yearWithin(first, schoolYear);
  if (!first || year === undefined) return [];
  const later = spread([{ ...first, year }, ...rest]);
  if (rest.length === 0 || monthsAfter(later, schoolYear) <= 0) return later;
  const earlier = later.map((point) => ({ ...point, year: point.year - 1 }));
  return monthsWithin(earlier, schoolYear) >= monthsWithin(later, schoolYear) ? earlier : later;
}

function monthsAfter(points: readonly DatedPoint[], { to }: Period): number {
  return Math.max(...points.map(({ year, last }) => year * 12 + last)) - monthOfDay(to);
}

function monthsWithin(points: readonly DatedPoint[], { from, to }: Period): number {
  const first = Math.max(monthOfDay(from), ...points.slice(0, 1).map((point) => point.year * 12 + point.first));
  const last = Math.min(monthOfDay(to), Math.max(...points.map((point) => point.year * 12 + point.last)));
  return last - first + 1;
}

function monthOfDay(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/** Points without a year take it from the next one that has it, else from the one before. */
function spread(points: readonly Point[]): readonly DatedPoint[] {
  const backwards = follow([...points].reverse(), before).reverse();
  return follow(backwards, after).filter(isDated);
}

function follow(points: readonly Point[], step: typeof before): Point[] {
  const followed: Point[] = [];
  for (const point of points) {
    const previous = followed[followed.length - 1];
    followed.push(!isDated(point) && previous && isDated(previous) ? step(point, previous) : point);
  }
  return followed;
}

function periodOfPart(part: TermPart, dated: readonly DatedPoint[], schoolYear: Period): Period | undefined {
  if (part.kind === 'school-year') return schoolYear;
  if (part.kind === 'period') return part.period;
  const periods = dated.map(periodOfPoint);
  const [first, last] = [periods[0], periods[periods.length - 1]];
  if (!first || !last || first.from > last.to) return undefined;
  // the work for a deadline may begin with the school year
  const from = part.kind === 'deadline' ? earliestDay(last.to, schoolYear.from) : first.from;
  return { from, to: last.to };
}

function union([first, ...more]: readonly Period[]): Period | undefined {
  if (!first) return undefined;
  return {
    from: earliestDay(first.from, ...more.map((period) => period.from)),
    to: latestDay(first.to, ...more.map((period) => period.to)),
  };
}
