import { formById } from '../domain/forms';
import type { NewMentor } from '../domain/pairing/become-mentor';
import { UserError } from '../errors';
import type { Book, Cell } from './book';
import type { Change } from './change';
import { midnightOf } from './days';
import { MENTORS_SHEET } from './school-sheets';
import { TablePatch } from './table-patch';

const joined = (values: readonly string[]) => values.join('; ');

/** A row on «Наставники» under the last one. @throws UserError when a row that cannot be read has the code. */
export function newMentorChanges(book: Book, mentor: NewMentor): readonly Change[] {
  const day = (iso: string | null): Cell => (iso === null ? '' : midnightOf(iso, book.timeZone));
  const patch = new TablePatch(book, MENTORS_SHEET);
  if (patch.texts('code').includes(mentor.code)) {
    throw new UserError(
      `Ничего не записано: на листе «${MENTORS_SHEET.title}» уже есть строка с этим кодом, и в ней ошибка. Исправьте её.`,
    );
  }
  patch.add({
    ...mentor,
    experience: mentor.experience ?? '',
    competences: joined(mentor.competences),
    categories: joined(mentor.categories),
    forms: joined(mentor.forms.map((form) => formById(form).label)),
    time: joined(mentor.time),
    consent: day(mentor.consent),
    training: day(mentor.training),
  });
  return patch.changes();
}
