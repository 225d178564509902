import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Category } from '../../../src/domain/categories';
import type { Mentee } from '../../../src/domain/participants';
import { RequestCodes } from '../../../src/domain/survey/request-check';
import { type ClassRequest, type ReadRequests, readRequests, requestKeys } from '../../../src/domain/survey/requests';
import { aMentee } from '../builders';

const CATEGORIES: readonly Category[] = ['другие', 'одаренные обучающиеся'].map((label) => ({
  label,
  of: 'pupil',
  synonyms: [],
}));

const asked = (code: string, request: string, className = '5А', category = 'другие'): ClassRequest => ({
  sheet: `Запросы ${className}`,
  row: 3,
  className,
  code,
  category,
  request,
});

function read(lines: readonly ClassRequest[], mentees: readonly Mentee[], taken = new Set<string>()): ReadRequests {
  const wasTaken = (key: string) => taken.has(key);
  return readRequests(lines, { codes: new RequestCodes(mentees, ['Н-1']), categories: CATEGORIES, wasTaken });
}

/** The base after a collection. */
function collected(lines: readonly ClassRequest[], mentees: readonly Mentee[], taken?: Set<string>): readonly Mentee[] {
  const { outcomes } = read(lines, mentees, taken);
  const changed = new Map(outcomes.map((one) => [one.mentee?.code, one]));
  const added = outcomes.filter(({ mentee }) => mentee === null);
  return [
    ...mentees.map((one) => {
      const { categories = one.categories, requests = one.request } = changed.get(one.code) ?? {};
      return { ...one, categories, request: requests };
    }),
    ...added.map(({ code, className, categories, requests }) =>
      aMentee({ code, className, categories, request: requests }),
    ),
  ];
}

const base = [aMentee({ code: 'У-1' }), aMentee({ code: 'У-2', className: '6Б', request: ['физика'] })];
const line = fc
  .tuple(
    fc.constantFrom('У-1', 'у-1', 'Y-1', 'У-2', 'У-3', 'у - 3', 'У-4', 'Н-1', 'Тестова'),
    fc.constantFrom('', 'физика', 'физика; химия', 'химия\nфизика', 'Физика ;'),
    fc.constantFrom('5А', '5 а', '6Б'),
    fc.constantFrom('', 'другие', 'одаренные обучающиеся', 'скучает'),
  )
  .map(([code, request, className, category]) => asked(code, request, className, category));
const lines = fc.array(line, { maxLength: 20 });
/** A new mentee's line without a category waits until the mentee is there. */
const complete = fc.array(
  line.filter(({ category }) => category !== ''),
  { maxLength: 20 },
);

describe('requests of classes', () => {
  test('collected again add nothing, whether it is remembered that they were taken or not', () => {
    fc.assert(
      fc.property(complete, (given) => {
        const once = collected(given, base);
        expect(collected(given, once)).toEqual(once);
        const taken = new Set(read(given, base).taken.flatMap(requestKeys));
        expect(read(given, once, taken).outcomes).toEqual([]);
      }),
    );
  });

  test('every line is taken or has its problem, and none is both', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const { taken, problems } = read(given, base);
        expect(new Set([...taken, ...problems.map((one) => one.line)])).toEqual(new Set(given));
        expect(taken.length + problems.length).toBe(given.length);
      }),
    );
  });

  test('nobody of the base is there twice afterwards, and nobody stands in two classes', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const codes = collected(given, base).map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes.filter((code) => !/^У-[1-4]$/.test(code))).toEqual([]);
      }),
    );
  });

  test('changed in case and spaces alone are the same; of another mentee or class, or a category, they are not', () => {
    const keys = requestKeys(asked('У-1', 'общение; физика'));
    expect(keys).toHaveLength(3);
    expect(requestKeys(asked('у-1', ' Общение ;\nфизика', '5 а', 'Другие'))).toEqual(keys);
    const others = [
      asked('У-2', 'общение; физика'),
      asked('У-1', 'общение; физика', '5Б'),
      asked('У-1', 'другие; химия', '5А', ''),
    ];
    expect(others.flatMap(requestKeys).filter((key) => keys.includes(key))).toEqual([]);
  });

  test('taken before are not taken again with a line that grows, whatever the curator has made of them', () => {
    fc.assert(
      fc.property(lines, lines, (earlier, later) => {
        const taken = new Set(read(earlier, base).taken.flatMap(requestKeys));
        const reworded = base.map((one) => ({ ...one, categories: [], request: ['иначе'] }));
        for (const { mentee, requests, categories } of read(later, reworded, taken).outcomes) {
          if (!mentee) continue;
          const { code, className } = mentee;
          const added = requests.filter((one) => one !== 'иначе');
          const said = [
            asked(code, added.join('; '), className, ''),
            ...categories.map((one) => asked(code, '', className, one)),
          ];
          expect(said.flatMap(requestKeys).filter((key) => taken.has(key))).toEqual([]);
        }
      }),
    );
  });

  test('of a mentee whose row is there no more are taken whole', () => {
    const taken = new Set(requestKeys(asked('У-9', 'общение')));
    expect(read([asked('У-9', 'общение')], [], taken).outcomes).toEqual([]);
    const [outcome] = read([asked('У-9', 'общение; физика')], [], taken).outcomes;
    expect(outcome).toMatchObject({ mentee: null, categories: ['другие'], requests: ['общение', 'физика'] });
  });

  test('of a mentee who takes part no more are taken and told of', () => {
    const { taken, left } = read([asked('У-1', 'химия')], [aMentee({ code: 'У-1', status: 'выбыл' })]);
    expect([taken.length, left.map(({ mentee }) => mentee.status)]).toEqual([1, ['выбыл']]);
  });

  test('of a code that two mentees bear, but for its letters’ case, go to the one who is written exactly so', () => {
    const twins = [aMentee({ code: 'П/1' }), aMentee({ code: 'п/1' })];
    expect(read([asked('п/1', 'химия')], twins).outcomes[0]?.mentee?.code).toBe('п/1');
    const latin = [aMentee({ code: 'Н/1' }), aMentee({ code: 'н/1' })];
    expect(read([asked('H/1', 'химия')], latin).problems.map(({ field }) => field)).toEqual(['code']);
  });
});
