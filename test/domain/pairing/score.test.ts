import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Candidate, PairingBook } from '../../../src/domain/pairing/pairing-book';
import { scorePair } from '../../../src/domain/pairing/score';
import type { Mentee, Mentor } from '../../../src/domain/participants';
import { aMentee, aMentor } from '../builders';
import { aBook } from './pairing-builders';
import { books } from './random-people';

const GIFTED = 'одаренные обучающиеся';

function pupils(mentor: Partial<Mentor>, mentee: Partial<Mentee>): Candidate {
  const [blank, form] = [{ className: '' }, 'pupil-pupil' as const];
  return { mentor: aMentor({ ...blank, ...mentor }), mentee: aMentee({ ...blank, ...mentee }), form };
}

const scored = (mentor: Partial<Mentor>, mentee: Partial<Mentee>, book: Partial<PairingBook> = {}) =>
  scorePair(pupils(mentor, mentee), aBook({}, book));

function part(id: string, mentor: Partial<Mentor>, mentee: Partial<Mentee>, book: Partial<PairingBook> = {}) {
  const { words, points, speaks } = scored(mentor, mentee, book).parts.find((one) => one.id === id) ?? {};
  return [words, points, speaks];
}

describe('parts in words', () => {
  test.each<[readonly string[], readonly string[], readonly unknown[]]>([
    [[GIFTED], [GIFTED, 'другие'], ['помогает категории: одаренные обучающиеся (1 из 2)', 15, 'for']],
    [['другие'], [GIFTED], ['не помогает этой категории: одаренные обучающиеся', 0, 'against']],
    [['другие'], [], ['категория не указана', null, 'neither']],
  ])('category: %j for %j', (served, needed, expected) => {
    expect(part('category', { categories: served }, { categories: needed })).toEqual(expected);
  });

  test.each<[readonly string[], readonly string[], readonly unknown[]]>([
    [
      ['математика', 'физика'],
      ['физика', 'математика'],
      ['закрывает запрос: физика, математика', 25, 'for'],
    ],
    [['математика'], ['математика', 'театр'], ['закрывает запрос: математика (1 из 2)', 12.5, 'for']],
    [['театр'], ['физика'], ['не закрывает запрос: физика', 0, 'against']],
    [[], ['физика'], ['компетенции не указаны', null, 'neither']],
    [['физика'], [], ['запрос не указан', null, 'neither']],
  ])('competences %j for the request %j', (competences, request, expected) => {
    expect(part('request', { competences }, { request })).toEqual(expected);
  });

  test.each<[readonly string[], readonly unknown[]]>([
    [
      ['вт 14:00-15:00', 'чт 9:00'],
      ['общее время: вт 14:00-15:00', 15, 'for'],
    ],
    [['вт 14:30'], ['общее время: вт 14:30-15:00', 7.5, 'for']],
    [['вт 15:00'], ['нет общего времени', 0, 'against']],
    [['когда угодно'], ['время не указано', null, 'neither']],
  ])('time %j for «вт 14:00-15:00»', (time, expected) => {
    expect(part('time', { time }, { time: ['вт 14:00-15:00'] })).toEqual(expected);
  });

  test.each([
    ['8А', 'класс выше на 1', 10, 'for'],
    ['9А', 'класс выше на 2', 8, 'neither'],
    ['7В', 'одна параллель', 0, 'against'],
    ['6В', 'класс ниже на 1', 0, 'against'],
    ['', 'класс не указан', null, 'neither'],
  ])('class %s for 7Б in «Ученик-ученик»', (className, ...expected) => {
    expect(part('className', { className }, { className: '7Б' })).toEqual(expected);
  });

  test('«Равный – равному»: the same class is the closest', () => {
    const mentee = { className: '7Б', categories: [GIFTED] };
    expect(part('className', { className: '7А' }, mentee)).toEqual(['одна параллель', 10, 'for']);
    expect(part('className', { className: '9А' }, mentee)).toEqual(['класс выше на 2', 6, 'neither']);
  });

  test('subject, selection', () => {
    expect(part('subject', { subject: 'физика; математика' }, { subject: 'Математика' })).toEqual([
      'тот же предмет: Математика',
      10,
      'for',
    ]);
    expect(part('subject', { subject: 'физика' }, { subject: 'химия' })).toEqual([
      'другой предмет: физика',
      0,
      'against',
    ]);
    const selection = new Map([['Н-001', 13 / 16]]);
    expect(part('selection', {}, {}, { selection })).toEqual(['отбор наставника: 81 %', 8.1, 'for']);
    expect(part('selection', {}, {}, { selection, threshold: 0.9 })[2]).toBe('against');
  });
});

describe('the score', () => {
  test('parts without data are left out, the others scaled up; rounded down once', () => {
    expect(scored({}, {}).score).toBe(0);
    expect(scored({ competences: ['физика'] }, { request: ['физика'] }).score).toBe(100);
    // 30 of 30, 12.5 of 25: 42.5 of 55 is 77.27
    const mentor = { categories: [GIFTED], competences: ['физика'] };
    expect(scored(mentor, { categories: [GIFTED], request: ['физика', 'театр'] }).score).toBe(77);
  });

  test('a part of weight 0 is not told', () => {
    const weights = { category: 0, request: 1, time: 0, className: 0, subject: 0, selection: 0 };
    const { score, parts } = scored({ competences: ['физика'] }, { request: ['физика'] }, { weights });
    expect([score, parts.map(({ id }) => id)]).toEqual([100, ['request']]);
  });

  const all = (book: PairingBook): readonly Candidate[] =>
    book.registry.mentees.flatMap((mentee) =>
      book.registry.mentors.map((mentor) => ({ mentor, mentee, form: 'pupil-pupil' as const })),
    );

  test('is a whole number from 0 to 100, and no order of entries matters', () => {
    fc.assert(
      fc.property(books, (book) => {
        for (const { mentor, mentee, form } of all(book)) {
          const { score } = scorePair({ mentor, mentee, form }, book);
          expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
          const turned = {
            form,
            mentor: { ...mentor, competences: [...mentor.competences].reverse(), time: [...mentor.time].reverse() },
            mentee: { ...mentee, request: [...mentee.request].reverse(), time: [...mentee.time].reverse() },
          };
          expect(scorePair(turned, book).score).toBe(score);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a mentor who can do more, where something was known, never scores less', () => {
    fc.assert(
      fc.property(books, (book) => {
        for (const { mentor, mentee, form } of all(book)) {
          const { competences, categories, time } = mentor;
          const abler = {
            ...mentor,
            competences: scorable(competences) ? [...competences, ...mentee.request] : competences,
            categories: categories.length > 0 ? [...categories, ...mentee.categories] : categories,
            time: time.length > 1 ? [...time, ...mentee.time] : time,
          };
          const [before, after] = [mentor, abler].map((one) => scorePair({ mentor: one, mentee, form }, book).score);
          expect(after).toBeGreaterThanOrEqual(before ?? 0);
        }
      }),
      { numRuns: 50 },
    );
  });

  /** With only a dash there was no data, and a part that appears may weigh a score down. */
  function scorable(competences: readonly string[]): boolean {
    return competences.some((entry) => entry !== '—');
  }
});
