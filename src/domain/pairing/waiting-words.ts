import { classNumber } from '../age-groups';
import { formById } from '../forms';
import type { Mentee } from '../participants';
import { counted, plural } from '../text';
import type { PairingBook } from './pairing-book';
import { type BrokenRule, brokenRules, menteeObstacles } from './rules';
import type { Unit } from './standing-pairs';

/** Why a unit gets nobody. */
export interface WaitingReason {
  readonly kind: 'no-mentor' | 'few-places';
  readonly words: string;
  /** The same in general, for counting: «не хватает мест». */
  readonly group: string;
}

/** Mentees who compete for places. */
export interface Shortage {
  readonly mentees: readonly Mentee[];
  readonly places: number;
}

/** Not enough places among the mentors whom no rule excludes. */
export function fewPlaces({ mentees, places }: Shortage, suitable: number): WaitingReason {
  const group = 'не хватает мест';
  if (places === 0) {
    const words = `нет свободных мест у ${counted(suitable, 'подходящего наставника', 'подходящих наставников', 'подходящих наставников')}`;
    return { kind: 'few-places', words, group };
  }
  const people = counted(mentees.length, 'наставляемого', 'наставляемых', 'наставляемых');
  const words = `мест ${places} на ${people}${classesOf(mentees)}: не хватает ${mentees.length - places}`;
  return { kind: 'few-places', words, group };
}

/** « из 9–10 классов»; blank when somebody has no class. */
function classesOf(mentees: readonly Mentee[]): string {
  const numbers = mentees.map(({ className }) => classNumber(className) ?? Number.NaN);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  if (Number.isNaN(first)) return '';
  return first === last ? ` из ${first} класса` : ` из ${first}–${last} классов`;
}

type Obstacle = 'consent' | 'status' | 'class' | 'forbidden' | 'self';

/** What keeps a mentor off, from what is hardest to mend: of several obstacles the hardest counts. */
const HARDEST_FIRST: readonly (readonly [BrokenRule['id'], Obstacle])[] = [
  ['self', 'self'],
  ['class', 'class'],
  ['forbidden', 'forbidden'],
  ['mentor-status', 'status'],
  ['mentor-consent', 'consent'],
];

/** Told from what is easiest to mend. */
const WORDS: Readonly<Record<Obstacle, (count: number) => string>> = {
  consent: (count) => `${count} без согласия`,
  status: (count) => `${count} ${plural(count, 'приостановлен', 'приостановлены', 'приостановлены')}`,
  forbidden: (count) => `${count} на листе «Запреты»`,
  class: (count) => `${count} из младших классов`,
  self: () => 'один из них – сам наставляемый',
};

/** A teller of why no mentor passes the hard rules; mentees alike are looked at once. */
export function noMentorTeller(book: PairingBook): (unit: Unit) => WaitingReason {
  const banned = new Set(book.forbidden.map(({ menteeCode }) => menteeCode));
  const mentorCodes = new Set(book.registry.mentors.map(({ code }) => code));
  const told = new Map<string, WaitingReason>();
  return (unit) => {
    const { mentee, form } = unit;
    const own = menteeObstacles(mentee, form, book);
    if (own.length > 0) {
      const words = own.map((rule) => rule.words).join('; ');
      return { kind: 'no-mentor', words, group: words };
    }
    const isSpecial = banned.has(mentee.code) || mentorCodes.has(mentee.code);
    const key = isSpecial ? unit.code : `${form} ${classNumber(mentee.className)}`;
    const reason = told.get(key) ?? noMentor(unit, book);
    told.set(key, reason);
    return reason;
  };
}

function noMentor(unit: Unit, book: PairingBook): WaitingReason {
  const { mentee, form } = unit;
  const label = formById(form).label;
  const counts = countObstacles(unit, book);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) {
    const words = `нет наставников в форме «${label}»`;
    return { kind: 'no-mentor', words, group: words };
  }
  const told = OBSTACLES.flatMap((obstacle) => {
    const count = counts.get(obstacle);
    return count === undefined ? [] : [WORDS[obstacle](count)];
  });
  const number = classNumber(mentee.className);
  const group = counts.has('class')
    ? `нет доступного наставника из ${number} класса${number === 11 ? '' : ' или старше'}`
    : `нет доступного наставника в форме «${label}»`;
  const mentors = counted(total, 'наставника', 'наставников', 'наставников');
  return { kind: 'no-mentor', words: `${group}: из ${mentors} ${told.join(', ')}`, group };
}

const OBSTACLES: readonly Obstacle[] = ['consent', 'status', 'forbidden', 'class', 'self'];

/** Mentors of the form by what keeps them off; those who left for good are nobody's mentors. */
function countObstacles({ mentee, form }: Unit, book: PairingBook): ReadonlyMap<Obstacle, number> {
  const counts = new Map<Obstacle, number>();
  for (const mentor of book.registry.mentors) {
    const broken = brokenRules({ mentor, mentee, form }, book).map(({ id }) => id);
    if (mentor.status === 'выбыл' || broken.includes('mentor-form')) continue;
    const obstacle = HARDEST_FIRST.find(([id]) => broken.includes(id))?.[1];
    if (obstacle) counts.set(obstacle, (counts.get(obstacle) ?? 0) + 1);
  }
  return counts;
}
