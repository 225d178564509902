import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Period } from '../../../src/domain/participants';
import { shiftYears } from '../../../src/domain/roadmap/next-year';
import { readTerm } from '../../../src/domain/roadmap/term';
import { templateCells } from '../../samples/fixtures';

const YEAR: Period = { from: '2026-09-01', to: '2027-08-31' };

const shown = (term: ReturnType<typeof readTerm>) => (typeof term === 'string' ? term : `${term.from} ${term.to}`);

describe('a term as people write it', () => {
  test.each([
    // the documents (KEZ:96-97, 367-387)
    ['Март 2022г', '2022-03-01 2022-03-31'],
    ['Март 2022 г.', '2022-03-01 2022-03-31'],
    ['Сентябрь 2022г.', '2022-09-01 2022-09-30'],
    ['Август 2022 г.', '2022-08-01 2022-08-31'],
    ['В течение года', '2026-09-01 2027-08-31'],
    ['Сентябрь', '2026-09-01 2026-09-30'],
    ['Ежегодно, сентябрь', '2026-09-01 2026-09-30'],
    ['Май', '2027-05-01 2027-05-31'],
    ['Март 2022, в течение всего периода', '2022-03-01 2027-08-31'],
    ['Апрель-сентябрь', '2027-04-01 2027-09-30'],
    ['август – сентябрь', '2026-08-01 2026-09-30'],
    ['25 августа – 10 сентября', '2026-08-25 2026-09-10'],
    ['июль – октябрь', '2026-07-01 2026-10-31'],
    ['июнь – сентябрь', '2027-06-01 2027-09-30'],
    ['август – сентябрь 2027', '2027-08-01 2027-09-30'],
    // Latin letters of the same look
    ['Cентябрь', '2026-09-01 2026-09-30'],
    ['Mай', '2027-05-01 2027-05-31'],
    ['Апpель', '2027-04-01 2027-04-30'],
    // days
    ['01.09.2026', '2026-09-01 2026-09-01'],
    ['1.9.2026 г.', '2026-09-01 2026-09-01'],
    ['01.09.26', '2026-09-01 2026-09-01'],
    ['2026-09-01', '2026-09-01 2026-09-01'],
    ['15.05', '2027-05-15 2027-05-15'],
    ['1 сентября', '2026-09-01 2026-09-01'],
    ['29 февраля 2028', '2028-02-29 2028-02-29'],
    ['15 мая 2027 года', '2027-05-15 2027-05-15'],
    // deadlines: the work may begin with the school year
    ['до 01.10.2026', '2026-09-01 2026-10-01'],
    ['до 1 октября', '2026-09-01 2026-10-01'],
    ['Не позднее 15 мая', '2026-09-01 2027-05-15'],
    ['в срок до 1 декабря 2026 г.', '2026-09-01 2026-12-01'],
    ['до 30 сентября включительно', '2026-09-01 2026-09-30'],
    ['до конца мая', '2026-09-01 2027-05-31'],
    ['к 1 сентября 2026', '2026-09-01 2026-09-01'],
    ['до 01.03.2022', '2022-03-01 2022-03-01'],
    ['до конца учебного года', '2026-09-01 2027-08-31'],
    // months and ranges
    ['май', '2027-05-01 2027-05-31'],
    ['В МАЕ', '2027-05-01 2027-05-31'],
    ['в течение сентября', '2026-09-01 2026-09-30'],
    ['сент. 2026 г.', '2026-09-01 2026-09-30'],
    ['февраль 2028', '2028-02-01 2028-02-29'],
    ['сентябрь – октябрь 2026', '2026-09-01 2026-10-31'],
    ['сентябрь—май', '2026-09-01 2027-05-31'],
    ['с сентября по май', '2026-09-01 2027-05-31'],
    ['октябрь – март 2027', '2026-10-01 2027-03-31'],
    ['сентябрь 2026 – май', '2026-09-01 2027-05-31'],
    ['сентябрь 2026 г. - май 2027 г.', '2026-09-01 2027-05-31'],
    ['с 01.09.2026 по 15.09.2026', '2026-09-01 2026-09-15'],
    ['01.09–15.09', '2026-09-01 2026-09-15'],
    ['01-15.09.2026', '2026-09-01 2026-09-15'],
    ['с 1 по 30 сентября 2026 года', '2026-09-01 2026-09-30'],
    ['10–20 мая', '2027-05-10 2027-05-20'],
    ['25 декабря – 10 января', '2026-12-25 2027-01-10'],
    // several: from the first to the last
    ['Сентябрь, май', '2026-09-01 2027-05-31'],
    ['май и сентябрь', '2026-09-01 2027-05-31'],
    ['сентябрь, октябрь 2026', '2026-09-01 2026-10-31'],
    ['декабрь; январь 2027', '2026-12-01 2027-01-31'],
    ['Август, сентябрь', '2026-08-01 2026-09-30'],
    ['август, сентябрь и октябрь', '2026-08-01 2026-10-31'],
    ['сентябрь, октябрь', '2026-09-01 2026-10-31'],
    ['декабрь, январь', '2026-12-01 2027-01-31'],
    ['I и II полугодие', '2026-09-01 2027-05-31'],
    ['I, II квартал', '2027-01-01 2027-06-30'],
    ['1 полугодие 2026/27 уч. г.', '2026-09-01 2026-12-31'],
    ['II полугодие 2026-2027 учебного года', '2027-01-01 2027-05-31'],
    ['5 и 12 октября', '2026-10-05 2026-10-12'],
    // quarters
    ['I квартал', '2027-01-01 2027-03-31'],
    ['IV квартал', '2026-10-01 2026-12-31'],
    ['2-й квартал 2027 г.', '2027-04-01 2027-06-30'],
    ['І кв. 2027', '2027-01-01 2027-03-31'],
    ['I–II квартал 2027 года', '2027-01-01 2027-06-30'],
    ['1-2 квартал', '2027-01-01 2027-06-30'],
    // half-years of the school year
    ['I полугодие', '2026-09-01 2026-12-31'],
    ['1 полугодие', '2026-09-01 2026-12-31'],
    ['во II полугодии', '2027-01-01 2027-05-31'],
    ['2-е полугодие учебного года', '2027-01-01 2027-05-31'],
    ['I–II полугодие', '2026-09-01 2027-05-31'],
    ['до конца I полугодия', '2026-09-01 2026-12-31'],
    // two lines
    ['Сентябрь\nмай', '2026-09-01 2027-05-31'],
    ['до 01.10.2026\nмарт 2027 г.', '2026-09-01 2027-03-31'],
    // whole years
    ['В течении года', '2026-09-01 2027-08-31'],
    ['в течение уч. года', '2026-09-01 2027-08-31'],
    ['в течении сентября', '2026-09-01 2026-09-30'],
    ['1 раз в четверть', '2026-09-01 2027-08-31'],
    ['Не реже 1 раза в месяц', '2026-09-01 2027-08-31'],
    ['2 раза в год', '2026-09-01 2027-08-31'],
    ['Сентябрь (ежегодно)', '2026-09-01 2026-09-30'],
    ['в течение учебного года.', '2026-09-01 2027-08-31'],
    ['В  течение\nвсего периода', '2026-09-01 2027-08-31'],
    ['Постоянно', '2026-09-01 2027-08-31'],
    ['ежемесячно', '2026-09-01 2027-08-31'],
    ['Ежегодно', '2026-09-01 2027-08-31'],
    ['сентябрь, ежегодно', '2026-09-01 2026-09-30'],
    ['по мере необходимости', '2026-09-01 2027-08-31'],
    ['2026-2027 учебный год', '2026-09-01 2027-08-31'],
    ['в течение 2027/2028 уч. года', '2027-09-01 2028-08-31'],
    ['в течение 2026 года', '2026-01-01 2026-12-31'],
  ])('%j', (text, expected) => {
    expect(shown(readTerm(text, YEAR))).toBe(expected);
  });

  test('every term of the document is read', () => {
    const terms = templateCells('K7')
      .slice(1)
      .map(([, , term = '']) => term)
      .filter((term) => term !== '');
    expect(terms).toHaveLength(15);
    expect(terms.filter((term) => typeof readTerm(term, YEAR) === 'string')).toEqual([]);
  });
});

describe('what is not certain is not guessed', () => {
  test.each([
    '',
    'по плану',
    'по графику',
    'скоро',
    'марафон',
    'декада',
    'I полугодие 2026',
    'III полугодие',
    'V квартал',
    '31 апреля',
    '00.05.2027',
    '15.13.2026',
    '29.02.2027',
    'до сентября',
    'с 1 сентября',
    'май 2027 – сентябрь 2026',
    '20.05.2027-10.05.2027',
    '2026-2027',
    'сентябрь, по графику',
    'ежемесячно, до 10 числа',
    '5',
  ])('%j is not understood', (text) => {
    expect(readTerm(text, YEAR)).toBe('unreadable');
  });

  test.each([
    ['III квартал', YEAR, 'its months are in both summers of the year'],
    ['Июнь', { from: '2026-09-01', to: '2027-05-31' }, 'the period has no June'],
    ['Сентябрь', { from: '2026-09-01', to: '2027-09-30' }, 'the period has two'],
    ['29 февраля', YEAR, 'no year of the period has it'],
  ])('%s: of which year, when %p: %s', (text, period) => {
    expect(readTerm(text, period)).toBe('which-year');
  });
});

describe('laws of terms', () => {
  const MONTHS = 'Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь'.split(' ');
  const month = fc.integer({ min: 1, max: 12 });
  const year = fc.integer({ min: 2020, max: 2040 });
  const name = (number: number) => MONTHS[number - 1] ?? '';
  const schoolYear = (first: number): Period => ({ from: `${first}-09-01`, to: `${first + 1}-08-31` });

  test('a month without a year is that month of the school year', () => {
    fc.assert(
      fc.property(month, year, (number, first) => {
        const { from, to } = schoolYear(first);
        const term = readTerm(name(number), { from, to });
        expect(term).toEqual({ from: expect.any(String), to: expect.any(String) });
        if (typeof term === 'string') return;
        expect(Number(term.from.slice(5, 7))).toBe(number);
        expect(term.from >= from && term.to <= to).toBe(true);
      }),
    );
  });

  test('a month with a year does not depend on the school year', () => {
    fc.assert(
      fc.property(month, year, year, year, (number, own, one, other) => {
        const text = `${name(number)} ${own} г.`;
        expect(readTerm(text, schoolYear(one))).toEqual(readTerm(text, schoolYear(other)));
      }),
    );
  });

  test('whatever is typed, a period never ends before it begins', () => {
    const word = fc.constantFrom(
      ...MONTHS,
      ...'с по до и , - – в 1 15 31 01.09.2026 2026 2027 г. I IV квартал течение года ежегодно конца'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const term = readTerm(words.join(' '), YEAR);
        if (typeof term === 'string') return;
        expect(term.from <= term.to).toBe(true);
        for (const day of [term.from, term.to]) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  test('brought over into the next year, a term is the same one a year later', () => {
    const day = fc.integer({ min: 1, max: 28 });
    const term = fc.oneof(
      month.map(name),
      fc.tuple(month, year).map(([number, own]) => `${name(number)} ${own}г`),
      fc.tuple(day, month, year).map(([d, m, y]) => `до ${d}.${m}.${y}`),
      fc.tuple(day, month, fc.integer({ min: 20, max: 98 })).map(([d, m, y]) => `${d}.${m}.${y}`),
      fc.tuple(month, month).map(([one, other]) => `${name(one)}-${name(other)}`),
      fc.tuple(month, year, month, year).map(([m, y, n, z]) => `${name(m)} ${y} - ${name(n)} ${z}`),
      fc.constantFrom('В течение года', 'Ежегодно, сентябрь', '2026/27 учебный год', '2026-2027 учебный год'),
    );
    fc.assert(
      fc.property(term, year, (text, first) => {
        const now = readTerm(text, schoolYear(first));
        const next = readTerm(shiftYears(text, 1), schoolYear(first + 1));
        if (typeof now === 'string') expect(next).toBe(now);
        else expect(monthsOf(next)).toEqual([yearLater(now.from), yearLater(now.to)]);
      }),
      { numRuns: 500 },
    );
  });

  /** Months alone: the last day of February depends on the year. */
  function monthsOf(term: ReturnType<typeof readTerm>): unknown {
    return typeof term === 'string' ? term : [term.from.slice(0, 7), term.to.slice(0, 7)];
  }

  function yearLater(day: string): string {
    return `${Number(day.slice(0, 4)) + 1}${day.slice(4, 7)}`;
  }
});

test('a cell as long as a spreadsheet can hold is unreadable at once, whatever it repeats', () => {
  const signs = [' ', '.', ',', ';', '- ', 'до ', 'с ', '1-', 'май,'];
  const long = signs.flatMap((sign) => [
    `${sign.repeat(32_000 / sign.length)}x`,
    `x${sign.repeat(32_000 / sign.length)}x`,
  ]);
  expect(new Set(long.map((text) => readTerm(text, YEAR)))).toEqual(new Set(['unreadable']));
}, 60_000);
