import { compareNaturally } from '../natural-order';
import type { Mentor, Pair, Period, Registry } from '../participants';
import { isAccepted } from '../person-pairs';
import type { Award } from './award';

/** A reward with the people who get it: one, or the people of a pair. */
export interface Rewarded extends Award {
  readonly codes: readonly string[];
}

/** A rule that a row of «Поощрения» breaks; `field` names the column to look at. */
export interface AwardRemark {
  readonly row: number;
  readonly field: 'code' | 'pairNumber' | 'kind';
  readonly what: string;
  readonly todo: string;
}

export interface CheckedAwards {
  /** Good rows, in an order that does not depend on the sheet's. */
  readonly rewarded: readonly Rewarded[];
  readonly remarks: readonly AwardRemark[];
}

/**
 * Who gets what. A code alone is a person, a pair alone is its people, for rewards of mentors its mentor; rows of the pair
 * that are dissolved, or proposed and not accepted, are passed over. Rows that break
 * a rule are left out and told.
 * @param refusedCodes People whose own rows cannot be read.
 */
export function checkAwards(
  awards: readonly Award[],
  registry: Registry,
  refusedCodes: ReadonlySet<string>,
): CheckedAwards {
  const rewarded: Rewarded[] = [];
  const remarks: AwardRemark[] = [];
  const firstRows = new Map<string, number>();
  for (const award of awards) {
    const codes = recipients(award, registry, refusedCodes);
    if (!isCodes(codes)) {
      remarks.push({ row: award.row, ...codes });
      continue;
    }
    const key = [award.kind?.id ?? award.label, award.date ?? '', ...codes].join(' | ');
    const first = firstRows.get(key);
    if (first === undefined) {
      firstRows.set(key, award.row);
      rewarded.push({ ...award, codes });
    } else {
      const what = `то же уже есть в строке ${first}`;
      remarks.push({ row: award.row, field: 'kind', what, todo: 'Исправьте или удалите лишнюю строку.' });
    }
  }
  rewarded.sort((a, b) => compareNaturally(orderKey(a), orderKey(b)));
  return { rewarded, remarks };
}

function orderKey({ codes, label, date }: Rewarded): string {
  return [codes.join(), label, date ?? ''].join(' | ');
}

type Wrong = Omit<AwardRemark, 'row'>;

function isCodes(codes: readonly string[] | Wrong): codes is readonly string[] {
  return Array.isArray(codes);
}

function recipients(award: Award, registry: Registry, refusedCodes: ReadonlySet<string>): readonly string[] | Wrong {
  const { code, pairNumber, kind } = award;
  const pairs = registry.pairs.filter(({ number }) => number === pairNumber);
  if (code === '' && pairNumber === '') return wrong('code', 'нет ни кода, ни № пары', 'Впишите, кого поощряют.');
  if (pairNumber !== '' && pairs.length === 0)
    return wrong('pairNumber', 'такой пары нет на листе «Пары»', MEND_NUMBER);
  if (code !== '' && pairs.length > 0 && !isOf(code, pairs)) {
    return wrong('pairNumber', 'этого человека нет в этой паре', 'Исправьте код или № пары.');
  }
  const standing = pairs.filter(isAccepted);
  if (code === '' && standing.length === 0) {
    return wrong('pairNumber', 'эта пара только предложена или расторгнута', 'Исправьте № пары или впишите код.');
  }
  const codes = code === '' ? codesOf(standing, kind?.ofMentors ?? false) : [code];
  if (codes.some((one) => refusedCodes.has(one))) {
    return wrong('code', 'у этого человека ошибка в его строке', 'Исправьте ту строку («Проверить книгу»).');
  }
  return unfit(codes, kind, registry) ?? codes;
}

const MEND_NUMBER = 'Исправьте № пары или сотрите его.';

function wrong(field: Wrong['field'], what: string, todo: string): Wrong {
  return { field, what, todo };
}

function isOf(code: string, pairs: readonly Pair[]): boolean {
  return pairs.some(({ mentorCode, menteeCode }) => code === mentorCode || code === menteeCode);
}

/** The mentors of a pair or group, then its mentees. */
function codesOf(pairs: readonly Pair[], mentorsAlone: boolean): readonly string[] {
  const sorted = (field: 'mentorCode' | 'menteeCode') => pairs.map((pair) => pair[field]).sort(compareNaturally);
  return [...new Set([...sorted('mentorCode'), ...(mentorsAlone ? [] : sorted('menteeCode'))])];
}

function unfit(codes: readonly string[], kind: Award['kind'], { mentors, mentees }: Registry): Wrong | undefined {
  const mentorOf = new Map<string, Mentor>(mentors.map((mentor) => [mentor.code, mentor]));
  const known = new Set([...mentorOf.keys(), ...mentees.map(({ code }) => code)]);
  if (codes.some((code) => !known.has(code))) {
    return wrong('code', 'такого кода нет ни среди наставников, ни среди наставляемых', 'Исправьте код.');
  }
  if (kind?.ofMentors && codes.some((code) => !mentorOf.has(code))) {
    return wrong('code', 'так поощряют наставников, а это не наставник', 'Исправьте код или вид поощрения.');
  }
  if (kind?.id === 'parents-letter' && codes.some((code) => mentorOf.get(code)?.kind !== 'ученик')) {
    return wrong('code', 'письмо родителям – о наставнике-ученике, а это взрослый', 'Исправьте код или вид поощрения.');
  }
  return undefined;
}

/** Rewards of a period, those without a date too; the others are of other years. */
export function rewardsOf(rewarded: readonly Rewarded[], { from, to }: Period): readonly Rewarded[] {
  return rewarded.filter(({ date }) => date === null || (date >= from && date <= to));
}
