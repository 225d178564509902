import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findCandidates } from '../../../src/domain/pairing/candidates';
import type { PairingBook } from '../../../src/domain/pairing/pairing-book';
import { brokenRules } from '../../../src/domain/pairing/rules';
import { scorePair } from '../../../src/domain/pairing/score';
import { standingPairs } from '../../../src/domain/pairing/standing-pairs';
import { aMentee, aMentor, aPair } from '../builders';
import { aBook } from './pairing-builders';
import { books } from './random-people';

/** «unit > mentor: score» of every allowed pair, in the order of the units, then of codes. */
function packed(book: PairingBook): readonly string[] {
  const { units, mentors, allowed } = findCandidates(book, standingPairs(book.registry, false));
  return units.flatMap(({ code }, unit) => {
    const [from, to] = [allowed.rowStart[unit] ?? 0, allowed.rowStart[unit + 1] ?? 0];
    const row = Array.from({ length: to - from }, (_, index) => {
      const mentor = mentors[allowed.mentor[from + index] ?? -1];
      return `${code} > ${mentor?.code}: ${allowed.score[from + index]}`;
    });
    return row.sort();
  });
}

function readable(book: PairingBook): readonly string[] {
  return standingPairs(book.registry, false).units.flatMap(({ code, mentee, form }) =>
    book.registry.mentors
      .map((mentor) => ({ mentor, mentee, form }))
      .filter((candidate) => brokenRules(candidate, book).length === 0)
      .map((candidate) => `${code} > ${candidate.mentor.code}: ${scorePair(candidate, book).score}`)
      .sort(),
  );
}

describe('allowed pairs', () => {
  test('the packed and the readable way give the same pairs and scores', () => {
    let pairs = 0;
    fc.assert(
      fc.property(books, (book) => {
        const expected = readable(book);
        pairs += expected.length;
        expect(packed(book)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
    expect(pairs).toBeGreaterThan(100);
  });

  test('more categories and topics than a word has bits', () => {
    const topics = Array.from({ length: 70 }, (_, index) => `тема${index}`);
    const mentors = topics.map((topic, index) =>
      aMentor({ code: `Н-${index}`, competences: [topic], categories: [topic] }),
    );
    const mentees = topics.map((topic, index) =>
      aMentee({ code: `У-${index}`, request: [topic, 'тема0'], categories: [topic] }),
    );
    const book = aBook({ mentors, mentees });
    expect(packed(book)).toEqual(readable(book));
  });
});

describe('places', () => {
  const people = {
    mentors: [aMentor({ capacity: 3 })],
    mentees: ['У-001', 'У-002', 'У-003'].map((code) => aMentee({ code })),
  };
  const free = (book: PairingBook) => findCandidates(book, standingPairs(book.registry, false)).mentors[0]?.capacity;

  test('a pair that stays holds its place, one that is reconsidered does not', () => {
    const pairs = [aPair({ status: 'активна' }), aPair({ menteeCode: 'У-002', status: 'предложена' })];
    expect(free(aBook({ ...people, pairs }))).toBe(2);
  });

  test('more pairs than places: none is free', () => {
    const pairs = ['У-001', 'У-002', 'У-003', 'У-004'].map((menteeCode) => aPair({ menteeCode }));
    expect(free(aBook({ ...people, pairs }))).toBe(0);
  });
});
