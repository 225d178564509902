import type { Mentee, Mentor, Registry } from '../domain/participants';

/** Who stands behind the codes of a paper. */
export interface People {
  readonly mentors: ReadonlyMap<string, Mentor>;
  readonly mentees: ReadonlyMap<string, Mentee>;
  /** Names by code, of a book «С именами»; empty in a book «Только коды». */
  readonly names: ReadonlyMap<string, string>;
}

export function peopleOf({ mentors, mentees }: Registry, names: People['names']): People {
  return {
    mentors: new Map(mentors.map((mentor) => [mentor.code, mentor])),
    mentees: new Map(mentees.map((mentee) => [mentee.code, mentee])),
    names,
  };
}

/** Points of the text of orders and plans, which are signed and kept on paper. */
export const PAPER_FONT_SIZE = 12;

/** A line for what is written by hand. */
export const BLANK = '______________';

type Names = Pick<People, 'names'>;

/**
 * A person in a cell: the name, or «______________ (Н-014)», a blank for it. Every paper writes it so, and nothing else
 * so: whoever holds the key can put the name in its place when printing.
 */
export function personInCell(code: string, { names }: Names): string {
  return names.get(code) ?? blankOf(code);
}

/** A person in running text, which is broken into rows: the blank and its code stay in one, or no name would fit in. */
export function personInText(code: string, { names }: Names): string {
  return names.get(code) ?? blankOf(code).replace(/ /g, '\u00a0');
}

function blankOf(code: string): string {
  return `${BLANK} (${code})`;
}

/** «9А класс» of a pupil; of an adult the kind and the subject: «педагог, математика». */
export function standing(person: Pick<Mentor | Mentee, 'kind' | 'className' | 'subject'> | undefined): string {
  if (!person) return '';
  const { kind, className, subject } = person;
  if (kind === 'ученик') return className === '' ? kind : `${className} класс`;
  return subject === '' ? kind : `${kind}, ${subject}`;
}

/** A person with the class or post under the name. */
export function personCell(code: string, person: Mentor | Mentee | undefined, people: People): string {
  const lines = [personInCell(code, people), standing(person)];
  return lines.filter((text) => text !== '').join('\n');
}

/** What papers say of a school. */
export interface SchoolWords {
  readonly school: string;
  /** «2026/2027»; blank when not set. */
  readonly schoolYear: string;
  /** Post of the head, «Директор» when not set. */
  readonly head: string;
  /** Post of the curator; blank when not set. */
  readonly curator: string;
}

/** «МБОУ «СОШ № 17», 2022/2023 учебный год». */
export function schoolLine({ school, schoolYear }: SchoolWords): string {
  return schoolYear === '' ? school : `${school}, ${schoolYear} учебный год`;
}

/** A line to sign on, with the name beside it; a post begins it with a capital letter. */
export function signatureLine(who: string, name: string = BLANK): string {
  return `${who.charAt(0).toUpperCase()}${who.slice(1)} ${BLANK} / ${name} /`;
}

/** « в 2025/2026 учебном году», blank without a year. */
export function inSchoolYear({ schoolYear }: Pick<SchoolWords, 'schoolYear'>): string {
  return schoolYear === '' ? '' : ` в ${schoolYear} учебном году`;
}

export const DAY_BLANK = '«___» ____________ 20___ г.';
