import { DEFAULT_CATEGORIES } from '../src/domain/categories';
import { FORMS, type FormId, PUPIL_FORM_IDS } from '../src/domain/forms';
import { assign } from '../src/domain/pairing/assignment/assign';
import type { Assignment, AssignmentProblem } from '../src/domain/pairing/assignment/problem';
import { findCandidates } from '../src/domain/pairing/candidates';
import { DEFAULT_WEIGHTS, type PairingBook } from '../src/domain/pairing/pairing-book';
import { standingPairs } from '../src/domain/pairing/standing-pairs';
import type { Mentee, Mentor } from '../src/domain/participants';
import type { ParticipantKind } from '../src/domain/statuses';
import { codeOf, randomNumbers } from './pairing-instances';

export const PEOPLE = { mentors: 5000, mentees: 20_000 } as const;

/** Active mentors of each form: what the hard rules leave to a mentee, but for younger pupils. */
const ACTIVE = [24, 30, 36, 42, 50] as const;
const PLACES_PER_MENTEE = 1.2;
const SIDE_KINDS: Readonly<Record<string, ParticipantKind>> = {
  pupil: 'ученик',
  educator: 'педагог',
  student: 'студент',
  employer: 'работодатель',
};
const TOPICS = ['математика', 'физика', 'русский язык', 'химия', 'олимпиадная математика', 'общение', 'адаптация'];
const DAYS = ['пн', 'вт', 'ср', 'чт', 'пт'];

/** From people's records to pairs that are proved the best. */
export function pairPeople(book: PairingBook): { readonly problem: AssignmentProblem; readonly found: Assignment } {
  const { units, mentors, allowed } = findCandidates(book, standingPairs(book.registry, false));
  const problem = { mentors, mentees: units, allowed };
  return { problem, found: assign(problem) };
}

/** The base of a large town: of five thousand mentors few still take part, with large groups; the same each time. */
export function peopleBook(): PairingBook {
  const random = randomNumbers(PEOPLE.mentees);
  const mentors = Array.from({ length: PEOPLE.mentors }, (_, index) => mentor(index, random));
  const mentees = Array.from({ length: PEOPLE.mentees }, (_, index) => mentee(index, random));
  return {
    registry: { mentors, mentees, pairs: [] },
    forbidden: [],
    categories: DEFAULT_CATEGORIES,
    weights: DEFAULT_WEIGHTS,
    fromAge: 10,
    threshold: 0.6,
    selection: new Map(mentors.map(({ code }) => [code, random()])),
    today: '2026-09-10',
  };
}

function mentor(index: number, random: () => number): Mentor {
  const place = index % FORMS.length;
  const form = FORMS[place];
  const active = ACTIVE[place] ?? 0;
  const mean = (PLACES_PER_MENTEE * PEOPLE.mentees) / FORMS.length / active;
  return {
    ...person(random),
    row: index + 2,
    code: codeOf('Н', index),
    kind: SIDE_KINDS[form?.mentorSide ?? ''] ?? 'специалист',
    className: form?.mentorSide === 'pupil' ? `${7 + Math.floor(random() * 5)}А` : '',
    competences: some(TOPICS, random),
    forms: form ? [form.id] : [],
    capacity: 1 + Math.floor(2 * random() * mean),
    training: '2025-09-01',
    status: Math.floor(index / FORMS.length) < active ? 'активен' : 'выбыл',
  };
}

function mentee(index: number, random: () => number): Mentee {
  const form: FormId = FORMS[index % FORMS.length]?.id ?? 'teacher-pupil';
  const isPupil = PUPIL_FORM_IDS.some((id) => id === form);
  return {
    ...person(random),
    row: index + 2,
    code: codeOf('У', index),
    kind: isPupil ? 'ученик' : 'педагог',
    className: isPupil ? `${5 + Math.floor(random() * 4)}Б` : '',
    age: null,
    experience: isPupil ? null : 2,
    request: some(TOPICS, random),
    forms: [form],
    included: '2025-09-01',
    status: 'новый',
    waitingReason: '',
  };
}

function person(random: () => number) {
  const hour = 13 + Math.floor(random() * 4);
  return {
    experience: null,
    subject: TOPICS[Math.floor(random() * TOPICS.length)] ?? '',
    categories: some(
      DEFAULT_CATEGORIES.map(({ label }) => label),
      random,
    ),
    time: some(DAYS, random).map((day) => `${day} ${hour}:00-${hour + 1}:00`),
    consent: '2025-09-01',
  };
}

/** About a third of them. */
function some(of: readonly string[], random: () => number): readonly string[] {
  return of.filter(() => random() < 1 / 3);
}
