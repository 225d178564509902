import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../src/domain/forms';
import { formsBySchool, SCHOOLS_PER_BLOCK } from '../../src/reports/forms-by-school';
import { anEntry } from '../domain/builders';
import { manySchools } from './megion-report';

const BLOCK_ROWS = FORMS.length + 1;

function blocksOf(count: number) {
  const schools = manySchools(count);
  const { rows, boldRows } = formsBySchool(schools, 'города Мегиона');
  const [title, ...rest] = rows;
  const blocks = Array.from({ length: Math.ceil(rest.length / BLOCK_ROWS) }, (_, index) =>
    rest.slice(index * BLOCK_ROWS, (index + 1) * BLOCK_ROWS),
  );
  return { schools, title, blocks, boldRows };
}

describe.each([
  [1, [1]],
  [7, [7]],
  [8, [7, 1]],
  [12, [7, 5]],
  [15, [7, 7, 1]],
])('T1 for %i schools', (count, sizes) => {
  const { schools, title, blocks, boldRows } = blocksOf(count);

  test('is divided into blocks of seven', () => {
    expect(blocks.map(([header]) => (header?.length ?? 0) - 1)).toEqual(sizes);
    expect(title).toEqual(['Реализация форм наставничества в образовательных организациях города Мегиона.']);
  });

  test('names every school once, in its order', () => {
    expect(blocks.flatMap(([header = []]) => header.slice(1))).toEqual(schools.map(({ name }) => name));
  });

  test('repeats the column of forms, with the marks of the block’s own schools', () => {
    blocks.forEach(([header, ...marks], block) => {
      expect(header?.[0]).toBe('Формы/ОО');
      expect(marks.map(([label]) => label)).toEqual(FORMS.map(({ label }) => label));
      const own = schools.slice(block * SCHOOLS_PER_BLOCK, (block + 1) * SCHOOLS_PER_BLOCK);
      FORMS.forEach(({ id }, row) => {
        expect(marks[row]?.slice(1)).toEqual(own.map(({ report }) => (report?.formMarks[id] ? '+' : '-')));
      });
    });
  });

  test('has its blocks’ headers in bold', () => {
    expect(boldRows).toEqual(sizes.map((_, index) => 1 + index * BLOCK_ROWS));
  });
});

test('a school without a return has a blank column, not minuses', () => {
  const { rows } = formsBySchool([...manySchools(1), anEntry(null, { name: 'МАОУ «СОШ№2»' })], 'города Мегиона');
  expect(rows[1]).toEqual(['Формы/ОО', 'МАОУ «СОШ№1»', 'МАОУ «СОШ№2»']);
  expect(rows.slice(2).map((row) => row[2])).toEqual(['', '', '', '', '']);
});

test('without schools the table still has its form', () => {
  const { rows } = formsBySchool([], 'города Мегиона');
  expect(rows.slice(1).map(([label]) => label)).toEqual(['Формы/ОО', ...FORMS.map(({ label }) => label)]);
});
