import { classNumber } from './age-groups';
import { fitsMenteeSide, fitsMentorSide, isCounted } from './counted-pairs';
import type { Mentee, Mentor, Pair, Period, Registry } from './participants';
import { OPEN_STATUSES } from './statuses';

/** A rule that a pair's row breaks; `field` names the column to look at. */
export interface PairRemark {
  readonly row: number;
  readonly field: 'mentorCode' | 'menteeCode' | 'form' | 'status' | 'end' | 'number' | 'orderDate';
  readonly what: string;
  readonly todo: string;
}

/** The people of a row of «Пары». */
export type PairCodes = Pick<Pair, 'row' | 'mentorCode' | 'menteeCode'>;

/**
 * Checks pairs against the bases and the hard rules of pairing (product rules). People whose own rows have problems
 * (`refusedCodes`) are not called missing. Of rows that cannot be read (`unread`) the codes are checked. No remark repeats
 * a code, in whose place somebody may have typed a name.
 */
export function checkPairs(
  registry: Registry,
  period: Period,
  reportDate: string,
  refusedCodes: ReadonlySet<string> = new Set(),
  unread: readonly PairCodes[] = [],
): readonly PairRemark[] {
  const mentors = new Map(registry.mentors.map((mentor) => [mentor.code, mentor]));
  const mentees = new Map(registry.mentees.map((mentee) => [mentee.code, mentee]));
  const single = registry.pairs.flatMap((pair) => [
    ...checkPeople(pair, mentors.get(pair.mentorCode), mentees.get(pair.menteeCode)),
    ...checkDates(pair, isCounted(pair, period, reportDate)),
    ...checkClass(pair, mentees.get(pair.menteeCode), isCounted(pair, period, reportDate)),
  ]);
  const codes = [...registry.pairs, ...unread].flatMap((pair) =>
    checkCodes(pair, isKnown(pair.mentorCode, mentors), isKnown(pair.menteeCode, mentees), refusedCodes),
  );
  const open = registry.pairs.filter((pair) => OPEN_STATUSES.includes(pair.status));
  return [...codes, ...single, ...checkCapacity(open, mentors), ...checkRepeats(open)];
}

/** A blank code is told where it is read. */
function isKnown(code: string, people: ReadonlyMap<string, unknown>): boolean {
  return code === '' || people.has(code);
}

function checkCodes(
  pair: PairCodes,
  mentor: boolean,
  mentee: boolean,
  refusedCodes: ReadonlySet<string>,
): readonly PairRemark[] {
  const { row } = pair;
  const remarks: PairRemark[] = [];
  const remark = (field: PairRemark['field'], what: string, todo: string) => remarks.push({ row, field, what, todo });
  if (!mentor && !refusedCodes.has(pair.mentorCode))
    remark('mentorCode', 'такого кода нет среди наставников', 'Исправьте код или добавьте наставника.');
  if (!mentee && !refusedCodes.has(pair.menteeCode))
    remark('menteeCode', 'такого кода нет среди наставляемых', 'Исправьте код или добавьте наставляемого.');
  if (pair.mentorCode !== '' && pair.mentorCode === pair.menteeCode)
    remark('menteeCode', 'наставник и наставляемый – один человек', 'Исправьте код.');
  return remarks;
}

function checkPeople(pair: Pair, mentor: Mentor | undefined, mentee: Mentee | undefined): readonly PairRemark[] {
  const { row } = pair;
  const remarks: PairRemark[] = [];
  const remark = (field: PairRemark['field'], what: string, todo: string) => remarks.push({ row, field, what, todo });
  if (!OPEN_STATUSES.includes(pair.status)) return remarks;
  if (mentor && !mentor.consent) remark('mentorCode', 'у наставника нет даты согласия', consentTodo('Наставники'));
  if (mentee && !mentee.consent) remark('menteeCode', 'у наставляемого нет даты согласия', consentTodo('Наставляемые'));
  if (mentor?.status === 'выбыл') remark('mentorCode', 'наставник выбыл, а пара не завершена', 'Завершите пару.');
  if (mentee?.status === 'выбыл') remark('menteeCode', 'наставляемый выбыл, а пара не завершена', 'Завершите пару.');
  if (mentor && !fitsMentorSide(pair, mentor)) {
    remark('form', 'форма не подходит наставнику', 'Исправьте форму или столбец «Кто».');
  }
  if (mentee && !fitsMenteeSide(pair, mentee)) {
    remark('form', 'форма не подходит наставляемому', 'Исправьте форму или столбец «Кто».');
  }
  if (pair.form === 'pupil-pupil' && mentor && mentee && isYounger(mentor, mentee)) {
    remark('mentorCode', 'наставник учится в более младшем классе', 'Подберите другого наставника.');
  }
  return remarks;
}

function consentTodo(sheet: string): string {
  return `Впишите её на листе «${sheet}» в столбец «Согласие» или приостановите пару.`;
}

/** A counted pupil without a class is in no age group of the return. */
function checkClass({ row }: Pair, mentee: Mentee | undefined, counted: boolean): readonly PairRemark[] {
  if (!counted || mentee?.kind !== 'ученик' || classNumber(mentee.className) !== undefined) return [];
  const what = 'у наставляемого нет класса, в возрастные группы он не войдёт';
  return [{ row, field: 'menteeCode', what, todo: 'Впишите класс на листе «Наставляемые».' }];
}

function isYounger(mentor: Mentor, mentee: Mentee): boolean {
  const [mentorClass, menteeClass] = [classNumber(mentor.className), classNumber(mentee.className)];
  return mentorClass !== undefined && menteeClass !== undefined && mentorClass < menteeClass;
}

function checkDates(pair: Pair, counted: boolean): readonly PairRemark[] {
  const { row } = pair;
  const remarks: PairRemark[] = [];
  if (pair.start && pair.end && pair.end < pair.start) {
    remarks.push({ row, field: 'end', what: 'окончание раньше начала', todo: 'Исправьте даты.' });
  }
  if (['завершена', 'расторгнута'].includes(pair.status) && !pair.end) {
    remarks.push({ row, field: 'end', what: `пара ${pair.status}, а даты окончания нет`, todo: 'Впишите дату.' });
  }
  if (counted && pair.number === '') {
    remarks.push({ row, field: 'number', what: 'нет номера пары', todo: 'Впишите номер; у группы он общий.' });
  }
  if (pair.status === 'закреплена приказом' && !pair.orderDate) {
    remarks.push({
      row,
      field: 'orderDate',
      what: 'пара закреплена, а даты приказа нет',
      todo: 'Впишите дату приказа.',
    });
  }
  return remarks;
}

/** «Мест» is the mentor's total over all forms; the rows beyond it are told. */
function checkCapacity(open: readonly Pair[], mentors: ReadonlyMap<string, Mentor>): readonly PairRemark[] {
  const taken = new Map<string, number>();
  return open.flatMap((pair) => {
    const places = mentors.get(pair.mentorCode)?.capacity;
    const used = (taken.get(pair.mentorCode) ?? 0) + 1;
    taken.set(pair.mentorCode, used);
    if (places === undefined || used <= places) return [];
    const what = `у наставника мест ${places}, это наставляемый № ${used}`;
    return [{ row: pair.row, field: 'mentorCode' as const, what, todo: 'Увеличьте «Мест» или подберите другого.' }];
  });
}

/** A mentee has one mentor a form. */
function checkRepeats(open: readonly Pair[]): readonly PairRemark[] {
  const firstRow = new Map<string, number>();
  return open.flatMap((pair) => {
    const key = `${pair.menteeCode} | ${pair.form}`;
    const first = firstRow.get(key);
    if (first === undefined) {
      firstRow.set(key, pair.row);
      return [];
    }
    const what = `у наставляемого уже есть наставник в этой форме, строка ${first}`;
    return [{ row: pair.row, field: 'menteeCode' as const, what, todo: 'Оставьте одну из пар.' }];
  });
}
