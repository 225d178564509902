import { expect, test } from '@jest/globals';
import { assignCodes } from '../../../src/domain/import/assign-codes';
import type { GridCell } from '../../../src/domain/import/grid';
import { aGrid, CONTEXT, read } from './reading';

const ROWS = 5000;

/** Nothing but dashes, underscores or full stops is a cell that somebody left blank. */
const BLANK = 3;

/** Different made-up names: «Абвтестов Гнна». */
function madeUpName(index: number): string {
  const letters = 'абвгдежзиклмнопрстуф';
  const sign = (place: number) => letters.charAt(Math.floor(index / letters.length ** place) % letters.length);
  return `Т${sign(0)}${sign(1)}${sign(2)}стов Пр${sign(3)}мер`;
}

test('cells as long as a spreadsheet can hold freeze nothing, whatever they repeat', () => {
  const signs = ['а', 'А', '1', '-', '–', '_', ',', ';', '/', '.', '"', '«', '- ', 'А. ', 'Аа-', 'ученик-', 'молодая '];
  const long = signs.flatMap((sign) => [sign.repeat(32_000 / sign.length), `${sign.repeat(32_000 / sign.length)}x!`]);
  const rows = long.map((text, index) => [`Тестова Анна ${index}`, '9А', text, text]);
  const grid = aGrid([[long[6] ?? ''], ['ФИО наставника', 'Класс', 'Заметки', 'Предмет'], ...rows]);
  const { wrong } = read(grid, { personalData: 'codes' });
  expect(wrong).toHaveLength(long.length - BLANK);
}, 60_000); // what costs the square of a cell's length takes minutes here

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
