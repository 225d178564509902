import { formById } from '../domain/forms';
import type { NewMentor } from '../domain/pairing/become-mentor';
import type { Book, Cell } from './book';
import type { Change } from './change';
import { midnightOf } from './days';
import { MENTORS_SHEET } from './school-sheets';
import { TablePatch } from './table-patch';

const joined = (values: readonly string[]) => values.join('; ');

/** A row on «Наставники» under the last one. */
export function newMentorChanges(book: Book, mentor: NewMentor): readonly Change[] {
  const day = (iso: string | null): Cell => (iso === null ? '' : midnightOf(iso, book.timeZone));
  const patch = new TablePatch(book, MENTORS_SHEET);
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
