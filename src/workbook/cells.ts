import * as z from 'zod/mini';
import { looksPersonal } from '../domain/privacy';
import { printDay, splitValues } from '../domain/text';
import type { Value } from './book';
import { dayOf, readDay } from './days';
import { quote } from './problem';
import type { RawCell } from './records';

/** Schemas of single cells: from what a sheet gives to what the domain wants. Messages say what is needed and what is there. */

const rawCell = z.custom<RawCell>((input) => typeof input === 'object' && input !== null && 'value' in input);

type Outcome<T> = { readonly ok: T } | { readonly wrong: string };

function cell<T>(read: (cell: RawCell) => Outcome<T>) {
  return z.pipe(
    rawCell,
    z.transform((input: RawCell, context): T => {
      const outcome = read(input);
      if ('ok' in outcome) return outcome.ok;
      context.issues.push({ code: 'custom', message: outcome.wrong, input });
      return z.NEVER;
    }),
  );
}

const FORMULA_INSTEAD_OF_TEXT = 'здесь формула, а нужен текст';

function readText({ value, formula }: RawCell): Outcome<string> {
  if (formula !== '') return { wrong: FORMULA_INSTEAD_OF_TEXT };
  if (value instanceof Date) return { wrong: 'здесь дата, а нужен текст' };
  return { ok: String(value).trim() };
}

/** Text; a blank is ''. */
export const text = () => cell(readText);

/** Text that must be there. */
export const requiredText = () => cell((raw) => filled(readText(raw)));

function filled(outcome: Outcome<string>): Outcome<string> {
  return 'ok' in outcome && outcome.ok === '' ? { wrong: 'пусто, а нужно заполнить' } : outcome;
}

/** Several texts, separated by «; ». */
export const values = () =>
  cell((raw): Outcome<readonly string[]> => {
    const outcome = readText(raw);
    return 'ok' in outcome ? { ok: splitValues(outcome.ok) } : outcome;
  });

/** A whole number from a minimum; a blank is null. */
export const whole = (from = 0) => cell(({ value }) => readWhole(value, from));

function readWhole(value: Value, from: number): Outcome<number | null> {
  if (value === '') return { ok: null };
  const number = readNumber(value);
  if (number !== undefined && Number.isInteger(number) && number >= from) return { ok: number };
  return { wrong: `нужно целое число от ${from}, ${quote(value)}` };
}

/** A number, also when it came as text: «1 542», «1 542 чел.» as the documents write it. */
export function readNumber(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const match = /^(-?\d{1,3}(?:[ \u00a0\u202f]\d{3})+|-?\d+)(?:[ \u00a0\u202f]?чел\.?)?$/.exec(value.trim());
  return match?.[1] === undefined ? undefined : Number(match[1].replace(/[^\d-]/g, ''));
}

/** Any number, «4,5» as text too; a blank is null. */
export const number = () =>
  cell(({ value }): Outcome<number | null> => {
    if (value === '') return { ok: null };
    const written = typeof value === 'string' && /^-?\d+(?:[.,]\d+)?$/.test(value.trim());
    if (typeof value === 'number') return { ok: value };
    return written
      ? { ok: Number(value.trim().replace(',', '.')) }
      : { wrong: `нужно число, например 4,5, ${quote(value)}` };
  });

/** An ISO day; a blank is null. */
export const day = (timeZone: string) =>
  cell(({ value }): Outcome<string | null> => {
    if (value === '') return { ok: null };
    const read = value instanceof Date ? dayOf(value, timeZone) : readDay(String(value));
    return read === undefined ? { wrong: `нужна дата, например 31.08.2026, ${quote(value)}` } : { ok: read };
  });

const DAY_OR_MARK = 'нужна дата, «+» или пусто';
/** A number typed into a column of dates becomes a day of about 1900. */
const FIRST_DONE = '2000-01-01';

/** A day when something was done, as an ISO day, or a mark without a day. */
export const dayOrMark = (timeZone: string) =>
  cell(({ value }): Outcome<string | boolean> => {
    const day = value instanceof Date ? dayOf(value, timeZone) : readDay(String(value));
    if (day !== undefined && day < FIRST_DONE) return { wrong: `${DAY_OR_MARK}, сейчас ${printDay(day)}` };
    const read = day ?? readWrittenMark(String(value));
    return read === undefined ? { wrong: `${DAY_OR_MARK}, ${quote(value)}` } : { ok: read };
  });

/** One entry of a list; a blank is null. */
export const entry = <T>(recognise: (text: string) => T | undefined, expected: string) =>
  cell((raw): Outcome<T | null> => {
    const outcome = readText(raw);
    if ('wrong' in outcome) return outcome;
    if (outcome.ok === '') return { ok: null };
    const found = recognise(outcome.ok);
    return found === undefined ? { wrong: `${expected}, ${quote(outcome.ok)}` } : { ok: found };
  });

/** One entry of a list that must be there. */
export const requiredEntry = <T>(recognise: (text: string) => T | undefined, expected: string) =>
  cell((raw): Outcome<T> => {
    const outcome = readText(raw);
    if ('wrong' in outcome) return outcome;
    const found = recognise(outcome.ok);
    return found === undefined ? { wrong: `${expected}, ${quote(outcome.ok)}` } : { ok: found };
  });

/** Several entries of a list, separated by «; ». */
export const entries = <T>(recognise: (text: string) => T | undefined, expected: string) =>
  cell((raw): Outcome<readonly T[]> => {
    const outcome = readText(raw);
    if ('wrong' in outcome) return outcome;
    const found: T[] = [];
    for (const part of splitValues(outcome.ok)) {
      const known = recognise(part);
      if (known === undefined) return { wrong: `${expected}, ${quote(part)}` };
      found.push(known);
    }
    return { ok: found };
  });

/** «+» or blank and «-». */
export const mark = () =>
  cell((raw): Outcome<boolean> => {
    const outcome = readText(raw);
    if ('wrong' in outcome) return outcome;
    const read = readWrittenMark(outcome.ok);
    return read === undefined ? { wrong: `нужно «+», «-» или пусто, ${quote(outcome.ok)}` } : { ok: read };
  });

function readWrittenMark(text: string): boolean | undefined {
  const written = text.trim().toLowerCase();
  if (['', '-', '–', 'нет', 'false'].includes(written)) return false;
  return ['+', 'да', 'true'].includes(written) ? true : undefined;
}

/** Text that goes into papers for others: nothing that looks like a person's name or contacts. */
export const publicText = () => cell(readPublicText);

function readPublicText(raw: RawCell): Outcome<string> {
  const outcome = readText(raw);
  if ('ok' in outcome && looksPersonal(outcome.ok)) {
    return { wrong: 'похоже на имя или контакты человека, в отчёт они не вносятся' };
  }
  return outcome;
}

/** Such a text that must be there. */
export const requiredPublicText = () => cell((raw) => filled(readPublicText(raw)));

/** Words or a day, as a paper prints them: «в течение года», «25.12.2026». */
export const textOrDay = (timeZone: string) => cell((raw) => readTextOrDay(raw, timeZone, readText));

/** The same for papers where no name may stand. */
export const publicTextOrDay = (timeZone: string) => cell((raw) => readTextOrDay(raw, timeZone, readPublicText));

function readTextOrDay(raw: RawCell, timeZone: string, words: (raw: RawCell) => Outcome<string>): Outcome<string> {
  const { value, formula } = raw;
  return value instanceof Date && formula === '' ? { ok: printDay(dayOf(value, timeZone)) } : words(raw);
}
