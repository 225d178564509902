import { randomUUID } from 'node:crypto';
import { CallCounter } from './apps-script/calls';
import { topLevelFunctions } from './apps-script/code';
import type { Host, Person } from './apps-script/host';
import { answeringPerson, type Shown } from './apps-script/person';
import { createRuntime, type Runtime } from './apps-script/runtime';
import { FORMULA_SCOPES, type RunContext } from './apps-script/scopes';
import { CLOSED } from './apps-script/spreadsheet/a1';
import { createSpreadsheetApp, type Workbook } from './apps-script/spreadsheet/spreadsheet-app';
import type { Model, WorkbookData, Zone } from './engine/library';
import { createModel } from './engine/model';
import { type RunFormula, registerScriptFormulas, useFormulas } from './formulas';
import type { ScriptProject } from './script-project';

export interface SessionOptions {
  readonly script: ScriptProject;
  /** Title of the book. */
  readonly title?: string;
  /** Id of the book, the same for every session on it; without it a new one. */
  readonly id?: string;
  /** Makes the model from the book's data; the server connects it to the other clients of the book. */
  readonly openModel?: (data: WorkbookData) => Model;
  /** A script renames the book; returns the title that the book has got. */
  readonly rename?: (title: string) => string;
  /** Takes what others wrote to the model meanwhile; without it nobody else writes. */
  readonly catchUp?: () => void;
  /** Language of the messages: 'en', 'en_US', 'ru' or 'ru_RU'. */
  readonly locale?: string;
  readonly email?: string;
  /** Milliseconds of one run, 0 for none; Apps Script's six minutes without it. */
  readonly timeLimit?: number;
  /** A line of Logger or console. */
  readonly log?: (line: string) => void;
  /** Dialogs, toasts, sidebars and menus, as they appear. */
  readonly show?: (shown: Shown) => void;
}

export interface CallOptions {
  /** Answers to dialogs in turn; OK or YES when they are used up. */
  readonly answers?: readonly string[];
  /** Who answers instead of prepared answers. */
  readonly person?: Person;
  /** The counted call that is to fail, from 1. */
  readonly failAt?: number;
  readonly context?: RunContext;
}

/** One open book and its script: many functions may run on it, each an execution of its own. */
export interface Session {
  readonly model: Model;
  /** Names that menus, formulas and the sidebar can call. */
  readonly functions: readonly string[];
  /** Title of the book; set when it was renamed elsewhere. */
  title: string;
  /** Counted calls of the last run. */
  readonly calls: CallCounter;
  /** The sheet where the person stands, or that the script made active last. */
  activeSheetId: string | undefined;
  /** Tells the script what the person has selected on a sheet. */
  select(sheetId: string, zone: Zone): void;
  /** Runs a function with JSON values; its result is a JSON value, null for undefined. Throws ScriptFailure. */
  call(functionName: string, args?: readonly unknown[], options?: CallOptions): unknown;
  /** The same as the sidebar does it, through google.script.run. */
  callFromClient(functionName: string, args?: readonly unknown[], options?: CallOptions): unknown;
}

/** The workbook before and after its model exists: formulas are computed, and may ask for it, while it is made. */
class OpenWorkbook {
  activeSheetId: string | undefined;
  readonly selections: NonNullable<Workbook['selections']> = new Map();
  /** Title as it is everywhere, however it came to be. */
  title: string;
  readonly #rename: (title: string) => string;
  #model: Model | undefined;

  constructor(
    readonly id: string,
    title: string,
    rename: (title: string) => string,
  ) {
    this.title = title;
    this.#rename = rename;
  }

  get name(): string {
    return this.title;
  }

  set name(wanted: string) {
    this.title = this.#rename(wanted);
  }

  get model(): Model {
    if (!this.#model) throw new Error('The book is still being opened.');
    return this.#model;
  }

  open(data: WorkbookData, openModel: (data: WorkbookData) => Model): void {
    this.#model = openModel(data);
  }
}

/** Titles of books that nobody has named yet. */
const NEW_TITLES = { en: 'Untitled spreadsheet', ru_RU: 'Новая таблица' } as const;

function localeOf({ locale }: SessionOptions): keyof typeof NEW_TITLES {
  return locale?.startsWith('ru') ? 'ru_RU' : 'en';
}

const ignore = () => undefined;

export function createSession(data: WorkbookData, options: SessionOptions): Session {
  const { script } = options;
  const { id = randomUUID(), title = NEW_TITLES[localeOf(options)], rename = (wanted) => wanted } = options;
  const workbook = new OpenWorkbook(id, title, rename);
  const start = starter(options);
  const spreadsheetApp = oneSpreadsheetApp(workbook);
  const formulas = formulaRunner(() =>
    start({ context: 'formula' }, new CallCounter(), (host) => createSpreadsheetApp(host, workbook)),
  );
  registerScriptFormulas(script.code, script.timeZone);
  useFormulas(formulas);
  workbook.open(data, options.openModel ?? createModel);

  let calls = new CallCounter();
  const run = (call: CallOptions): Runtime => {
    useFormulas(formulas);
    calls = new CallCounter(call.failAt);
    return start(call, calls, spreadsheetApp);
  };
  return {
    model: workbook.model,
    functions: script.code.flatMap(topLevelFunctions),
    get title() {
      return workbook.title;
    },
    set title(title) {
      workbook.title = title;
    },
    get calls() {
      return calls;
    },
    get activeSheetId() {
      return workbook.activeSheetId;
    },
    set activeSheetId(sheetId) {
      workbook.activeSheetId = sheetId;
    },
    select: (sheetId, zone) => workbook.selections.set(sheetId, { sheetId, zone, open: CLOSED }),
    call: (name, args = [], call = {}) => run(call).call(name, args),
    callFromClient: (name, args = [], call = {}) => run(call).callFromClient(name, args),
  };
}

type Start = (call: CallOptions, calls: CallCounter, spreadsheetApp: (host: Host) => object) => Runtime;

function starter(options: SessionOptions): Start {
  const locale = localeOf(options);
  const { script, email = '', log = ignore, show = ignore, catchUp = ignore } = options;
  const project = script.createProject();
  return (call, calls, spreadsheetApp) =>
    createRuntime({
      code: script.code,
      project,
      locale,
      email,
      log,
      catchUp,
      calls,
      spreadsheetApp,
      timeZone: script.timeZone,
      scopes: call.context === 'formula' ? FORMULA_SCOPES : script.scopes,
      context: call.context ?? 'person',
      ...(options.timeLimit !== undefined && { timeLimit: options.timeLimit }),
      person: call.person ?? answeringPerson(call.answers ?? [], show),
    });
}

/** Formulas share one execution, made when the first of them is computed. */
function formulaRunner(start: () => Runtime): RunFormula {
  let runtime: Runtime | undefined;
  return (name, args) => {
    runtime ??= start();
    return runtime.apply(name, args);
  };
}

/**
 * SpreadsheetApp lives as long as the book, because it remembers the active sheet; executions follow each other, and
 * each lends it a host, so that errors and dates are of the script that runs.
 */
function oneSpreadsheetApp(workbook: OpenWorkbook): (host: Host) => object {
  let current: Host | undefined;
  let app: object | undefined;
  const lent = (): Host => {
    if (!current) throw new Error('No script runs.');
    return current;
  };
  const host: Host = {
    get locale() {
      return lent().locale;
    },
    get timeZone() {
      return lent().timeZone;
    },
    get person() {
      return lent().person;
    },
    exception: (text) => lent().exception(text),
    toScript: (value) => lent().toScript(value),
    count: (method) => lent().count(method),
    requireScope: (method) => lent().requireScope(method),
    catchUp: () => lent().catchUp(),
    getUi: () => lent().getUi(),
  };
  return (lender) => {
    current = lender;
    const shared = app ?? createSpreadsheetApp(host, workbook);
    app = shared;
    return shared;
  };
}
