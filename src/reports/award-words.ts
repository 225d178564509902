import type { Mentee, Mentor } from '../domain/participants';

/** What papers say of a school. */
export interface PaperSchool {
  readonly school: string;
  /** «2026/2027»; blank when not set. */
  readonly schoolYear: string;
  /** Post of the head. */
  readonly head: string;
  /** Post of the curator; blank when not set. */
  readonly curator: string;
}

/** A line for what is written by hand. */
export const BLANK = '______________';

export const DAY_BLANK = '«___» ____________ 20___ г.';

/** «______________ (Н-014)»: a blank for the name, as in all papers of a book that keeps codes. */
export function personLine(code: string): string {
  return `${BLANK} (${code})`;
}

/** «ученик, 9А класс», «педагог, математика»; blank for somebody who is not known. */
export function standing(person: Pick<Mentor | Mentee, 'kind' | 'className' | 'subject'> | undefined): string {
  if (!person) return '';
  const more = person.kind === 'ученик' ? classOf(person.className) : person.subject;
  return more === '' ? person.kind : `${person.kind}, ${more}`;
}

function classOf(className: string): string {
  return className === '' ? '' : `${className} класс`;
}

/** A line to sign on, with the name beside it. */
export function signatureLine(who: string): string {
  return `${who} ${BLANK} / ${BLANK} /`;
}

/** « в 2025/2026 учебном году», blank without a year. */
export function inYear({ schoolYear }: PaperSchool): string {
  return schoolYear === '' ? '' : ` в ${schoolYear} учебном году`;
}
