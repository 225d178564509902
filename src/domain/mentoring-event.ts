import { monthsNamed } from './months';
import { normaliseLabel } from './text';

/** A row of «Мероприятия». */
export interface MentoringEvent {
  readonly text: string;
  readonly result: string;
  /** «23.03.2021», or in words of the person's own: «22–24 марта 2021»; blank when not given. */
  readonly date: string;
  readonly participants: number | null;
}

/** The event as T8 tells it, where dates stand inside the text (MEG T8): a date that the text does not name is added. */
export function eventText({ text, date }: MentoringEvent): string {
  return date === '' || namesDate(text, date) ? text : `${text}\nДата: ${date}`;
}

/** The result as T8 tells it: the number of participants is added where it does not stand already. */
export function eventResult({ result, participants }: MentoringEvent): string {
  if (participants === null || namesPeople(result, participants)) return result;
  return [result, `Участников: ${participants}`].filter((part) => part !== '').join('\n');
}

/** Words for people, by their beginnings. */
const PEOPLE = 'участни|человек|чел|обучающ|учащ|учени|педагог|учител|наставни|наставля|студент|родител|школьник';

/** «5 участников», «Участников: 5»; «5 мастер-классов» is about something else. */
function namesPeople(text: string, count: number): boolean {
  const number = `(?<!\\d)${count}(?!\\d)`;
  return new RegExp(`${number}\\s*(?:${PEOPLE})|(?:${PEOPLE})[а-яё]*[\\s:–—-]*${number}`, 'i').test(text);
}

/** A text that names the month speaks of that date in words of its own: «с 1 апреля по 1 мая 2021 года». */
function namesDate(text: string, date: string): boolean {
  const [, month, year] = /^\d{2}\.(\d{2})\.(\d{4})$/.exec(date) ?? [];
  if (month === undefined) return normaliseLabel(text).includes(normaliseLabel(date));
  return text.includes(`.${month}.${year}`) || monthsNamed(text).has(Number(month));
}
