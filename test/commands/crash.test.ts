import { beforeAll, describe, expect, test } from '@jest/globals';
import { ScriptFailure } from '../../local/apps-script/failure';
import type { WorkbookData } from '../../local/engine/library';
import { differences, pictureOf } from './book-picture';
import { smallMunicipality, smallReturn } from './small-municipality';
import { makeSample, openData, openNew, type TestBook } from './test-book';

const SUCCESS = /^(Готово|Получены|Лист «[^»]+» заполнен|Отменено|Пример)/;
const UNDO = 'undoLastAction';

interface Crash {
  readonly failAt: number;
  /** The command came to its Nth call. */
  readonly failed: boolean;
  readonly messages: readonly string[];
}

/** Runs a command whose Nth service call fails; a failure that the platform itself would show is a message too. */
function crash(book: TestBook, command: string, failAt: number): Crash {
  let messages: readonly string[];
  try {
    messages = book.run(command, { failAt });
  } catch (error) {
    if (!(error instanceof ScriptFailure)) throw error;
    messages = [error.message];
  }
  return { failAt, failed: book.calls.total >= failAt, messages };
}

/** Calls to be made to fail: every so many of them, and the last. */
function sampledCalls(data: WorkbookData, command: string, stride: number): readonly number[] {
  const probe = openData(data);
  expect(probe.end(command)).toMatch(SUCCESS);
  const { total } = probe.calls;
  return Array.from({ length: total }, (_, index) => index + 1).filter((n) => n === total || n % stride === 2);
}

/** Fails a command at many of its calls in turn on one book: each time the book must be as it was before. */
function expectNothingLost(data: WorkbookData, command: string, stride: number): number {
  const before = pictureOf(data);
  const calls = sampledCalls(data, command, stride);
  let book = openData(data);
  for (const failAt of calls) {
    let { failed, messages } = crash(book, command, failAt);
    if (!failed) {
      book = openData(data); // what the first failures left behind, as the log's sheet, saved this run some calls
      ({ failed, messages } = crash(book, command, failAt));
    }
    expect([failAt, failed]).toEqual([failAt, true]);
    const end = messages.at(-1) ?? '';
    expect([failAt, end]).not.toEqual([failAt, expect.stringMatching(SUCCESS)]);
    if (end.includes('«Отменить последнее действие»')) book.run(UNDO);
    expect([failAt, end, ...differences(before, pictureOf(book.data()))]).toEqual([failAt, end]);
  }
  return calls.length;
}

describe('a service call that fails', () => {
  let collected: WorkbookData;
  let reported: WorkbookData;

  beforeAll(async () => {
    const city = openData(await makeSample(smallMunicipality({ 'школа А': 10, 'школа Б': 20 })));
    collected = city.data();
    city.run('collectReturns');
    city.run('buildMunicipalReport');
    city.edit('addTab', 'Вкладка 3', smallReturn('школа В', 5));
    city.run('collectReturns');
    reported = city.data();
  });

  test('while a book is being created leaves the spreadsheet as it was', () => {
    expect(expectNothingLost(openNew().data(), 'createMunicipalBook', 7)).toBeGreaterThan(14);
  }, 60_000);

  test('while returns are being collected leaves the book as it was', () => {
    expect(expectNothingLost(collected, 'collectReturns', 3)).toBeGreaterThan(9);
  }, 60_000);

  test('while the report is being drawn again leaves the former report, its look and its names', () => {
    expect(expectNothingLost(reported, 'buildMunicipalReport', 4)).toBeGreaterThan(16);
  }, 60_000);

  test('when the former report is being copied does not put an unfinished copy in its place', () => {
    const book = openData(reported);
    const before = pictureOf(reported);
    book.run('buildMunicipalReport');
    const copying = [...book.calls.byMethod.keys()].indexOf('Range.copyTo');
    expect(copying).toBeGreaterThan(0);
    const fresh = openData(reported);
    const beforeCopy = [...book.calls.byMethod.values()].slice(0, copying).reduce((sum, count) => sum + count, 0);
    for (let failAt = beforeCopy; failAt <= beforeCopy + 2; failAt += 1) {
      crash(fresh, 'buildMunicipalReport', failAt);
      expect(differences(before, pictureOf(fresh.data()))).toEqual([]);
    }
  });

  test('in undo can be followed by undo: the book comes back all the same', () => {
    const before = pictureOf(reported);
    const done = openData(reported);
    done.run('buildMunicipalReport');
    const data = done.data();
    const probe = openData(data);
    probe.run(UNDO);
    for (let failAt = 9; failAt < probe.calls.total; failAt += 3) {
      const book = openData(data);
      const { messages } = crash(book, UNDO, failAt);
      expect(messages.at(-1)).not.toMatch(SUCCESS);
      book.run(UNDO);
      expect([failAt, ...differences(before, pictureOf(book.data()))]).toEqual([failAt]);
    }
  }, 60_000);

  test('at the very end, after all is written, is told together with the way back', () => {
    const before = pictureOf(collected);
    const probe = openData(collected);
    probe.run('collectReturns');
    const book = openData(collected);
    const { messages } = crash(book, 'collectReturns', probe.calls.total);
    expect(messages.at(-1)).toMatch(
      /^Таблица не подтвердила запись \(.+\)\. Проверьте результат; вернуть прежнее: «Отменить последнее действие»\.$/,
    );
    book.run(UNDO);
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });
});
