import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PairingBook } from '../../../src/domain/pairing/pairing-book';
import { propose } from '../../../src/domain/pairing/proposal';
import { brokenRules } from '../../../src/domain/pairing/rules';
import { scorePair } from '../../../src/domain/pairing/score';
import { isOpen, standingPairs, unitCode } from '../../../src/domain/pairing/standing-pairs';
import { aMentee, aMentor, aPair } from '../builders';
import { aBook, anInput } from './pairing-builders';
import { books } from './random-people';
import { school17 } from './school17';

describe('school 17, «до подбора»', () => {
  const proposal = propose(school17(), anInput());
  const { totals, waiting, waitingReasons, bestPlaces, load } = proposal;

  test('104 of 121 get a mentor, 17 wait: 12 without a mentor, 5 without a place', () => {
    expect([totals.units, totals.seated, waiting.length]).toEqual([121, 104, 17]);
    expect(waiting.filter(({ kind }) => kind === 'no-mentor')).toHaveLength(12);
    expect(waiting.filter(({ kind }) => kind === 'few-places')).toHaveLength(5);
  });

  test('why they wait', () => {
    expect(waitingReasons).toEqual([
      { words: 'нет согласия наставляемого', count: 9 },
      { words: 'не хватает мест', count: 5 },
      { words: 'нет доступного наставника из 11 класса', count: 3 },
    ]);
    expect(new Set(waiting.map(({ words }) => words))).toEqual(
      new Set([
        'нет согласия наставляемого',
        'мест 15 на 20 наставляемых из 9–10 классов: не хватает 5',
        'нет доступного наставника из 11 класса: из 50 наставников 3 без согласия, 2 приостановлены, 45 из младших классов',
      ]),
    );
  });

  test('each best place seats one more', () => {
    expect(bestPlaces).toHaveLength(5);
    for (const { mentorCode } of bestPlaces) {
      const more = propose(school17(), anInput({ morePlaces: [{ mentorCode, places: 1 }] }));
      expect({ mentorCode, seated: more.totals.seated }).toEqual({ mentorCode, seated: 105 });
    }
  });

  test('the load: places of the proposal and what is left', () => {
    expect(load.reduce((sum, { used }) => sum + used, 0)).toBe(104);
    expect(load.every(({ used, capacity }) => used <= capacity)).toBe(true);
    expect(totals.mentorsUsed + totals.mentorsFree).toBe(load.length);
    expect(totals.placesLeft).toBe(load.reduce((sum, { used, capacity }) => sum + capacity - used, 0));
    expect(totals.busiest).toEqual({ used: 4, capacity: 4 });
  });

  test('places of a mentor who takes nobody now are not left to anybody', () => {
    const mentors = [aMentor({ capacity: 3, status: 'приостановлен' }), aMentor({ code: 'Н-002', capacity: 2 })];
    const paused = propose(aBook({ mentors, mentees: [aMentee()], pairs: [aPair()] }), anInput());
    expect(paused.load.map(({ mentorCode, used }) => [mentorCode, used])).toEqual([
      ['Н-001', 1],
      ['Н-002', 0],
    ]);
    expect(paused.totals.placesLeft).toBe(2);
  });

  test('fewer mentees than half share a class with the mentor outside of «Равный – равному»', () => {
    const sameClass = proposal.pairs.filter(({ warnings }) =>
      warnings.some((words) => words.startsWith('одна параллель')),
    );
    expect(sameClass.length).toBeLessThan(52);
  });

  test('other weights', () => {
    const weights = { category: 0, request: 1, time: 0, className: 0, subject: 0, selection: 0 };
    const other = propose(school17(), anInput({ weights }));
    expect([other.weights, other.totals.seated]).toEqual([weights, 104]);
    expect(other.pairs.every(({ parts }) => parts.length === 1)).toBe(true);
  });
});

describe('what stands in the book', () => {
  const mentors = [aMentor({ competences: ['физика'] }), aMentor({ code: 'Н-002', competences: ['химия'] })];
  const mentees = [aMentee({ request: ['физика'] }), aMentee({ code: 'У-002', request: ['химия'] })];
  const changes = (pairs: PairingBook['registry']['pairs'], goals = anInput().goals) =>
    propose(aBook({ mentors, mentees, pairs }), { ...anInput(), goals }).pairs.map(
      ({ menteeCode, mentorCode, change, formerMentor }) => [menteeCode, mentorCode, change, formerMentor],
    );

  test('a proposed pair may get another mentor, a locked or an approved one stays', () => {
    const crossed = aPair({ mentorCode: 'Н-002', menteeCode: 'У-001', status: 'предложена' });
    expect(changes([crossed])).toEqual([
      ['У-001', 'Н-001', 'other', 'Н-002'],
      ['У-002', 'Н-002', 'new', ''],
    ]);
    expect(changes([{ ...crossed, locked: true }])).toEqual([['У-002', 'Н-001', 'new', '']]);
    expect(changes([{ ...crossed, status: 'утверждена' }])).toEqual([['У-002', 'Н-001', 'new', '']]);
    expect(changes([{ ...crossed, status: 'утверждена' }], { ...anInput().goals, reviseApproved: true })).toEqual(
      changes([crossed]),
    );
  });

  test('the same pair; finished and dissolved ones do not count', () => {
    expect(changes([aPair({ status: 'предложена' })])[0]).toEqual(['У-001', 'Н-001', 'same', 'Н-001']);
    expect(changes([aPair({ status: 'завершена' }), aPair({ status: 'расторгнута' })])[0]?.[2]).toBe('new');
  });

  test('mentees who left are not among those who wait', () => {
    const gone = [aMentee({ status: 'выбыл' }), aMentee({ code: 'У-002', status: 'завершил' })];
    expect(propose(aBook({ mentors, mentees: gone }), anInput()).totals.units).toBe(0);
  });

  test('all places held by pairs that stay', () => {
    const pairs = [aPair({ menteeCode: 'У-009' })];
    const { waiting } = propose(aBook({ mentors: [aMentor()], mentees: [aMentee()], pairs }), anInput());
    expect(waiting.map(({ kind, words }) => [kind, words])).toEqual([
      ['few-places', 'нет свободных мест у 1 подходящего наставника'],
    ]);
  });

  test('no mentor of the form', () => {
    const { waiting } = propose(aBook({ mentees: [aMentee({ forms: ['student-pupil'] })] }), anInput());
    expect(waiting[0]?.words).toBe('нет наставников в форме «Студент-ученик»');
  });
});

describe('laws', () => {
  const goals = fc.record({
    protectWeakest: fc.boolean(),
    keepPrevious: fc.boolean(),
    spreadLoad: fc.boolean(),
    reviseApproved: fc.boolean(),
  });

  test('rules and places are kept, every unit is seated or waits, scores are those of the pairs', () => {
    fc.assert(
      fc.property(books, goals, (book, goals) => {
        const { pairs, waiting, totals, load } = propose(book, anInput({ goals }));
        const { units } = standingPairs(book.registry, goals.reviseApproved);
        const told = [...pairs, ...waiting].map(({ menteeCode, form }) => unitCode(menteeCode, form));
        expect(told.sort()).toEqual(units.map(({ code }) => code).sort());
        expect(totals.total).toBe(pairs.reduce((sum, { score }) => sum + score, 0));
        for (const { menteeCode, mentorCode, form, score } of pairs) {
          const mentor = book.registry.mentors.find(({ code }) => code === mentorCode);
          const mentee = book.registry.mentees.find(({ code }) => code === menteeCode);
          if (!mentor || !mentee) throw new Error('a pair of strangers');
          expect(brokenRules({ mentor, mentee, form }, book)).toEqual([]);
          expect(scorePair({ mentor, mentee, form }, book).score).toBe(score);
        }
        // more than the places only where the book itself already holds more
        const held = (code: string) =>
          book.registry.pairs.filter((pair) => isOpen(pair) && pair.mentorCode === code).length;
        for (const { mentorCode, used, capacity } of load) {
          expect(used).toBeLessThanOrEqual(Math.max(capacity, held(mentorCode)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the order of rows does not matter', () => {
    const reversed = ({ registry: { mentors, mentees, pairs }, ...rest }: PairingBook): PairingBook => ({
      ...rest,
      registry: { mentors: [...mentors].reverse(), mentees: [...mentees].reverse(), pairs },
    });
    fc.assert(
      fc.property(books, (book) => {
        expect(propose(reversed(book), anInput())).toEqual(propose(book, anInput()));
      }),
      { numRuns: 40 },
    );
  });

  test('the best places seat one more', () => {
    fc.assert(
      fc.property(books, (book) => {
        const { totals, bestPlaces } = propose(book, anInput());
        for (const { mentorCode, seats } of bestPlaces) {
          const input = anInput({ morePlaces: [{ mentorCode, places: 1 + overfull(book, mentorCode) }] });
          expect(propose(book, input).totals.seated).toBe(totals.seated + seats);
        }
      }),
      { numRuns: 60 },
    );
  });

  /** Places that the book's own pairs take beyond «Мест»: the first place more goes to them. */
  function overfull(book: PairingBook, mentorCode: string): number {
    const capacity = book.registry.mentors.find(({ code }) => code === mentorCode)?.capacity ?? 0;
    return Math.max(0, (standingPairs(book.registry, false).held.get(mentorCode) ?? 0) - capacity);
  }
});
