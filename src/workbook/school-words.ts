import { looksPersonal } from '../domain/privacy';
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
