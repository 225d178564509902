import { MONTH, monthOf } from '../months';
import { readSchoolYear } from '../school-year';
import { isPossible, type Point } from './calendar';

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const QUARTER = 'iv|i{1,3}|[1-4]';

const YEAR = '(?: (20\\d{2}))?';
const DAY_NUMBER = /^(\d{1,2})$/;
const PRINTED_DAY = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{2}|\d{4}))?$/;
const MONTH_POINT = new RegExp(`^(?:(\\d{1,2}) )?(${MONTH})${YEAR}$`);
/** Of the school year: with one year it may be of the calendar. */
const HALF_YEAR_POINT =
  /^(i{1,2}|[12])(?:-?(?:е|ое|го|ом|м))? (?:учебного )?полугоди[еяюи](?: (20\d{2} ?[-/] ?(?:20)?\d{2}))?(?: (?:уч\.?|учебного)(?: ?г(?:\.|ода)?)?)?$/;
/** Longer than a quarter is a half-year. */
const MONTHS_OF_QUARTER = 3;
const QUARTER_POINT = new RegExp(`^(${QUARTER})(?:-?[йя])? (?:квартал[аеу]?|кв\\.?)${YEAR}$`);

/** «01.09.2026», «1 сентября», «март 2022», «i квартал»; small letters, single spaces, years without «г.». */
export function readPoint(text: string): Point | undefined {
  const point = printedDay(text) ?? monthPoint(text) ?? quarter(text) ?? halfYear(text);
  return point && isPossible(point) ? point : undefined;
}

/** The first end of a range may be a bare number, of the month, the quarters or the half-years that the second names: «1–15 мая». */
export function readRangeStart(text: string, end: Point): Point | undefined {
  if (end.day !== undefined && DAY_NUMBER.test(text)) {
    const start = { ...end, day: Number(text) };
    return isPossible(start) ? start : undefined;
  }
  const number = QUARTERS[text];
  const { year } = end;
  if (number === undefined || end.first === end.last) return readPoint(text);
  if (end.last - end.first < MONTHS_OF_QUARTER) return quarterPoint(number, year);
  return number > 2 ? undefined : halfYearPoint(number, firstYearOf(end));
}

function printedDay(text: string): Point | undefined {
  const [, day, month, year] = PRINTED_DAY.exec(text) ?? [];
  if (day === undefined) return undefined;
  return { first: Number(month), last: Number(month), day: Number(day), ...yearPart(year) };
}

function monthPoint(text: string): Point | undefined {
  const [, day, name, year] = MONTH_POINT.exec(text) ?? [];
  if (name === undefined) return undefined;
  const month = monthOf(name);
  return { first: month, last: month, ...(day === undefined ? {} : { day: Number(day) }), ...yearPart(year) };
}

function quarter(text: string): Point | undefined {
  const [, name = '', year] = QUARTER_POINT.exec(text) ?? [];
  const number = QUARTERS[name];
  return number === undefined ? undefined : quarterPoint(number, yearPart(year).year);
}

function halfYear(text: string): Point | undefined {
  const [, name = '', years = ''] = HALF_YEAR_POINT.exec(text) ?? [];
  const number = QUARTERS[name];
  const year = readSchoolYear(years)?.from.slice(0, 4);
  if (number === undefined || (years !== '' && year === undefined)) return undefined;
  return halfYearPoint(number, year === undefined ? undefined : Number(year));
}

/** @param year In which the school year begins. */
function halfYearPoint(number: number, year: number | undefined): Point {
  const [half, later] = number === 1 ? [{ first: 9, last: 12 }, 0] : [{ first: 1, last: 5 }, 1];
  return year === undefined ? half : { ...half, year: year + later };
}

function firstYearOf({ first, year }: Point): number | undefined {
  return year === undefined || first > 5 ? year : year - 1;
}

function quarterPoint(number: number, year: number | undefined): Point {
  return { first: number * 3 - 2, last: number * 3, ...(year === undefined ? {} : { year }) };
}

/** «26» of «01.09.26» is 2026. */
function yearPart(year: string | undefined): { readonly year?: number } {
  return year === undefined ? {} : { year: Number(year.length === 2 ? `20${year}` : year) };
}
