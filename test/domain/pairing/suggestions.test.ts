import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FORMS } from '../../../src/domain/forms';
import { explainPair } from '../../../src/domain/pairing/explain';
import { menteeLines } from '../../../src/domain/pairing/mentee-lines';
import { propose } from '../../../src/domain/pairing/proposal';
import { suggest } from '../../../src/domain/pairing/suggestions';
import { aMentee, aMentor, aPair } from '../builders';
import { aBook, anInput } from './pairing-builders';
import { books } from './random-people';
import { school17 } from './school17';

const FORM = 'teacher-pupil';

describe('mentors for one mentee', () => {
  const mentors = [
    aMentor({ code: 'Н-001', competences: ['театр'] }),
    aMentor({ code: 'Н-002', competences: ['физика'], capacity: 2 }),
    aMentor({ code: 'Н-003', capacity: 0 }),
    aMentor({ code: 'Н-004', status: 'приостановлен', consent: null }),
    aMentor({ code: 'Н-005', forms: ['student-pupil'] }),
    aMentor({ code: 'Н-006', competences: ['физика'] }),
  ];
  const book = aBook({
    mentors,
    mentees: [aMentee({ request: ['физика'] })],
    pairs: [aPair({ mentorCode: 'Н-006', menteeCode: 'У-009' })],
  });
  const answer = suggest(book, 'У-001', FORM, 10);

  test('the eligible by score, the others with their rules', () => {
    expect(answer?.suggestions.map(({ mentor, score }) => [mentor.code, mentor.free, score])).toEqual([
      ['Н-002', 2, 100],
      ['Н-001', 1, 0],
    ]);
    expect(answer?.excluded.map(({ mentor, rules }) => [mentor.code, rules])).toEqual([
      ['Н-003', ['мест нет: в столбце «Мест» 0']],
      ['Н-006', ['нет свободных мест: 1 из 1']],
      ['Н-004', ['наставник приостановлен', 'нет согласия наставника']],
      ['Н-005', ['форма «Учитель-ученик» не отмечена у наставника']],
    ]);
  });

  test('a limit; the own place is free for its mentee; an unknown code', () => {
    expect(suggest(book, 'У-001', FORM, 1)?.suggestions).toHaveLength(1);
    const paired = aBook({ ...book.registry, pairs: [aPair({ mentorCode: 'Н-006' })] });
    expect(suggest(paired, 'У-001', FORM, 9)?.suggestions.map(({ mentor }) => mentor.code)).toContain('Н-006');
    expect(suggest(book, 'У-нет', FORM, 1)).toBeUndefined();
  });

  test('everybody is either suggested or excluded', () => {
    fc.assert(
      fc.property(books, fc.constantFrom(...FORMS), (book, { id }) => {
        const { suggestions = [], excluded = [] } = suggest(book, book.registry.mentees[0]?.code ?? '', id, 99) ?? {};
        const codes = [...suggestions, ...excluded].map(({ mentor }) => mentor.code).sort();
        expect(codes).toEqual(book.registry.mentors.map(({ code }) => code).sort());
        expect(suggestions.map(({ score }) => score)).toEqual(
          suggestions.map(({ score }) => score).sort((a, b) => b - a),
        );
        expect(excluded.every(({ rules }) => rules.length > 0)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('«Почему не этот?»', () => {
  const mentors = [aMentor({ competences: ['физика'] }), aMentor({ code: 'Н-002', competences: ['театр'] })];
  const mentees = [aMentee({ request: ['физика'] }), aMentee({ code: 'У-002', request: ['физика'] })];
  const explain = (menteeCode: string, mentorCode: string, changes: Partial<Parameters<typeof aBook>[0]> = {}) =>
    explainPair(aBook({ mentors, mentees, ...changes }), anInput(), { menteeCode, form: FORM, mentorCode });

  test('a pair of the proposal, one that changes nothing, one that costs points', () => {
    const { pairs } = propose(aBook({ mentors, mentees }), anInput());
    const words = ['У-001', 'У-002'].map((mentee) => explain(mentee, 'Н-001').words).sort();
    expect(pairs).toHaveLength(2);
    expect(words).toEqual(['Эта пара есть в предложении.', 'Эта пара ничего не меняет в общем итоге.']);
    const alone = { mentees: mentees.slice(0, 1) };
    expect(explain('У-001', 'Н-002', alone)).toEqual({
      rules: [],
      cost: { seats: 0, points: 100 },
      words: 'Общая сумма станет меньше на 100 баллов.',
    });
  });

  test('a pair that costs a seat', () => {
    const younger = [aMentee(), aMentee({ code: 'У-002', forms: ['student-pupil', FORM] })];
    const two = [aMentor(), aMentor({ code: 'Н-002', kind: 'родитель', forms: [FORM], capacity: 0 })];
    const { words } = explain('У-002', 'Н-001', { mentors: two, mentees: younger.slice(1) });
    expect(words).toBe('Эта пара есть в предложении.');
    const rival = aBook({
      mentors: [
        aMentor({ kind: 'ученик', className: '9А', forms: ['pupil-pupil'] }),
        aMentor({ code: 'Н-002', kind: 'ученик', className: '5А', forms: ['pupil-pupil'] }),
      ],
      mentees: [
        aMentee({ className: '5А', forms: ['pupil-pupil'] }),
        aMentee({ code: 'У-002', className: '9А', forms: ['pupil-pupil'] }),
      ],
    });
    const link = { menteeCode: 'У-001', form: 'pupil-pupil', mentorCode: 'Н-001' } as const;
    expect(explainPair(rival, anInput(), link).words).toMatch(/^Пару получат на 1 наставляемого меньше\./);
  });

  test('what excludes it', () => {
    const rules = (menteeCode: string, changes: Partial<Parameters<typeof aBook>[0]>) =>
      explain(menteeCode, 'Н-001', changes).rules;
    expect(rules('У-001', { mentors: [aMentor({ consent: null })] })).toEqual(['нет согласия наставника']);
    expect(rules('У-001', { pairs: [aPair({ menteeCode: 'У-009' })] })).toEqual(['нет свободных мест: 1 из 1']);
    expect(rules('У-001', { pairs: [aPair({ mentorCode: 'Н-002' })] })).toEqual(['уже есть пара с Н-002: активна']);
    expect(rules('У-нет', {})).toEqual(['кода нет на листе или в его строке ошибка']);
  });

  test('school 17: the price of each suggestion for one who waits', () => {
    const { suggestions = [] } = suggest(school17(), 'У-031', 'pupil-pupil', 3) ?? {};
    expect(suggestions).toHaveLength(3);
    for (const { mentor } of suggestions) {
      const link = { menteeCode: 'У-031', form: 'pupil-pupil', mentorCode: mentor.code } as const;
      const { rules, cost } = explainPair(school17(), anInput(), link);
      expect([rules, cost?.seats]).toEqual([[], 0]);
    }
  });
});

describe('the list of mentees', () => {
  const lines = (changes: Parameters<typeof aMentee>[0], pairs: readonly ReturnType<typeof aPair>[] = []) =>
    menteeLines(aBook({ mentees: [aMentee({ included: '2026-09-01', ...changes })], pairs }));

  test('one line for each form asked for', () => {
    const [line, other] = lines({ forms: [FORM, 'pupil-pupil'], request: ['физика', 'театр'] });
    expect(line).toMatchObject({
      formLabel: 'Учитель-ученик',
      request: 'физика; театр',
      pair: null,
      waitingDays: 9,
      obstacle: '',
    });
    expect(other?.form).toBe('pupil-pupil');
  });

  test('with a pair nobody waits; an open pair in another form is shown too', () => {
    const pairs = [aPair({ locked: true }), aPair({ form: 'student-pupil', mentorCode: 'Н-003' })];
    expect(lines({}, pairs).map(({ form, pair, waitingDays }) => [form, pair?.mentorCode, waitingDays])).toEqual([
      [FORM, 'Н-001', null],
      ['student-pupil', 'Н-003', null],
    ]);
  });

  test('what stands in the way; who left does not wait', () => {
    const seen = (changes: Parameters<typeof aMentee>[0]) =>
      lines(changes).map(({ obstacle, waitingDays }) => [obstacle, waitingDays]);
    expect(seen({ consent: null })).toEqual([['нет согласия наставляемого', 9]]);
    expect(seen({ status: 'выбыл' })).toEqual([['наставляемый выбыл', null]]);
    expect(seen({ included: null })).toEqual([['', null]]);
    expect(seen({ included: '2026-12-01' })).toEqual([['', 0]]);
  });
});
