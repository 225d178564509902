import { looksPersonal } from '../domain/privacy';
import { firstYear, printSchoolYear } from '../domain/school-year';
import type { SchoolWords } from '../reports/people';
import type { Book } from './book';
import { mayHoldNames } from './personal-data';
import { PARAMETERS, type Parameter, Settings } from './settings';

/** What papers say of the school; a name that stands for a post in a book «Только коды» is left out of them. */
export function readSchoolWords(book: Book): SchoolWords {
  const settings = new Settings(book);
  const post = (parameter: Parameter) => {
    const text = settings.text(parameter);
    return looksPersonal(text) && !mayHoldNames(book) ? '' : text;
  };
  return {
    school: settings.requiredText(PARAMETERS.school),
    schoolYear: settings.text(PARAMETERS.schoolYear),
    head: post(PARAMETERS.head) || PARAMETERS.head.title,
    curator: post(PARAMETERS.curator),
  };
}

/**
 * The same for a paper of a day: in the school year of the settings it bears that year. Any other day, such as one of the
 * summer before or of a year that is over, bears its own.
 */
export function readWordsOfDay(book: Book, day: string): SchoolWords {
  const words = readSchoolWords(book);
  const year = new Settings(book).paperYear();
  const isOfYear = year !== null && day >= year.from && day <= year.to;
  if (isOfYear && words.schoolYear !== '') return words;
  return { ...words, schoolYear: printSchoolYear(firstYear(isOfYear ? year : { from: day, to: day })) };
}
