import { classNumber } from '../age-groups';
import type { Mentee, Mentor } from '../participants';
import { subjectsOf } from './matching';
import { hasTime, type PackedTimes, packTimes } from './packed-times';
import { PART_IDS, type PairingBook, type PartId } from './pairing-book';
import { selectionShare } from './score';
import { labelSets, type TopicSets, topicSets, wantsOf } from './topic-sets';

/** Which parts a person has data for. */
export const PART_BIT: Readonly<Record<PartId, number>> = {
  category: 1,
  request: 2,
  time: 4,
  className: 8,
  subject: 16,
  selection: 32,
};

/** Mentees (by their index in a list) and mentors (by that in the registry) as bit masks and flat arrays. */
export interface PackedPeople {
  readonly category: TopicSets;
  readonly request: TopicSets;
  readonly subject: TopicSets;
  /** Mentees on the left, mentors on the right. */
  readonly times: PackedTimes;
  readonly mentees: PackedSide;
  readonly mentors: PackedSide;
  /** Of mentors, shares of WHOLE. */
  readonly selection: Int32Array;
}

export interface PackedSide {
  /** Bits of PART_BIT. */
  readonly parts: Uint8Array;
  /** 0: not known. */
  readonly classes: Uint8Array;
}

export function packPeople(book: PairingBook, mentees: readonly Mentee[]): PackedPeople {
  const { mentors } = book.registry;
  const sets = setsOf(mentees, mentors);
  const { category, request, subject, times } = sets;
  const [menteeClasses, mentorClasses] = [classesOf(mentees), classesOf(mentors)];
  const menteeParts = partsOf(mentees.length, {
    category: (index) => wantsOf(category, index) > 0,
    request: (index) => wantsOf(request, index) > 0,
    time: (index) => hasTime(times.left, times.words, index),
    className: (index) => menteeClasses[index] !== 0,
    subject: (index) => wantsOf(subject, index) > 0,
    selection: () => true, // whether there was a selection is a matter of the mentor alone
  });
  const mentorParts = partsOf(mentors.length, {
    category: (index) => category.known[index] === 1,
    request: (index) => request.known[index] === 1,
    time: (index) => hasTime(times.right, times.words, index),
    className: (index) => mentorClasses[index] !== 0,
    subject: (index) => subject.known[index] === 1,
    selection: (index) => book.selection.has(mentors[index]?.code ?? ''),
  });
  return {
    ...sets,
    mentees: { parts: menteeParts, classes: menteeClasses },
    mentors: { parts: mentorParts, classes: mentorClasses },
    selection: Int32Array.from(mentors, ({ code }) => selectionShare(book.selection.get(code) ?? 0)),
  };
}

function setsOf(mentees: readonly Mentee[], mentors: readonly Mentor[]) {
  return {
    category: labelSets(
      mentees.map(({ categories }) => categories),
      mentors.map(({ categories }) => categories),
    ),
    request: topicSets(
      mentees.map(({ request }) => request),
      mentors.map(({ competences }) => competences),
    ),
    subject: topicSets(
      mentees.map(({ subject }) => subjectsOf(subject)),
      mentors.map(({ subject }) => subjectsOf(subject)),
    ),
    times: packTimes(mentees, mentors),
  };
}

function classesOf(people: readonly (Mentee | Mentor)[]): Uint8Array {
  return Uint8Array.from(people, ({ className }) => classNumber(className) ?? 0);
}

/** For each person the bits of the parts that have data. */
function partsOf(people: number, hasData: Readonly<Record<PartId, (index: number) => boolean>>): Uint8Array {
  return Uint8Array.from({ length: people }, (_, index) =>
    PART_IDS.reduce((bits, id) => (hasData[id](index) ? bits | PART_BIT[id] : bits), 0),
  );
}
