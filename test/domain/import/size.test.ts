import { expect, test } from '@jest/globals';
import { assignCodes } from '../../../src/domain/import/assign-codes';
import type { GridCell } from '../../../src/domain/import/grid';
import { aGrid, CONTEXT, read } from './reading';

const ROWS = 5000;

/** Nothing but dashes of either kind, underscores or full stops is a cell that somebody left blank. */
const BLANK = 4;

/** Different made-up names: «Абвтестов Гнна». */
function madeUpName(index: number): string {
  const letters = 'абвгдежзиклмнопрстуф';
  const sign = (place: number) => letters.charAt(Math.floor(index / letters.length ** place) % letters.length);
  return `Т${sign(0)}${sign(1)}${sign(2)}стов Пр${sign(3)}мер`;
}

const SIGNS = ['а', 'А', '1', '-', '–', '_', ',', ';', '/', '.', '"', '«', ')', '!', '(', '- ', 'А. ', 'Аа-'];
const WORDS = ['ученик-', 'молодая ', 'молод', 'прош', 'нов', 'Наставники '];
/** As long as a spreadsheet can hold, each repeating one thing, with another end or without. */
const LONG = [...SIGNS, ...WORDS].flatMap((sign) => {
  const text = sign.repeat(32_000 / sign.length);
  return [text, `${text}x!`];
});
/** Room for slow machines; what costs the square of a cell's length makes these tests several times slower. */
const MUCH_TIME = 60_000;

test(
  'cells as long as a spreadsheet can hold freeze nothing, whatever they repeat',
  () => {
    const rows = LONG.map((text, index) => [madeUpName(index), '9А', text, text]);
    const grid = aGrid([[LONG[12] ?? ''], ['ФИО наставника', 'Класс', 'Заметки', 'Предмет'], ...rows]);
    const { wrong } = read(grid, { personalData: 'codes' });
    expect(wrong).toHaveLength(LONG.length - BLANK);
  },
  MUCH_TIME,
);

test(
  'long cells freeze nothing where mentors and mentees stand, in titles and headings',
  () => {
    const pairs = LONG.flatMap((text, index) => [
      [text, madeUpName(index), '5А', ''],
      [madeUpName(index), text, '5А', text],
    ]);
    const headings = LONG.map((text) => [text, '', '', '']);
    const header = ['Наставник', 'Наставляемый', 'Класс наставляемого', 'Категория наставляемого'];
    const lists = read(aGrid([[LONG[13] ?? ''], header, ...headings, ...pairs]), { personalData: 'codes' });
    expect(lists.pairs).toEqual([]);
    expect(lists.rows.length + lists.wrong.length + lists.skipped.length).toBe(headings.length + pairs.length);
  },
  MUCH_TIME,
);

test('5000 rows are found, mapped, read and coded', () => {
  const header = [
    '№',
    'ФИО наставника',
    'Класс наставника',
    'Компетенции наставника',
    'ФИО наставляемого',
    'Класс наставляемого',
    'Категория',
    'Запрос',
    'Время',
    'Форма',
    'Дата приказа',
    'Телефон',
  ];
  const rows = Array.from({ length: ROWS }, (_, index): GridCell[] => [
    index + 1,
    madeUpName(Math.floor(index / 3)),
    '9 а',
    'математика, физика',
    madeUpName(index + ROWS),
    '5 «Б»',
    'ОВЗ',
    'математика',
    'вт 14:00-15:00',
    'Ученик – ученик',
    '01.09.2026',
    '89000000001',
  ]);
  const { lists } = assignCodes(read(aGrid([header, ...rows])), CONTEXT);
  expect([lists.pairs.length, lists.mentees.length, lists.mentors.length]).toEqual([ROWS, ROWS, Math.ceil(ROWS / 3)]);
});
