import { expect, test } from '@jest/globals';
import { recordsOf, sheetRows } from './sheet-cells';
import { chance, fill, tabsOf, typesOf } from './survey-filling';
import { schoolOfPairs } from './survey-school';
import { makeSample, openData, type TestBook } from './test-book';

/** A school whose surveys have come back, all filled. */
async function schoolWithAnswers(pairs: number, classSize: number): Promise<{ book: TestBook; answers: number }> {
  const book = openData(await makeSample(schoolOfPairs(pairs, classSize)));
  book.run('createSurveys', { answers: ['до'] });
  const [types, random] = [typesOf(book), chance(5)];
  let answers = 0;
  for (const title of tabsOf(book, 'Анкета ')) {
    const { rows, given } = fill(sheetRows(book.model, title), types, random, { gaps: 0, slips: 0, day: '2025-09-20' });
    book.edit(
      'writeBlock',
      title,
      `C3:C${rows.length}`,
      rows.slice(2).map((row) => [row[2] ?? '']),
    );
    answers += given.length;
  }
  return { book: openData(book.data()), answers };
}

function collectingCalls(book: TestBook): Readonly<Record<string, number>> {
  expect(book.end('collectSurveys')).toMatch(/^Собрано\. Новых ответов: \d+/);
  // a sheet that becomes longer than a new one grows at once
  const {
    'Sheet.insertRowsAfter': grown = 0,
    'Range.copyTo': lent = 0,
    ...calls
  } = Object.fromEntries(book.calls.byMethod);
  expect(Math.max(grown, lent)).toBeLessThanOrEqual(1);
  return calls;
}

test('collecting costs the same number of calls for few and for many rows of a sheet', async () => {
  const [few, many] = [await schoolWithAnswers(5, 5), await schoolWithAnswers(80, 80)];
  const calls = collectingCalls(few.book);
  expect(collectingCalls(many.book)).toEqual(calls);
  expect(Object.values(calls).reduce((sum, count) => sum + count, 0)).toBeLessThan(60);
}, 120_000);

test('5,000 answers of 42 classes are collected in one go', async () => {
  const { book, answers } = await schoolWithAnswers(420, 10);
  expect(answers).toBeGreaterThanOrEqual(5000);
  expect(book.end('collectSurveys')).toContain(`Новых ответов: ${answers} (42 анкеты)`);
  expect(recordsOf(book.model, 'Ответы')).toHaveLength(answers);
}, 240_000);
