import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseArguments, UsageError } from '../../local/arguments';
import { gas } from '../../local/gas';
import { openBook, runFunction } from '../../local/run';
import { readScriptProject } from '../../local/script-project';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

const SCRIPT = `
function add(a, b) { console.log('adding'); Logger.log('%s', a); return { sum: a + b }; }
function nothing() {}
function write(value) { SpreadsheetApp.getActive().getSheets()[0].getRange('B2').setValue(value); }
function read() { const sheet = SpreadsheetApp.getActive().getSheets()[0]; return [sheet.getName(), sheet.getRange('B2').getValue()]; }
function fill() { const range = SpreadsheetApp.getActiveSheet().getRange('A1'); range.setValue(1); range.setValue(2); range.getValue(); }
function fail() {
  SpreadsheetApp.getActiveSheet().getRange('A1').setValues([1]);
}
function ask() { const ui = SpreadsheetApp.getUi(); return [ui.alert('?', ui.ButtonSet.YES_NO), ui.prompt('Имя').getResponseText()]; }
function unsupported() { SpreadsheetApp.getActiveSheet().getPivotTables(); }
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gas-'));
  writeFileSync(join(folder, 'script.js'), SCRIPT);
});

afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  let [stdout, stderr] = ['', ''];
  const status = await gas(['--code', join(folder, 'script.js'), ...args], {
    out: (text) => {
      stdout += text;
    },
    tell: (line) => {
      stderr += `${line}\n`;
    },
  });
  return { status, stdout, stderr };
}

describe('gas', () => {
  test('prints the result as JSON on stdout and logs on stderr', async () => {
    expect(await run('add', '1', '2')).toEqual({ status: 0, stdout: '{"sum":3}\n', stderr: 'adding\n1\n' });
    expect((await run('nothing')).stdout).toBe('null\n');
  });

  test('keeps a book between runs', async () => {
    const file = join(folder, 'book.xlsx');
    expect((await run('--locale', 'ru_RU', '--out', file, 'write', '"текст"')).status).toBe(0);
    expect((await run('--book', file, 'read')).stdout).toBe('["Лист1","текст"]\n');
  });

  test('tells the error of a script in its own words, and saves nothing', async () => {
    const file = join(folder, 'failed.xlsx');
    const { status, stdout, stderr } = await run('--out', file, 'fail');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      "Exception: The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.\n" +
        '    at fail (script.js:8:50)\n',
    );
    expect(existsSync(file)).toBe(false);
    expect((await run('unsupported')).stderr).toContain('not emulated: Sheet.getPivotTables');
    expect((await run('missing')).stderr).toBe('Exception: Script function not found: missing\n');
  });

  test('counts service calls and makes one of them fail', async () => {
    expect((await run('--calls', 'fill')).stderr).toBe('{"Range.setValue":2,"Range.getValue":1}\n');
    const { status, stderr } = await run('--fail-at', '2', '--calls', 'fill');
    expect(status).toBe(1);
    expect(stderr).toContain('{"Range.setValue":2}');
    expect(stderr).toContain('Exception: Service Spreadsheets failed');
  });

  test('answers dialogs in turn', async () => {
    const { stdout, stderr } = await run('--answer', 'NO', '--answer', 'Анна', 'ask');
    expect(stdout).toBe('["NO","Анна"]\n');
    expect(stderr).toBe('[alert] ? -> NO\n[prompt] Имя -> Анна\n');
  });

  test('refuses a command line that it does not understand with exit code 2', async () => {
    expect((await run('--books', 'x', 'add')).status).toBe(2);
    expect((await run('add', 'text')).stderr).toContain('The argument text is not JSON.');
    expect((await run('--book', join(folder, 'none.xlsx'), 'read')).status).toBe(2);
  });
});

test('the core of the command runs in a test', async () => {
  const script = readScriptProject([join(folder, 'script.js')]);
  const { value, calls, session } = await runFunction({ script, functionName: 'write', args: ['x'] });
  expect([value, Object.fromEntries(calls.byMethod)]).toEqual([null, { 'Range.setValue': 1 }]);
  const saved = await openBook({ script, bytes: await session.save() });
  expect(saved.call('read')).toEqual(['Sheet1', 'x']);
});

test('the command itself', () => {
  const words = ['--import', 'tsx', join(ROOT, 'local/cli.ts'), '--code', join(folder, 'script.js'), 'add', '1', '2'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '{"sum":3}\n', stderr: 'adding\n1\n' });
});

test('the command line in parts', () => {
  expect(
    parseArguments(['--code', 'a.js', '--code=b.js', 'f', '{"a":1}', '-5', '--calls', '--answer', '--', '--fail-at=3']),
  ).toEqual({
    code: ['a.js', 'b.js'],
    answers: ['--'],
    calls: true,
    failAt: 3,
    functionName: 'f',
    args: [{ a: 1 }, -5],
  });
});

test.each([[[]], [['--fail-at', '0', 'f']], [['f', '--out']], [['--locale', 'de', 'f']], [['--what', 'f']]])(
  'the command line %j is a mistake',
  (argv) => {
    expect(() => parseArguments(argv)).toThrow(UsageError);
  },
);
