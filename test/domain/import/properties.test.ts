import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assignCodes } from '../../../src/domain/import/assign-codes';
import { findTable } from '../../../src/domain/import/find-table';
import type { GridCell } from '../../../src/domain/import/grid';
import { readRows } from '../../../src/domain/import/read-rows';
import { aGrid, CONTEXT, read, tableOf } from './reading';

const SURNAMES = ['Тестова', 'Проверкин', 'Примеров', 'Образцова', 'Шаблонова', 'Заглушкин', 'Макетов', 'Выдумкина'];
const GIVEN = ['Анна', 'Код', 'Юлия', 'Ян', 'Ева'];

const nameOf = (surnames: readonly string[]) =>
  fc.tuple(fc.constantFrom(...surnames), fc.constantFrom(...GIVEN)).map((words) => words.join(' '));
const name = nameOf(SURNAMES);
const maybe = (...values: readonly GridCell[]) => fc.constantFrom<GridCell>('', ...values);

/** Columns of a table of pairs whose titles say whose they are. */
const COLUMNS: Readonly<Record<string, fc.Arbitrary<GridCell>>> = {
  // apart: a mentor and a mentee of one name are one person without a key, and may be two with it
  'ФИО наставника': nameOf(SURNAMES.slice(0, 4)),
  'Класс наставника': maybe('9А', '9 а', 'X'),
  'Компетенции наставника': maybe('математика, физика', 'шахматы'),
  'ФИО наставляемого': nameOf(SURNAMES.slice(4)),
  'Класс наставляемого': maybe('5А', '5 «А»', 'V Б', '55'),
  'Запрос наставляемого': maybe('математика', 'русский язык; физика'),
  'Форма наставничества': maybe('ученик-ученик', 'Педагог – ученик', 'дружба'),
  '№ приказа': maybe('45', '46-ОД'),
  'Дата приказа': maybe({ day: '2026-09-01' }, '1 сентября 2026 г.', 46266, 'осенью'),
  'Мобильный телефон': maybe('89000000001'),
};
const TITLES = Object.keys(COLUMNS);
const row = fc.tuple(...Object.values(COLUMNS));
const rows = fc.array(row, { minLength: 1, maxLength: 12 });

test('the order of columns does not matter', () => {
  const order = fc.shuffledSubarray([...TITLES.keys()], { minLength: TITLES.length });
  fc.assert(
    fc.property(rows, order, (cells, columns) => {
      const inOrder = (line: readonly GridCell[]) => columns.map((column) => line[column] ?? '');
      const { mentors, mentees, pairs, wrong } = read(aGrid([TITLES, ...cells]));
      const shuffled = read(aGrid([inOrder(TITLES), ...cells.map(inOrder)]));
      expect({ mentors: shuffled.mentors, mentees: shuffled.mentees, pairs: shuffled.pairs }).toEqual({
        mentors,
        mentees,
        pairs,
      });
      expect(shuffled.wrong.map((one) => one.row)).toEqual(wrong.map((one) => one.row));
    }),
    { numRuns: 60 },
  );
});

/** Anything that people leave in a table. */
const anything = fc.oneof(
  name,
  fc.constantFrom<GridCell>(
    '',
    '',
    '',
    '-',
    '5А',
    '6 Б класс',
    'Итого',
    'Всего: 5',
    'ФИО наставника',
    'ученик-ученик',
    'Н-001',
    'ОВЗ',
    '#Н/Д',
    'вт 14:00',
    7,
    true,
  ),
  fc.constantFrom<GridCell>(
    { day: '2026-09-01' },
    'Директор',
    '№',
    '1',
    '2',
    '3',
    'Тестова А. Б., 5А; Проверкин К. К.',
    '89000000001',
  ),
  fc.string({ maxLength: 8 }),
);

test('every row below the header is read, wrong or passed over, and exactly once', () => {
  const table = fc.array(fc.array(anything, { maxLength: TITLES.length }), { minLength: 1, maxLength: 15 });
  const merges = fc.array(fc.record({ top: fc.nat(16), left: fc.nat(9), height: fc.nat(3), width: fc.nat(3) }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(table, merges, (cells, areas) => {
      const merged = areas.map(({ top, left, height, width }) => ({
        top,
        left,
        bottom: top + height,
        right: left + width,
      }));
      const grid = aGrid([TITLES, ...cells], { merges: merged.filter(({ top }) => top > 0) });
      const found = findTable(grid, CONTEXT);
      if ('why' in found) return;
      const lists = readRows(found, found.proposed, CONTEXT);
      const seen = [...lists.rows, ...lists.wrong.map((one) => one.row), ...lists.skipped.map((one) => one.row)];
      const below = cells.map((_, index) => index + 2).filter((number) => number > (found.header?.last ?? -1) + 1);
      expect(seen.sort((a, b) => a - b)).toEqual(below);
      expect(lists.wrong.every((one) => one.cells.length > 0)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('no name of the file is in what leaves the browser, wherever it stands', () => {
  const hidden = fc
    .tuple(
      fc.constantFrom('', 'помощь ', 'физика, '),
      fc.constantFrom(...SURNAMES),
      fc.constantFrom('', ' А. Б.', ' Анна', ' поможет', '; алгебра'),
    )
    .map((parts) => parts.join(''));
  const text = fc.oneof(hidden, fc.constantFrom('математика', 'русский язык', ''));
  const line = fc.record({
    mentor: name,
    mentee: name,
    competences: text,
    request: text,
    order: text,
    phone: maybe('+7 900 000-00-00'),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 10 }), (lines) => {
      const everybody = SURNAMES.map((surname) => [`${surname} Код`, '', '', '', '', '']);
      const grid = aGrid([
        [
          'ФИО наставника',
          'ФИО наставляемого',
          'Компетенции наставника',
          'Запрос наставляемого',
          '№ приказа',
          'Телефон',
        ],
        ...lines.map((one) => [one.mentor, one.mentee, one.competences, one.request, one.order, one.phone]),
        ...everybody,
      ]);
      const table = tableOf(grid);
      const mapping = { ...table.proposed, otherwise: { form: 'pupil-pupil' as const } };
      const sent = JSON.stringify(assignCodes(readRows(table, mapping, CONTEXT), CONTEXT).lists);
      for (const surname of SURNAMES) expect(sent).not.toContain(surname.slice(0, -1));
      expect(sent).not.toMatch(/900 000/);
    }),
    { numRuns: 200 },
  );
});

test('read again with its key, a file gives the same and nobody new', () => {
  fc.assert(
    fc.property(rows, (cells) => {
      const grid = aGrid([TITLES, ...cells]);
      const first = assignCodes(read(grid), CONTEXT);
      const codes = (people: typeof first.lists.mentors | typeof first.lists.mentees) => people.map(({ code }) => code);
      const known = {
        key: first.key,
        taken: { mentor: codes(first.lists.mentors), mentee: codes(first.lists.mentees) },
      };
      const again = assignCodes(read(grid, known), { ...CONTEXT, ...known });
      expect(again.lists).toEqual(first.lists);
      expect(again.added).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
