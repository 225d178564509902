import { mendText } from '../import/letters';
import type { Period } from '../participants';
import { readSchoolYear } from '../school-year';
import type { Point } from './calendar';
import { readPoint, readRangeStart } from './point';

/** What a part of a term says, before it is known of which year. */
export type TermPart =
  | { readonly kind: 'school-year' }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'deadline'; readonly point: Point }
  /** One point, or the two ends of a range. */
  | { readonly kind: 'range'; readonly points: readonly Point[] };

const ALL_YEAR: readonly RegExp[] = [
  /^(?:в течени[еи]|на протяжении) (?:всего |текущего |учебного |уч\. ?)*(?:года|периода)$/,
  /^весь (?:учебный |уч\. ?)?(?:год|период)$/,
  /^(?:не (?:реже|менее) )?(?:\d|один|два|три|четыре)(?:-\d)? раза? в (?:неделю|месяц|четверть|полугодие|квартал|(?:учебный |уч\. ?)?год)$/,
  /^до конца учебного года$/,
  /^(?:постоянно|систематически|регулярно|ежедневно|еженедельно|ежемесячно|ежеквартально|ежегодно)$/,
  /^по мере необходимости$/,
];
const YEARLY = /^ежегодно,? | ?,? \(?ежегодно\)?$/;
const WITHIN = /^(?:в течени[еи]|на протяжении|в|во|на) /;
const DEADLINE = /^(?:срок |в срок )?(?:до|к|не позднее|не позже) (конца )?(.+?)(?: включительно)?$/;
const RANGE = /^(?:с |со |от )?(.+?)(?: по | до | ?- ?)(.+)$/;
const LIST = / ?[;,] ?| и /;

/**
 * The parts of «Сентябрь, май» and the like; undefined when one of them is not understood. A new line goes on with the
 * term, else it begins another.
 */
export function termParts(text: string): readonly TermPart[] | undefined {
  return partsOf(plain(text)) ?? partsOf(plain(text.replace(/\n/g, ';')));
}

function partsOf(written: string): readonly TermPart[] | undefined {
  const texts = (isAllYear(written) ? written : written.replace(YEARLY, '')).split(LIST);
  const parts: TermPart[] = [];
  for (const text of texts.reverse()) {
    const part = readPart(text) ?? shortened(text, parts[0]);
    if (!part) return undefined;
    parts.unshift(part);
  }
  return joined(parts);
}

/** «I» of «I и II полугодие», «5» of «5 и 12 октября». */
function shortened(text: string, next: TermPart | undefined): TermPart | undefined {
  const end = next?.kind === 'range' ? next.points[0] : undefined;
  const point = end && readRangeStart(text.replace(WITHIN, ''), end);
  return point && { kind: 'range', points: [point] };
}

/** «Август, сентябрь» is the range «август – сентябрь». */
function joined(parts: readonly TermPart[]): readonly TermPart[] {
  const all: TermPart[] = [];
  for (const part of parts) {
    const above = all[all.length - 1];
    const points = above && follows(above, part);
    if (points) all[all.length - 1] = { kind: 'range', points };
    else all.push(part);
  }
  return all;
}

/** The ends of both when the second is the month after the first. */
function follows(first: TermPart, second: TermPart): readonly Point[] | undefined {
  if (first.kind !== 'range' || second.kind !== 'range') return undefined;
  const [start, end] = [first.points[0], second.points[second.points.length - 1]];
  const [last, next] = [first.points[first.points.length - 1], second.points[0]];
  if (!start || !end || !last || !next || ![start, end, last, next].every(isMonth)) return undefined;
  return next.first === (last.last % 12) + 1 ? [start, end] : undefined;
}

function isMonth({ first, last, day }: Point): boolean {
  return first === last && day === undefined;
}

/** One spelling: small letters, one kind of dash, single spaces, years without «г.», no full stop at the end. */
function plain(text: string): string {
  return mendText(text)
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/і/g, 'i')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/(20\d{2})-(\d{2})-(\d{2})/g, '$3.$2.$1')
    .replace(/(\d)\s*(?:гг?\.?|год[ау]?)(?![а-я])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/(?<![ .,;])[ .,;]+$/, '')
    .trim();
}

function isAllYear(text: string): boolean {
  return ALL_YEAR.some((pattern) => pattern.test(text));
}

function readPart(text: string): TermPart | undefined {
  if (isAllYear(text)) return { kind: 'school-year' };
  return namedYear(text.replace(WITHIN, '')) ?? deadline(text) ?? range(text.replace(WITHIN, ''));
}

/** «2026-2027 учебный год», or a calendar year: «2026 год». */
function namedYear(text: string): TermPart | undefined {
  const [, year] = /^(20\d{2})$/.exec(text) ?? [];
  if (year !== undefined) return { kind: 'period', period: { from: `${year}-01-01`, to: `${year}-12-31` } };
  const period = /уч|\//.test(text) ? readSchoolYear(text) : undefined;
  return period && { kind: 'period', period };
}

/** A deadline is a day: «до сентября» does not say which. */
function deadline(text: string): TermPart | undefined {
  const [, end, rest = ''] = DEADLINE.exec(text) ?? [];
  const point = readPoint(rest);
  return point && (point.day !== undefined || end !== undefined) ? { kind: 'deadline', point } : undefined;
}

function range(text: string): TermPart | undefined {
  const single = readPoint(text);
  if (single) return { kind: 'range', points: [single] };
  const [, start = '', rest = ''] = RANGE.exec(text) ?? [];
  const end = readPoint(rest);
  const first = end && readRangeStart(start, end);
  return first && { kind: 'range', points: [first, end] };
}
