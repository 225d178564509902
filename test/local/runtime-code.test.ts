import { expect, test } from '@jest/globals';
import { ScriptFailure } from '../../local/apps-script/failure';
import { answeringPerson } from '../../local/apps-script/person';
import { createProject } from '../../local/apps-script/project';
import { createRuntime, type Runtime } from '../../local/apps-script/runtime';

class SpreadsheetApp {}

function load(...texts: string[]): Runtime {
  return createRuntime({
    code: texts.map((text, index) => ({ name: `File${index + 1}.js`, text })),
    project: createProject(),
    spreadsheetApp: () => new SpreadsheetApp(),
    person: answeringPerson([], () => undefined),
    log: () => undefined,
  });
}

function failure(run: () => unknown): ScriptFailure {
  try {
    run();
  } catch (error) {
    if (error instanceof ScriptFailure) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}

test('files share one global scope, in order', () => {
  const runtime = load(
    'const FACTOR = 2; function twice(x) { return times(x, FACTOR); }',
    'function times(x, y) { return x * y; }',
  );
  expect(runtime.call('twice', [21])).toBe(42);
  expect(runtime.functions).toEqual(['twice', 'times']);
});

test('only top-level functions can be called', () => {
  const runtime = load(
    'const arrow = () => 1; var named = function () { return 2; }; (() => { function inner() {} })();',
  );
  expect(runtime.functions).toEqual(['named']);
  expect(runtime.call('named')).toBe(2);
  expect(() => runtime.call('arrow')).toThrow('Script function not found: arrow');
});

test('arguments and results cross as JSON', () => {
  const runtime = load(
    'function same(...values) { return values; } function nothing() {} function day() { return new Date(0); }',
  );
  expect(runtime.call('same', [{ a: [1, null, 'текст'] }, true])).toEqual([{ a: [1, null, 'текст'] }, true]);
  expect(runtime.call('nothing')).toBeNull();
  expect(runtime.call('day')).toBe('1970-01-01T00:00:00.000Z');
});

test('the page gets null instead of a result that holds a Date, and finds no private functions', () => {
  const runtime = load(
    'function rows() { return [{ day: new Date(0) }]; } function plain() { return [1]; } function own_() {}',
  );
  expect(runtime.callFromClient('rows')).toBeNull();
  expect(runtime.callFromClient('plain')).toEqual([1]);
  expect(() => runtime.callFromClient('own_')).toThrow('Script function not found');
});

test('an error of the script is told by name, message and place in the script', () => {
  const error = failure(() => load('function f() {\n  throw new RangeError("too far");\n}').call('f'));
  expect(error.message).toBe('RangeError: too far');
  expect(error.frames).toEqual(['at f (File1.js:2:9)']);
  expect(failure(() => load('function f() { throw "text"; }').call('f')).message).toBe('text');
});

test('promises are settled after the function has returned', () => {
  expect(
    load(
      'let a = 0; function f() { Promise.resolve().then(() => { a = 1; }); return a; } function g() { return a; }',
    ).call('f'),
  ).toBe(0);
  expect(load('async function f() { return await 5; }').call('f')).toBe(5);
  expect(() => load('async function f() { throw new Error("late"); }').call('f')).toThrow('Error: late');
});

test.each(['class A { #x = 1; }', 'class A { static n = 0; }', 'class A { static #n() {} }', 'function ('])(
  '%s does not parse on the platform',
  (code) => {
    expect(failure(() => load(code)).errorName).toBe('SyntaxError');
  },
);

test('a file that does not parse is named', () => {
  expect(failure(() => load('var a = 1;', '\nfunction (')).message).toBe(
    'SyntaxError: Unexpected token line: 2 file: File2.js',
  );
});

test('the global scope holds ECMAScript and the services, nothing of Node', () => {
  const names = ['process', 'require', 'Buffer', 'setTimeout', 'fetch', 'structuredClone', 'queueMicrotask', 'URL'];
  const runtime = load(`function f() { return ${JSON.stringify(names)}.filter((name) => name in globalThis); }
    function g() { return typeof console.log + typeof Utilities.formatDate + typeof Map + typeof Intl; }`);
  expect(runtime.call('f')).toEqual([]);
  expect(runtime.call('g')).toBe('functionfunctionfunctionobject');
});

test('a trailing lock is released when the execution ends', () => {
  const project = createProject();
  const runtime = () =>
    createRuntime({
      code: [{ name: 'Code.js', text: 'function f() { return LockService.getScriptLock().tryLock(0); }' }],
      project,
      spreadsheetApp: () => new SpreadsheetApp(),
      person: answeringPerson([], () => undefined),
      log: () => undefined,
    });
  expect([runtime().call('f'), runtime().call('f')]).toEqual([true, true]);
  project.locks.set('script', {});
  expect(runtime().call('f')).toBe(false);
});
