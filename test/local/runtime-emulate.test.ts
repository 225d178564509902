import { expect, test } from '@jest/globals';
import { CallCounter } from '../../local/apps-script/calls';
import { type EnumValue, enumValue } from '../../local/apps-script/enums';
import type { Host } from '../../local/apps-script/host';
import { answeringPerson, type Shown } from '../../local/apps-script/person';
import { createProject } from '../../local/apps-script/project';
import { createRuntime, type RuntimeOptions } from '../../local/apps-script/runtime';

/** As much of a spreadsheet as the wrapper needs: named as the platform names its classes. */
class Range {
  readonly #values: unknown[][];

  constructor(values: unknown[][]) {
    this.#values = values;
  }

  getValues(): unknown[][] {
    return this.#values;
  }

  setValues(values: unknown[][]): this {
    this.#values.splice(0, this.#values.length, ...values);
    return this;
  }

  getA1Notation(): string {
    return 'A1';
  }

  copyTo(target: Range): void {
    target.setValues(this.#values);
  }

  setWrapStrategy(strategy: EnumValue): this {
    return this.setValues([[strategy === enumValue('WrapStrategy', 'WRAP')]]);
  }

  getWrapStrategy(): EnumValue {
    return enumValue('WrapStrategy', 'CLIP');
  }

  setBackgrounds(): never {
    throw new Error('a mistake of the emulation');
  }
}

class SpreadsheetApp {
  readonly #host: Host;
  readonly #range = new Range([[1, new Date(0)]]);

  constructor(host: Host) {
    this.#host = host;
  }

  getActiveRange(): Range {
    return this.#range;
  }

  getUi(): object {
    return this.#host.getUi();
  }

  openById(): never {
    throw this.#host.exception('no such book');
  }
}

function run(body: string, options: Partial<RuntimeOptions> = {}): unknown {
  const runtime = createRuntime({
    code: [{ name: 'Code.js', text: `function f() { const range = SpreadsheetApp.getActiveRange(); ${body} }` }],
    project: createProject(),
    spreadsheetApp: (host) => new SpreadsheetApp(host),
    person: answeringPerson([], () => undefined),
    log: () => undefined,
    ...options,
  });
  return runtime.call('f');
}

test('a method that the platform has and the emulation lacks throws when it is called', () => {
  expect(run('return typeof range.setFormula')).toBe('function');
  expect(() => run("range.setFormula('=1')")).toThrow('not emulated: Range.setFormula');
});

test('a script cannot hide that something is not emulated', () => {
  expect(() => run("try { range.setFormula('=1') } catch (error) {} return 'fine'")).toThrow(
    'not emulated: Range.setFormula',
  );
});

test('a name that the platform does not know is undefined', () => {
  expect(run('return [typeof range.setTitle, range.foo === undefined]')).toEqual(['undefined', true]);
});

test.each([
  [
    'range.setValues([1, 2])',
    "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
  ],
  ["range.setValues('x')", "(String) don't match the method signature for SpreadsheetApp.Range.setValues."],
  ['range.copyTo()', "The parameters () don't match the method signature for SpreadsheetApp.Range.copyTo."],
  ['range.copyTo({})', '(class)'],
  ['range.setWrapStrategy(SpreadsheetApp.BorderStyle.SOLID)', '(SpreadsheetApp.BorderStyle)'],
  ['range.setWrapStrategy(null)', '(null)'],
  ['SpreadsheetApp.getActiveRange(1, range)', '(number,SpreadsheetApp.Range)'],
])('%s does not match the signature', (code, message) => {
  expect(() => run(code)).toThrow(message);
});

test('messages are in the language of the person', () => {
  expect(() => run('range.setValues([1])', { locale: 'ru_RU' })).toThrow(
    'Exception: Параметры (number[]) не соответствуют сигнатуре метода для SpreadsheetApp.Range.setValues.',
  );
});

test('services and enums go through calls and keep their identity', () => {
  expect(run('range.copyTo(range); return SpreadsheetApp.getActiveRange() === range')).toBe(true);
  expect(run('return String(range)')).toBe('Range');
  expect(run('return range.setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP).getValues()')).toEqual([[true]]);
  expect(run('return range.getWrapStrategy() === SpreadsheetApp.WrapStrategy.CLIP')).toBe(true);
  expect(run('return [String(SpreadsheetApp.WrapStrategy.CLIP), range.getWrapStrategy()]')).toEqual(['CLIP', 'CLIP']);
});

test('values and errors belong to the realm of the script', () => {
  const body = `const values = range.getValues();
    return [values instanceof Array, values[0] instanceof Array, values[0][1] instanceof Date];`;
  expect(run(body)).toEqual([true, true, true]);
  expect(
    run("try { SpreadsheetApp.openById('x') } catch (e) { return [e instanceof Error, e.name, String(e)] }"),
  ).toEqual([true, 'Exception', 'Exception: no such book']);
});

test('a mistake of the emulation ends the run, whatever the script does with it', () => {
  expect(() => run("try { range.setBackgrounds([['red']]) } catch (error) {}")).toThrow('a mistake of the emulation');
});

test('calls that move cells are counted, handles are free, and one of them can fail', () => {
  const calls = new CallCounter();
  run('range.getA1Notation(); range.setValues([[1]]); range.getValues(); range.getValues();', { calls });
  expect(Object.fromEntries(calls.byMethod)).toEqual({ 'Range.setValues': 1, 'Range.getValues': 2 });
  expect(() => run('range.getValues(); range.setValues([[2]]);', { calls: new CallCounter(2) })).toThrow(
    'Exception: Service Spreadsheets failed',
  );
});

test('a method whose scopes the manifest lacks throws', () => {
  const scopes = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];
  expect(run('return range.getA1Notation()', { scopes })).toBe('A1');
  expect(() => run("SpreadsheetApp.openById('x')", { scopes })).toThrow(
    'Specified permissions are not sufficient to call SpreadsheetApp.openById. ' +
      'Required permissions: (https://www.googleapis.com/auth/spreadsheets)',
  );
  const sidebar = "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))";
  expect(() => run(sidebar, { scopes })).toThrow('Ui.showSidebar');
});

test('an add-on that is not enabled may build its menu and nothing else', () => {
  const shown: Shown[] = [];
  const code = [
    {
      name: 'Code.js',
      text: `function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Свод', 'build').addSeparator().addToUi(); }
        function read() { PropertiesService.getScriptProperties().getProperty('x'); }`,
    },
  ];
  const runtime = createRuntime({
    code,
    project: createProject(),
    spreadsheetApp: (host) => new SpreadsheetApp(host),
    person: answeringPerson([], (item) => shown.push(item)),
    log: () => undefined,
    context: 'not enabled',
  });
  runtime.call('onOpen');
  expect(shown).toEqual([{ kind: 'menu', title: '', text: 'Свод -> build\n-' }]);
  expect(() => runtime.call('read')).toThrow(
    'You do not have permission to call PropertiesService.getScriptProperties',
  );
});

test('dialogs take prepared answers, and a lock does not survive them', () => {
  const body = `const ui = SpreadsheetApp.getUi();
    const lock = LockService.getDocumentLock();
    lock.waitLock(10);
    const pressed = ui.alert('Заголовок', 'Вопрос', ui.ButtonSet.YES_NO);
    const typed = ui.prompt('Имя', ui.ButtonSet.OK_CANCEL);
    return [pressed === ui.Button.NO, typed.getResponseText(), typed.getSelectedButton(), lock.hasLock()];`;
  const person = answeringPerson(['NO', 'Мегион'], () => undefined);
  expect(run(body, { person })).toEqual([true, 'Мегион', 'OK', false]);
  expect(run("return SpreadsheetApp.getUi().alert('Готово')")).toBe('OK');
  expect(() =>
    run("SpreadsheetApp.getUi().alert('Готово')", { person: answeringPerson(['maybe'], () => undefined) }),
  ).toThrow('The answer maybe is no button of this dialog: OK, CLOSE');
});
