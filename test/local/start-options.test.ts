import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { readStartOptions, StartOptionsError } from '../../local/start-options';

test('without options it is port 8417, the folder books and six minutes', () => {
  expect(readStartOptions([])).toEqual({ port: 8417, books: resolve('books'), limit: 360_000 });
});

test('options are read', () => {
  const options = readStartOptions(['--port', '8500', '--books', '/srv/books', '--limit', '0.5']);
  expect(options).toEqual({ port: 8500, books: resolve('/srv/books'), limit: 500 });
});

test.each([
  [['--port', 'abc'], 'сейчас «abc»'],
  [['--port', '65536'], 'сейчас «65536»'],
  [['--port', ''], 'сейчас «»'],
  [['--books'], 'Не понять, что значит «--books»'],
  [['--books', ''], 'Не названа папка'],
  [['--host', '0.0.0.0'], 'Не понять, что значит «--host 0.0.0.0»'],
  [['--limit', 'x'], '--limit – число секунд'],
])('%j is a mistake that says what to type', (args, words) => {
  expect(() => readStartOptions(args)).toThrow(StartOptionsError);
  expect(() => readStartOptions(args)).toThrow(words);
});
