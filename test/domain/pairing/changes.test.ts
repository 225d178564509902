import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { becomeMentor } from '../../../src/domain/pairing/become-mentor';
import { type CommitLink, checkCommit, type Release } from '../../../src/domain/pairing/commit';
import { whyNotChange } from '../../../src/domain/pairing/pair-changes';
import { propose } from '../../../src/domain/pairing/proposal';
import { isOpen } from '../../../src/domain/pairing/standing-pairs';
import type { Mentee, Mentor, Pair } from '../../../src/domain/participants';
import { PAIR_STATUSES, type PairStatus } from '../../../src/domain/statuses';
import { aMentee, aMentor, aPair } from '../builders';
import { aBook, anInput } from './pairing-builders';
import { books } from './random-people';

describe('the life of a pair', () => {
  const allowed = (from: PairStatus) =>
    PAIR_STATUSES.filter(
      (to) => whyNotChange(aPair({ status: from }), { to, reason: 'по просьбе', hasOrder: true }) === undefined,
    );

  test.each<[PairStatus, readonly PairStatus[]]>([
    ['предложена', ['утверждена', 'расторгнута']],
    ['утверждена', ['закреплена приказом', 'расторгнута']],
    ['закреплена приказом', ['активна', 'расторгнута']],
    ['активна', ['приостановлена', 'завершена', 'расторгнута']],
    ['приостановлена', ['активна', 'завершена', 'расторгнута']],
    ['завершена', []],
    ['расторгнута', []],
  ])('from «%s»', (from, expected) => {
    expect(allowed(from)).toEqual(expected);
  });

  test('what is missing, in words', () => {
    const why = (status: PairStatus, to: PairStatus) =>
      whyNotChange(aPair({ status }), { to, reason: ' ', hasOrder: false });
    expect(why('активна', 'расторгнута')).toBe('нужна причина');
    expect(why('утверждена', 'закреплена приказом')).toBe('нужны № и дата приказа');
    expect(why('предложена', 'активна')).toBe('пара предложена, дальше может быть: утверждена, расторгнута');
    expect(why('завершена', 'активна')).toBe('пара завершена: её состояние больше не меняется');
  });
});

const FORM = 'teacher-pupil';
const link = (menteeCode: string, mentorCode: string, formerMentor = ''): CommitLink => ({
  menteeCode,
  form: FORM,
  mentorCode,
  formerMentor,
});

describe('accepting pairs', () => {
  const mentees = ['У-001', 'У-002', 'У-003'].map((code) => aMentee({ code, request: ['физика'] }));
  const mentors = [aMentor({ competences: ['физика'] }), aMentor({ code: 'Н-002' })];
  const outcomes = (
    links: readonly CommitLink[],
    pairs: readonly Pair[] = [],
    people: { readonly mentors?: readonly Mentor[]; readonly mentees?: readonly Mentee[] } = {},
  ) =>
    checkCommit(aBook({ mentors, mentees, ...people, pairs }), links).map((outcome) =>
      outcome.accepted ? `да, было ${outcome.former?.mentorCode ?? 'ничего'}` : outcome.why,
    );

  test('what is written with a pair', () => {
    const [outcome] = checkCommit(aBook({ mentors, mentees }), [link('У-001', 'Н-001')]);
    expect(outcome).toMatchObject({
      accepted: true,
      former: null,
      score: 100,
      why: 'закрывает запрос: физика',
      interactionModel: '',
    });
  });

  test('two to the last place: the second is refused', () => {
    expect(outcomes([link('У-001', 'Н-001'), link('У-002', 'Н-001')])).toEqual([
      'да, было ничего',
      'нет свободных мест: 1 из 1',
    ]);
  });

  test('somebody took the place meanwhile', () => {
    expect(outcomes([link('У-001', 'Н-001')], [aPair({ menteeCode: 'У-003' })])).toEqual([
      'нет свободных мест: 1 из 1',
    ]);
  });

  test('two who change places free each other’s', () => {
    const proposed = { status: 'предложена' as const };
    const pairs = [aPair(proposed), aPair({ ...proposed, mentorCode: 'Н-002', menteeCode: 'У-002' })];
    const swap = [link('У-001', 'Н-002', 'Н-001'), link('У-002', 'Н-001', 'Н-002')];
    expect(outcomes(swap, pairs)).toEqual(['да, было Н-001', 'да, было Н-002']);
    // one stays: its place is not free
    expect(outcomes(swap.slice(0, 1), pairs)).toEqual(['нет свободных мест: 1 из 1']);
  });

  test('a refused change keeps its former place, and so another may lose it', () => {
    const proposed = aPair({ status: 'предложена' });
    const full = aPair({ mentorCode: 'Н-002', menteeCode: 'У-003' });
    const links = [link('У-002', 'Н-001'), link('У-001', 'Н-002', 'Н-001')];
    expect(outcomes(links, [proposed, full])).toEqual(['нет свободных мест: 1 из 1', 'нет свободных мест: 1 из 1']);
  });

  test('what stands in the book is not overwritten', () => {
    const other = (changes: Partial<Pair>) => [aPair({ mentorCode: 'Н-002', ...changes })];
    const wish = (pairs: readonly Pair[], formerMentor = '') => outcomes([link('У-001', 'Н-001', formerMentor)], pairs);
    expect(wish(other({ status: 'предложена' }))).toEqual(['тем временем появилась пара с наставником Н-002']);
    expect(wish(other({ status: 'предложена' }), 'Н-002')).toEqual(['да, было Н-002']);
    expect(wish(other({ status: 'предложена', locked: true }), 'Н-002')).toEqual(['закреплено за наставником Н-002']);
    expect(wish(other({ status: 'активна' }), 'Н-002')).toEqual(['пара с наставником Н-002 уже активна']);
    expect(wish([aPair({ status: 'предложена', locked: true })])).toEqual(['да, было Н-001']);
    expect(wish([aPair({ status: 'активна' })])).toEqual(['такая пара уже активна']);
  });

  test('a pair that the proposal takes away gives its place to another', () => {
    const book = (changes: Partial<Pair>) =>
      aBook({ mentors, mentees, pairs: [aPair({ status: 'предложена', ...changes })] });
    const accepted = (changes: Partial<Pair>, formerMentor: string) =>
      checkCommit(book(changes), [link('У-002', 'Н-001')], [{ menteeCode: 'У-001', form: FORM, formerMentor }])[0]
        ?.accepted;
    expect(accepted({}, 'Н-001')).toBe(true);
    expect(accepted({}, '')).toBe(false);
    expect(accepted({ locked: true }, 'Н-001')).toBe(false);
    expect(accepted({ status: 'активна' }, 'Н-001')).toBe(false);
  });

  test('a place is freed once, however often it is asked for', () => {
    const pairs = [aPair({ status: 'предложена' })];
    const release: Release = { menteeCode: 'У-001', form: FORM, formerMentor: 'Н-001' };
    const links = [link('У-002', 'Н-001'), link('У-003', 'Н-001')];
    const checked = checkCommit(aBook({ mentors, mentees, pairs }), links, [release, release]);
    expect(checked.filter(({ accepted }) => accepted)).toHaveLength(1);
  });

  test('rules are checked again', () => {
    expect(outcomes([link('У-001', 'Н-001')], [], { mentors: [aMentor({ status: 'приостановлен' })] })).toEqual([
      'наставник приостановлен',
    ]);
    expect(outcomes([link('У-нет', 'Н-001'), link('У-001', 'Н-нет')])).toEqual([
      'наставляемого У-нет нет на листе или в его строке ошибка',
      'наставника Н-нет нет на листе или в его строке ошибка',
    ]);
    expect(outcomes([link('У-001', 'Н-001'), link('У-001', 'Н-002')])[1]).toBe(
      'этому наставляемому в этой форме уже выбран наставник',
    );
  });
});

describe('laws', () => {
  test('a proposal that nothing has overtaken is accepted whole', () => {
    fc.assert(
      fc.property(books, fc.boolean(), (book, reviseApproved) => {
        const { pairs, waiting } = propose(book, anInput({ goals: { ...anInput().goals, reviseApproved } }));
        expect(checkCommit(book, pairs, waiting).filter(({ accepted }) => !accepted)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('whatever is asked for, nobody gets more mentees than places', () => {
    const asked = books.chain((book) =>
      fc.tuple(
        fc.constant(book),
        fc.array(fc.tuple(fc.constantFrom(...book.registry.mentees), fc.constantFrom(...book.registry.mentors)), {
          maxLength: 12,
        }),
      ),
    );
    fc.assert(
      fc.property(asked, ([book, wishes]) => {
        const open = book.registry.pairs.filter(isOpen);
        const links = wishes.flatMap(([{ code: menteeCode, forms }, { code: mentorCode }]) =>
          forms.map((form) => {
            const former = open.find((pair) => pair.menteeCode === menteeCode && pair.form === form);
            return { menteeCode, form, mentorCode, formerMentor: former?.mentorCode ?? '' };
          }),
        );
        const accepted = checkCommit(book, links).flatMap((outcome) => (outcome.accepted ? [outcome] : []));
        const gone = new Set(accepted.map(({ former }) => former));
        for (const { code, capacity } of book.registry.mentors) {
          const before = open.filter(({ mentorCode }) => mentorCode === code).length;
          const stay = open.filter((pair) => pair.mentorCode === code && !gone.has(pair)).length;
          const come = accepted.filter(({ link }) => link.mentorCode === code).length;
          expect(stay + come).toBeLessThanOrEqual(Math.max(capacity, before));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a finished mentee becomes a mentor', () => {
  test('the new row', () => {
    const mentee = aMentee({ code: 'У-007', className: '8А', subject: 'физика', status: 'завершил' });
    expect(becomeMentor(mentee, { mentors: [], mentees: [mentee], pairs: [] })).toMatchObject({
      code: 'У-007',
      kind: 'ученик',
      className: '8А',
      forms: ['pupil-pupil'],
      capacity: 1,
      consent: '2025-09-01',
      training: null,
      status: 'активен',
    });
  });

  test('not before the end, and not twice', () => {
    const finished = aMentee({ status: 'завершил' });
    const registry = { mentors: [aMentor({ code: 'У-001' })], mentees: [], pairs: [] };
    expect(becomeMentor(aMentee(), registry)).toBe('наставляемый ещё не завершил программу: в паре');
    expect(becomeMentor(finished, registry)).toBe('наставник с таким кодом уже есть');
  });
});
