import { expect, test } from '@jest/globals';
import { readFile } from '../../../sidebar/import/read-file';
import { mappingProblems } from '../../../src/domain/import/mapping-problems';
import { readRows } from '../../../src/domain/import/read-rows';
import { CONTEXT, pairLines, tableOf } from '../../domain/import/reading';
import { bufferOf } from './files';
import { SHAPES } from './shapes';

test.each(SHAPES)('lands right: $shape', async ({ file, pairs, wrong = [] }) => {
  const written = await file();
  const [grid] = await readFile(written.name, bufferOf(written));
  if (!grid) throw new Error('no grid');
  const table = tableOf(grid);
  expect(mappingProblems(table, table.proposed)).toEqual([]);
  const lists = readRows(table, table.proposed, CONTEXT);
  expect(lists.wrong.map(({ row }) => row)).toEqual(wrong);
  expect(pairLines(lists)).toEqual(pairs);
});

test('there are at least fourteen shapes', () => {
  expect(SHAPES.length).toBeGreaterThanOrEqual(14);
});
