import type { FormId } from '../forms';
import { PARTICIPANT_KINDS, type ParticipantKind } from '../statuses';
import { splitValues } from '../text';
import { printSlot, readTimes } from '../time-slots';
import { cellText } from './cell-text';
import { classWithin, readClassName } from './class-name';
import { ageOn, readCellDay, readDayText } from './days';
import type { Outcome, Reader } from './outcome';
import { quoted } from './quote';
import { readCategory, readEach, readForm, readKind, readMark, readStatus } from './recognise';
import { readExperience, readWholeNumber } from './whole-number';

/** Readers of single cells: from what a file holds to what the book wants. Called for filled cells only. */

const MEND = 'Исправьте ячейку и загрузите строку снова.';
const UNKNOWN_FORM =
  'неизвестная форма: нужна «Учитель-учитель», «Учитель-ученик», «Ученик-ученик», «Работодатель-ученик» или «Студент-ученик»';
const UNKNOWN_CATEGORY = 'нет такой категории на листе «Справочники»';
const MEND_CATEGORY = 'Выберите категорию из «Справочников» или добавьте там строку и загрузите снова.';
/** A phrase of more words is a sentence, where commas do not part entries. */
const LONGEST_ENTRY = 4;

function wrong(what: string, text: string, todo = MEND): { readonly wrong: string; readonly todo: string } {
  return { wrong: `${what}, ${quoted(text)}`, todo };
}

export const plain: Reader<string> = ({ text }) => ({ ok: text.replace(/\n/g, ' ') });

/** Entries between «;», on lines of their own, or between commas when all are short: «математика, физика». */
export const entries: Reader<readonly string[]> = ({ text }) => {
  const parts = splitValues(text);
  const between = text.split(',').map((part) => part.trim());
  const areShort = between.every((part) => part !== '' && part.split(' ').length <= LONGEST_ENTRY);
  const found = parts.length === 1 && areShort && !text.includes('(') ? between : parts;
  return { ok: [...new Set(found)] };
};

export const day: Reader<string> = ({ cell, text }) => {
  const read = readCellDay(cell);
  return read === undefined ? wrong('нужна дата, например 31.08.2026', text) : { ok: read };
};

/** A date, or only a mark that there is one: then the cell stays blank, and that is said. */
export const dayOrMark: Reader<string> = (cell, context) => {
  const mark = readMark(cellText(cell.cell));
  return mark === undefined ? day(cell, context) : { leftOut: 'mark-instead-of-date' };
};

const CONSENT_MARK = /^(?:не )?(?:имеется|в наличии|получено|сдано|подписано|дано|оформлено)$/i;
const BEFORE_DATE = /^(?:\+|да|есть|имеется|получено|сдано|подписано|дано|оформлено)?[ ,(–-]*(?:от )?/i;

/** A date also within «от 01.09.2026» or «+ (01.09.2026)», or a mark: «имеется». */
export const consent: Reader<string> = (cell, context) => {
  if (CONSENT_MARK.test(cell.text)) return { leftOut: 'mark-instead-of-date' };
  const within = readDayText(cell.text.replace(BEFORE_DATE, '').replace(/\)$/, ''));
  return within === undefined ? dayOrMark(cell, context) : { ok: within };
};

export const fullYears: Reader<number> = ({ cell, text }) => {
  const read = readWholeNumber(cell, 'cut');
  return read === undefined ? wrong('нужно целое число от 0', text) : { ok: read };
};

export const experience: Reader<number> = ({ cell, text }) => {
  const read = readExperience(cell);
  return read === undefined ? wrong('нужно целое число от 0', text) : { ok: read };
};

export const places: Reader<number> = ({ cell, text }) => {
  const read = readWholeNumber(cell, 'refuse');
  return read === undefined ? wrong('нужно целое число от 0', text) : { ok: read };
};

/** Full years today from a date or a year of birth. */
export const ageOfBirth: Reader<number> = ({ cell, text }, { today }) => {
  const year = /^((?:19|20)\d\d)(?: ?г(?:\.|\.? ?р\.?|ода?)?)?$/.exec(text)?.[1];
  const birth = year ?? readCellDay(cell);
  const age = birth === undefined ? Number.NaN : ageOn(birth, today);
  return age >= 0 && age <= 100 ? { ok: age } : wrong('нужен год или дата рождения', text);
};

export const className: Reader<string> = ({ text }) => {
  const read = readClassName(text) ?? classWithin(text);
  return read === undefined ? wrong('нужен класс от 1 до 11, например 7Б', text) : { ok: read };
};

export const kind: Reader<ParticipantKind> = ({ text }) => {
  const read = readKind(text);
  return read === undefined ? wrong(`нужно одно из: ${PARTICIPANT_KINDS.join(', ')}`, text) : { ok: read };
};

export const form: Reader<FormId> = ({ text }) => {
  const read = readForm(text);
  return read === undefined ? wrong(UNKNOWN_FORM, text) : { ok: read };
};

export const forms: Reader<readonly FormId[]> = ({ text }) => each(text, readForm, UNKNOWN_FORM);

export const categories: Reader<readonly string[]> = ({ text }, context) =>
  each(text, (part) => readCategory(part, context.categories), UNKNOWN_CATEGORY, MEND_CATEGORY);

export function each<T>(
  text: string,
  recognise: (part: string) => T | undefined,
  expected: string,
  todo?: string,
): Outcome<readonly T[]> {
  const read = readEach(text, recognise);
  return 'ok' in read ? read : wrong(expected, read.unknown, todo);
}

/** «вт 14:00-15:00» for each time that can be read; others stay as they are, and that is said: pairing passes them over. */
export const time: Reader<readonly string[]> = ({ text }) => {
  const { slots, unreadable } = readTimes(splitValues(text));
  const ok = [...slots.map(printSlot), ...unreadable];
  return unreadable.length > 0 ? { ok, unclear: 'time' } : { ok };
};

export function status<T extends string>(list: readonly T[]): Reader<T> {
  return ({ text }) => {
    const read = readStatus(list, text);
    return read === undefined ? wrong(`нужно одно из: ${list.join(', ')}`, text) : { ok: read };
  };
}

export const mark: Reader<boolean> = ({ cell, text }) => {
  const read = readMark(cellText(cell));
  return read === undefined ? wrong('нужно «+», «-» или пусто', text) : { ok: read };
};
