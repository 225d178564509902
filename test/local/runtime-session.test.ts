import { expect, test } from '@jest/globals';
import { createProject } from '../../local/apps-script/project';
import { emptyWorkbook } from '../../local/engine/model';
import { createSession, type Session } from '../../local/session';

function open(text: string, locale = 'en_US'): Session {
  const script = {
    code: [{ name: 'Code.js', text }],
    scopes: 'all',
    timeZone: 'Europe/Moscow',
    createProject,
  } as const;
  return createSession(emptyWorkbook(locale), { script, locale });
}

/** Puts formulas below each other in A1, A2… and gives what they show. */
const SHOW = `function show(formulas) {
  const range = SpreadsheetApp.getActiveSheet().getRange(1, 1, formulas.length, 1);
  range.setFormulas(formulas.map((formula) => [formula]));
  return range.getDisplayValues().map(([value]) => value);
}`;

test('every public function of a script is a formula', () => {
  const session = open(`${SHOW}
    function Twice(x) { return Array.isArray(x) ? x.map((row) => row.map((y) => y * 2)) : x * 2; }
    function kind(x) { return Array.isArray(x) ? x.length + 'x' + x[0].length : typeof x; }
    function own_() { return 1; }`);
  const formulas = ['=TWICE(21)', '=kind(D1:E3)', '=kind(D1)', '=OWN_()', '=kind("a")', '=SUM(TWICE(3),1)'];
  expect(session.call('show', [formulas])).toEqual(['42', '3x2', 'string', '#NAME?', 'string', '7']);
});

test('a formula whose function fails shows an error, and a formula cannot change the book', () => {
  const session = open(`${SHOW}
    function FAILS() { throw new Error('no'); }
    function WRITES() { SpreadsheetApp.getActiveSheet().getRange('B1').setValue(1); }
    function READS() { return SpreadsheetApp.getActiveSheet().getName(); }`);
  expect(session.call('show', [['=FAILS()', '=WRITES()', '=READS()']])).toEqual(['#ERROR!', '#ERROR!', 'Sheet1']);
});

test('formulas of two books go to the script of the book that runs', () => {
  const [one, two] = [1, 2].map((number) => open(`${SHOW} function WHO() { return ${number}; }`));
  expect(one?.call('show', [['=WHO()']])).toEqual(['1']);
  expect(two?.call('show', [['=WHO()']])).toEqual(['2']);
});

test('executions share the book and its stores, not their globals', () => {
  const session = open(`let count = 0;
    function visit() {
      count += 1;
      const book = SpreadsheetApp.getActive();
      const sheet = book.getSheetByName('Журнал') ?? book.insertSheet('Журнал');
      sheet.appendRow([count]);
      const properties = PropertiesService.getDocumentProperties();
      properties.setProperty('visits', String(Number(properties.getProperty('visits') ?? 0) + 1));
      return [count, sheet.getLastRow(), properties.getProperty('visits'), book.getActiveSheet().getName()];
    }
    function where() { return SpreadsheetApp.getActiveSheet().getName(); }`);
  expect([session.call('visit'), session.call('visit')]).toEqual([
    [1, 1, '1', 'Журнал'],
    [1, 2, '2', 'Журнал'],
  ]);
  expect(session.call('where')).toBe('Журнал');
});

test('calls are counted for each run', () => {
  const session = open(
    'function write() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1); } function idle() {}',
  );
  session.call('write');
  expect(session.calls.total).toBe(1);
  session.call('idle');
  expect(session.calls.total).toBe(0);
  expect(() => session.call('write', [], { failAt: 1 })).toThrow('Exception: Service Spreadsheets failed');
});

test('a Russian book parses and complains in Russian', () => {
  const session = open(
    `function f() { const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setValue('1,5'); return cell.getValue(); }
     function g() { SpreadsheetApp.getActiveSheet().getRange(0, 1, 0, 1); }`,
    'ru_RU',
  );
  expect(session.call('f')).toBe(1.5);
  expect(() => session.call('g')).toThrow(/^Exception: [А-Я]/);
});
