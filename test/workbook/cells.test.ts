import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type * as z from 'zod/mini';
import { safeParse } from 'zod/mini';
import { recogniseForm } from '../../src/domain/forms';
import type { Value } from '../../src/workbook/book';
import * as cells from '../../src/workbook/cells';
import { midnightOf } from '../../src/workbook/days';

const ZONE = 'Asia/Yekaterinburg';

/** What a schema makes of a cell: its value, or its complaint after «!». */
function read<T>(schema: z.ZodMiniType<T>, value: Value, formula = ''): T | string {
  const parsed = safeParse(schema, { value, formula });
  return parsed.success ? parsed.data : `!${parsed.error.issues.map(({ message }) => message).join('; ')}`;
}

describe('text', () => {
  test('is trimmed, and a number is its digits', () => {
    expect(read(cells.text(), ' Н-014 ')).toBe('Н-014');
    expect(read(cells.text(), 17)).toBe('17');
    expect(read(cells.text(), '')).toBe('');
  });

  test('a formula or a date where text belongs is told', () => {
    expect(read(cells.text(), 'x', '=A1')).toBe('!здесь формула, а нужен текст');
    expect(read(cells.text(), new Date(0))).toBe('!здесь дата, а нужен текст');
  });

  test('that must be there', () => {
    expect(read(cells.requiredText(), '  ')).toBe('!пусто, а нужно заполнить');
    expect(read(cells.requiredText(), 'У-1')).toBe('У-1');
  });

  test('for papers: no names', () => {
    const name = ['Прим', 'еров О. О.'].join('');
    expect(read(cells.publicText(), name)).toBe('!похоже на имя или контакты человека, в отчёт они не вносятся');
    expect(read(cells.publicText(), 'Совет наставников')).toBe('Совет наставников');
  });
});

describe('numbers', () => {
  test.each<readonly [Value, number]>([
    [0, 0],
    [1542, 1542],
    ['1542', 1542],
    ['1 542', 1542],
    ['1\u00a0542', 1542],
    ['1\u202f542', 1542],
    ['689 чел.', 689],
    ['689\u00a0чел.', 689],
    ['689\u202fчел.', 689],
    ['1 542 чел', 1542],
    ['1542чел.', 1542],
    [' 7 ', 7],
    ['-5', -5],
    ['12 345 678', 12345678],
  ])('%p is %i', (value, number) => {
    expect(cells.readNumber(value)).toBe(number);
  });

  test.each<Value>(['', 'семь', '1,5', '1.5', '15 42', '1 5422', '5 человек', '5 %', true, new Date(0), '1e3', '--5'])(
    '%p is no number',
    (value) => {
      expect(cells.readNumber(value)).toBeUndefined();
    },
  );

  test('every number printed as the documents do is read back', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000_000),
        fc.constantFrom(' ', '\u00a0', '\u202f'),
        fc.constantFrom('', ' чел.', 'чел'),
        (number, space, unit) => {
          const printed = number.toLocaleString('en-US').replace(/,/g, space) + unit;
          expect(cells.readNumber(printed)).toBe(number);
        },
      ),
    );
  });

  test('a whole number from a minimum; a blank is no number', () => {
    expect(read(cells.whole(), '')).toBeNull();
    expect(read(cells.whole(), 0)).toBe(0);
    expect(read(cells.whole(), 5, '=2+3')).toBe(5);
    expect(read(cells.whole(), -1)).toBe('!нужно целое число от 0, сейчас «-1»');
    expect(read(cells.whole(), 1.5)).toBe('!нужно целое число от 0, сейчас «1.5»');
    expect(read(cells.whole(1), 0)).toBe('!нужно целое число от 1, сейчас «0»');
    expect(read(cells.whole(), new Date(0))).toBe('!нужно целое число от 0, сейчас дата');
  });
});

describe('days', () => {
  test('are read from dates in the book’s zone and from text', () => {
    expect(read(cells.day(ZONE), midnightOf('2026-08-31', ZONE))).toBe('2026-08-31');
    expect(read(cells.day(ZONE), '31.08.2026')).toBe('2026-08-31');
    expect(read(cells.day(ZONE), '')).toBeNull();
  });

  test('anything else is told', () => {
    expect(read(cells.day(ZONE), 'осенью')).toBe('!нужна дата, например 31.08.2026, сейчас «осенью»');
    expect(read(cells.day(ZONE), 46000)).toBe('!нужна дата, например 31.08.2026, сейчас «46000»');
  });
});

describe('entries of a list', () => {
  const form = (text: string) => recogniseForm(text)?.id;

  test('one: a blank is none, an unknown one is told', () => {
    expect(read(cells.entry(form, 'нужна форма'), '«Педагог – ученик»')).toBe('teacher-pupil');
    expect(read(cells.entry(form, 'нужна форма'), '')).toBeNull();
    expect(read(cells.entry(form, 'нужна форма'), 'иная')).toBe('!нужна форма, сейчас «иная»');
    expect(read(cells.entry(form, 'нужна форма'), '', '=A1')).toBe('!здесь формула, а нужен текст');
  });

  test('one that must be there', () => {
    expect(read(cells.requiredEntry(form, 'нужна форма'), 'Ученик-ученик')).toBe('pupil-pupil');
    expect(read(cells.requiredEntry(form, 'нужна форма'), '')).toBe('!нужна форма, сейчас пусто');
  });

  test('several: the first unknown one is told', () => {
    const several = cells.entries(form, 'нужна форма');
    expect(read(several, 'Ученик-ученик; Учитель-ученик')).toEqual(['pupil-pupil', 'teacher-pupil']);
    expect(read(several, '')).toEqual([]);
    expect(read(several, 'Ученик-ученик; иная; другая')).toBe('!нужна форма, сейчас «иная»');
  });

  test('what looks personal is not repeated in the message', () => {
    const phone = `8${'0'.repeat(10)}`;
    expect(read(cells.entry(form, 'нужна форма'), phone)).toBe('!нужна форма, сейчас текст, похожий на личные данные');
  });

  test('a long text is shortened in the message', () => {
    const long = 'я'.repeat(41);
    expect(read(cells.entry(form, 'нужна форма'), long)).toBe(`!нужна форма, сейчас «${'я'.repeat(40)}…»`);
  });
});

test.each<readonly [Value, boolean | string]>([
  ['+', true],
  ['да', true],
  [true, true],
  ['', false],
  ['-', false],
  ['–', false],
  ['нет', false],
  [false, false],
  ['иногда', '!нужно «+», «-» или пусто, сейчас «иногда»'],
])('the mark %p', (value, expected) => {
  expect(read(cells.mark(), value)).toBe(expected);
});
