import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AWARD_KINDS, type AwardKindId } from '../../src/domain/awards/award';
import type { RankedMentor } from '../../src/domain/awards/ranking';
import type { Rewarded } from '../../src/domain/awards/recipients';
import { withNames } from '../../src/domain/names';
import { type AwardPaper, awardOrder } from '../../src/reports/award-order';
import { awardPapers, countPapers } from '../../src/reports/award-papers';
import { TITLE_SIZE } from '../../src/reports/cell-style';
import { type Layout, layOut } from '../../src/reports/layout';
import { mentorRanking, RANKING_HEADER_ROW } from '../../src/reports/mentor-ranking';
import { type People, peopleOf, standing } from '../../src/reports/people';
import { aMentor } from '../domain/builders';

function aReward(id: AwardKindId | null, codes: readonly string[], changes: Partial<Rewarded> = {}): Rewarded {
  const kind = AWARD_KINDS.find((one) => one.id === id) ?? null;
  const code = codes[0] ?? '';
  return { row: 2, kind, label: kind?.label ?? '', code, codes, pairNumber: '', date: null, document: '', ...changes };
}

const WORDS = { school: 'МБОУ «СОШ № 0»', schoolYear: '2025/2026', head: 'Директор', curator: 'методист' };
const MENTORS = ['Н-1', 'Н-2'].map((code) => aMentor({ code, kind: 'ученик', className: '9А' }));
const peopleWith = (names: People['names'] = new Map()) =>
  peopleOf({ mentors: MENTORS, mentees: [], pairs: [] }, names);
const paper = (rewarded: readonly Rewarded[], changes: Partial<AwardPaper> = {}): AwardPaper => ({
  words: WORDS,
  rewarded,
  order: null,
  people: peopleWith(),
  ...changes,
});

const texts = ({ values }: Layout) => values.map(([text]) => String(text));
/** Lines as they were before they were broken into rows. */
const joined = (layout: Layout) => texts(layout).join(' ').replace(/\s+/g, ' ');

/** Points of an A4 page between its margins, and of a row that fits itself to a line of text as Excel and LibreOffice do. */
const PAGE_POINTS = 10.6 * 72;
const rowPoints = (fontSize: number) => Math.max(15, fontSize * 1.34);

describe('the order', () => {
  const layout = layOut(
    awardOrder(
      paper([
        aReward('thanks', ['Н-2', 'У-5'], { code: '', pairNumber: '7' }),
        aReward('parents-letter', ['Н-2']),
        aReward('diploma', ['Н-1']),
        aReward('diploma', ['Н-2']),
        aReward(null, ['У-5'], { label: 'книга в подарок' }),
      ]),
    ),
  );

  test('is written as schools write it: points by kind, people by code with a blank', () => {
    expect(texts(layout).filter((text) => text !== '')).toEqual([
      'МБОУ «СОШ № 0»',
      'ПРИКАЗ',
      'от «___» ____________ 20___ г. № ________',
      'О поощрении участников программы наставничества',
      'По итогам реализации программы наставничества в 2025/2026 учебном году, в целях',
      'мотивации и поощрения её участников',
      'ПРИКАЗЫВАЮ:',
      '1. Наградить грамотой «Лучший наставник»:',
      '1.1. ______________\u00a0(Н-1), 9А класс;',
      '1.2. ______________\u00a0(Н-2), 9А класс.',
      '2. Направить благодарственные письма родителям (законным представителям) наставников',
      'из числа обучающихся:',
      '2.1. ______________\u00a0(Н-2), 9А класс.',
      '3. Объявить благодарность:',
      '3.1. пара № 7: ______________\u00a0(Н-2), 9А класс; ______________\u00a0(У-5).',
      '4. Поощрить («книга в подарок»):',
      '4.1. ______________\u00a0(У-5).',
      '5. Куратору программы наставничества (методист) подготовить грамоты и письма и',
      'организовать их вручение.',
      '6. Контроль за исполнением приказа оставляю за собой.',
      'Директор ______________ / ______________ /',
      'С приказом ознакомлен(а):',
      'Куратор ______________ / ______________ / «___» ____________ 20___ г.',
    ]);
  });

  test('has the day that all rewards share, and no year or post that is not set', () => {
    const dated = [
      aReward('diploma', ['Н-1'], { date: '2026-05-25' }),
      aReward('diploma', ['Н-2'], { date: '2026-05-25' }),
    ];
    expect(texts(layOut(awardOrder(paper(dated))))).toContain('от 25.05.2026 № ________');
    const bare = layOut(awardOrder(paper(dated, { words: { ...WORDS, schoolYear: '', curator: '' } })));
    expect(joined(bare)).toContain('программы наставничества, в целях мотивации');
    expect(joined(bare)).toContain('Куратору программы наставничества подготовить');
    const [first, second] = dated;
    const mixed = [...(first ? [first] : []), ...(second ? [{ ...second, date: '2026-05-26' }] : [])];
    expect(texts(layOut(awardOrder(paper(mixed))))).toContain('от «___» ____________ 20___ г. № ________');
    const signed = paper(mixed, { order: { number: '45', date: '2026-05-27' } });
    expect(texts(layOut(awardOrder(signed)))).toContain('от 27.05.2026 № 45');
  });
});

describe('the order to the curator', () => {
  const orderOf = (...kinds: readonly (AwardKindId | null)[]) =>
    joined(layOut(awardOrder(paper(kinds.map((kind) => aReward(kind, ['Н-1'], { label: 'книга' }))))));

  test.each<[readonly (AwardKindId | null)[], string]>([
    [['diploma'], '2. Куратору программы наставничества (методист) подготовить грамоты и организовать их вручение.'],
    [['mentor-letter'], ' подготовить благодарственные письма и организовать их вручение. 3. Контроль'],
    [['parents-letter', 'thanks'], ' подготовить благодарственные письма и организовать их вручение. 4. Контроль'],
    [['diploma', 'parents-letter'], ' подготовить грамоты и письма и организовать их вручение. 4. Контроль'],
  ])('for %j names the papers that there are', (kinds, words) => {
    expect(orderOf(...kinds)).toContain(words);
  });

  test('is not given when there are no papers', () => {
    const order = orderOf('thanks', null);
    expect(order).not.toContain('Куратору');
    expect(order).toContain('3. Контроль за исполнением приказа оставляю за собой.');
  });
});

test('a blank and its code stand on one printed row, wherever the line is broken', () => {
  const codes = fc.array(fc.stringMatching(/^[НУ][- ]\d{1,4}$/), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(codes, fc.stringMatching(/^[а-я]{0,40}$/), (chosen, subject) => {
      const mentors = chosen.map((code) => aMentor({ code, kind: 'педагог', subject }));
      const people = peopleOf({ mentors, mentees: [], pairs: [] }, new Map());
      const rows = texts(
        layOut(awardOrder(paper([aReward('thanks', chosen, { code: '', pairNumber: '7' })], { people }))),
      );
      for (const code of chosen) {
        const named = rows.map((row) => withNames(row, new Map([[code, 'имя']]))).join('\n');
        expect(named).not.toMatch(/_{14}(?:\n|.\(имя\))/);
        expect(named).toContain('имя');
      }
    }),
  );
});

describe('diplomas and letters', () => {
  const rewarded = [
    aReward('parents-letter', ['Н-2']),
    aReward('mentor-letter', ['Н-1', 'Н-2'], { code: '', pairNumber: '7' }),
    aReward('diploma', ['Н-1'], { document: 'Приказ № 45 от 25.05.2026' }),
    aReward('thanks', ['У-5']),
  ];
  const layout = layOut(awardPapers(paper(rewarded)));
  const isTitle = (row: number) => layout.styles[row]?.[0]?.fontSize === TITLE_SIZE && layout.styles[row]?.[0]?.bold;

  test('are a page each, diplomas first; thanks are in the order alone', () => {
    const titles = texts(layout).filter((_, row) => isTitle(row));
    expect(titles).toEqual(Array(4).fill(WORDS.school));
    expect(countPapers(rewarded)).toBe(4);
    expect(texts(layout).filter((text) => /^(ГРАМОТА|БЛАГОДАРСТВЕННОЕ ПИСЬМО|Родителям.*)$/.test(text))).toEqual([
      'ГРАМОТА',
      'БЛАГОДАРСТВЕННОЕ ПИСЬМО',
      'БЛАГОДАРСТВЕННОЕ ПИСЬМО',
      'БЛАГОДАРСТВЕННОЕ ПИСЬМО',
      'Родителям (законным представителям) наставника:',
    ]);
    expect(texts(layout).filter((text) => text.includes('(Н-'))).toEqual([
      '______________\u00a0(Н-1)',
      'Наставник ______________\u00a0(Н-1)',
      'Наставник ______________\u00a0(Н-2)',
      '______________\u00a0(Н-2)',
    ]);
    expect(texts(layout)).toContain('Приказ № 45 от 25.05.2026');
    expect(joined(layout)).not.toContain('У-5');
  });

  test('show names where the book holds them, as the order does', () => {
    const named = paper(rewarded, { people: peopleWith(new Map([['Н-1', 'Наставник Первый']])) });
    expect(texts(layOut(awardPapers(named)))).toContain('Наставник Первый');
    expect(joined(layOut(awardOrder(named)))).toContain('1.1. Наставник Первый, 9А класс.');
    expect(joined(layOut(awardPapers(named)))).not.toContain('(Н-1)');
  });

  test('fit their pages, for a school of a long name too', () => {
    const long = {
      ...WORDS,
      school: `МБОУ «Средняя общеобразовательная школа ${'с углублённым изучением '.repeat(4)}языков»`,
    };
    for (const words of [WORDS, long]) {
      const { styles, values } = layOut(awardPapers(paper(rewarded, { words })));
      let points = 0;
      styles.forEach(([style], row) => {
        const starts = style?.bold && style.fontSize === TITLE_SIZE && !(styles[row - 1]?.[0]?.fontSize === TITLE_SIZE);
        points = (starts ? 0 : points) + rowPoints(style?.fontSize ?? 0);
        expect([values[row]?.[0], points <= PAGE_POINTS]).toEqual([values[row]?.[0], true]);
      });
    }
  });

  test('are centred, merge nothing and name nothing: calls do not grow with people', () => {
    const at = texts(layout).indexOf('ГРАМОТА');
    expect(layout.styles[at]?.[0]).toMatchObject({ align: 'center', bold: true });
    const { merged, mergedAcross, names, heights } = layout;
    expect([merged, mergedAcross, names, heights]).toEqual([[], [], [], []]);
  });

  test('of nobody say so', () => {
    expect(texts(layOut(awardPapers(paper([aReward('thanks', ['У-5'])]))))).toEqual(['Грамот и писем нет.']);
  });
});

test.each([
  [aMentor({ kind: 'ученик', className: '9А' }), '9А класс'],
  [aMentor({ kind: 'ученик' }), 'ученик'],
  [aMentor({ kind: 'педагог', subject: 'физика' }), 'педагог, физика'],
  [aMentor({ kind: 'родитель' }), 'родитель'],
  [undefined, ''],
])('%j stands as «%s»', (person, text) => {
  expect(standing(person)).toBe(text);
});

describe('the ranking', () => {
  const mentor: RankedMentor = {
    place: 1,
    code: 'Н-014',
    mentees: 3,
    score: 87,
    parts: [
      { id: 'meetings', points: 36, most: 40, count: 18, of: 20 },
      { id: 'progress', points: null, most: 30, count: 0, of: 3 },
    ],
  };
  const day = '2026-05-31';

  test('shows every part, and where there are no data', () => {
    const nobody: RankedMentor = { ...mentor, code: 'Н-020', place: null, score: null };
    const { values } = layOut(mentorRanking({ mentors: [mentor, nobody], day, awardsSheet: 'Поощрения' }));
    expect(values.slice(RANKING_HEADER_ROW - 1).map((row) => row.slice(0, 6))).toEqual([
      ['Место', 'Код', 'Наставляемых', 'Баллы', 'Встречи, до 40', 'Рост, до 30'],
      [1, 'Н-014', 3, 87, '36 (18 из 20)', 'нет данных'],
      ['–', 'Н-020', 3, '–', '36 (18 из 20)', 'нет данных'],
    ]);
    expect(values[0]?.[0]).toBe('Рейтинг наставников на 31.05.2026');
  });

  test('has rows of one height, whatever the figures: calls do not grow with mentors', () => {
    const parts = mentor.parts.map((part) => ({ ...part, points: 30, count: 100, of: 120 }));
    const { heights } = layOut(
      mentorRanking({ mentors: [mentor, { ...mentor, parts }], day, awardsSheet: 'Поощрения' }),
    );
    expect(new Set(heights.slice(RANKING_HEADER_ROW - 1)).size).toBe(1);
  });

  test('of nobody says why', () => {
    const { values } = layOut(mentorRanking({ mentors: [], day, awardsSheet: 'Поощрения' }));
    expect(values.flat()).toContain('В периоде нет пар, которые учитываются в отчётах.');
  });
});
