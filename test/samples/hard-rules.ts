import { byCode, rowsOf, type SampleBook, type SheetRow, text, values } from './sample-books';

/**
 * The hard rules of pairing written a second time, straight from the product's text and on purpose without the
 * product's code: the samples must be right by an independent reading.
 */
export type HardRule = 'form' | 'status' | 'consent' | 'class' | 'forbidden';

export interface People {
  readonly mentors: readonly SheetRow[];
  readonly mentees: readonly SheetRow[];
  readonly forbidden: ReadonlySet<string>;
}

const ACTIVE_MENTEE = ['новый', 'ожидает', 'в паре'];

export function peopleOf(book: SampleBook): People {
  return {
    mentors: rowsOf(book, 'Наставники'),
    mentees: rowsOf(book, 'Наставляемые'),
    forbidden: new Set(
      rowsOf(book, 'Запреты').map((row) => `${text(row, 'Код наставника')} ${text(row, 'Код наставляемого')}`),
    ),
  };
}

export function classOf(person: SheetRow): number {
  return Number.parseInt(text(person, 'Класс'), 10);
}

/** The rules about two people that this pair breaks, whatever the places. */
export function brokenRules(mentor: SheetRow, mentee: SheetRow, people: People): readonly HardRule[] {
  const broken: HardRule[] = [];
  const form = values(mentee, 'Формы').find((candidate) => values(mentor, 'Формы').includes(candidate));
  if (form === undefined) broken.push('form');
  if (text(mentor, 'Статус') !== 'активен' || !ACTIVE_MENTEE.includes(text(mentee, 'Статус'))) broken.push('status');
  if (text(mentor, 'Согласие') === '' || text(mentee, 'Согласие') === '') broken.push('consent');
  if (form === 'Ученик-ученик' && classOf(mentor) < classOf(mentee)) broken.push('class');
  if (people.forbidden.has(`${text(mentor, 'Код')} ${text(mentee, 'Код')}`)) broken.push('forbidden');
  return broken;
}

/** For each mentee's code, the mentors whom no rule excludes. */
export function allowedMentors(people: People): ReadonlyMap<string, readonly string[]> {
  return new Map(
    people.mentees.map((mentee) => [
      text(mentee, 'Код'),
      people.mentors
        .filter((mentor) => brokenRules(mentor, mentee, people).length === 0)
        .map((mentor) => text(mentor, 'Код')),
    ]),
  );
}

/** A largest assignment by augmenting paths (Kuhn), mentee code to mentor code. */
export function largestAssignment(people: People): ReadonlyMap<string, string> {
  const allowed = allowedMentors(people);
  const capacity = new Map([...byCode(people.mentors)].map(([code, mentor]) => [code, Number(mentor.Мест)]));
  const mentorOf = new Map<string, string>();

  const seat = (mentee: string, visited: Set<string>): boolean => {
    for (const mentor of allowed.get(mentee) ?? []) {
      if (visited.has(mentor)) continue;
      visited.add(mentor);
      const seated = [...mentorOf].filter(([, taken]) => taken === mentor).map(([code]) => code);
      if (seated.length < (capacity.get(mentor) ?? 0) || seated.some((other) => seat(other, visited))) {
        mentorOf.set(mentee, mentor);
        return true;
      }
    }
    return false;
  };
  for (const mentee of allowed.keys()) seat(mentee, new Set());
  return mentorOf;
}
