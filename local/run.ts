import type { CallCounter } from './apps-script/calls';
import type { WorkbookData } from './engine/library';
import { localeByCode } from './engine/locales';
import { emptyWorkbook } from './engine/model';
import { applyPagePlans } from './page-plans';
import { readScriptProject, type ScriptProject } from './script-project';
import { type CallOptions, createSession, type Session, type SessionOptions } from './session';

export interface BookOptions extends Omit<SessionOptions, 'script'> {
  /** The .xlsx file; without it a new empty book. */
  readonly bytes?: Uint8Array;
  /** The script; without it the built add-on. */
  readonly script?: ScriptProject;
}

/** A session whose book can be saved as a file. */
export interface BookSession extends Session {
  /** The book as .xlsx. */
  save(): Promise<Uint8Array>;
}

export interface FunctionOptions extends BookOptions, CallOptions {
  readonly functionName: string;
  readonly args?: readonly unknown[];
}

export interface FunctionResult {
  /** A JSON value. */
  readonly value: unknown;
  readonly calls: CallCounter;
  readonly session: BookSession;
}

/** Opens a book and runs one function on it. */
export async function runFunction(options: FunctionOptions): Promise<FunctionResult> {
  const session = await openBook(options);
  const value = session.call(options.functionName, options.args ?? [], options);
  return { value, calls: session.calls, session };
}

/** Opens a book, so that functions can run on it in turn. */
export async function openBook(options: BookOptions = {}): Promise<BookSession> {
  const session = createSession(await readBook(options), { ...options, script: options.script ?? readScriptProject() });
  return {
    model: session.model,
    functions: session.functions,
    get title() {
      return session.title;
    },
    set title(title) {
      session.title = title;
    },
    get calls() {
      return session.calls;
    },
    get activeSheetId() {
      return session.activeSheetId;
    },
    set activeSheetId(sheetId) {
      session.activeSheetId = sheetId;
    },
    select: session.select,
    call: session.call,
    callFromClient: session.callFromClient,
    // The file format is loaded only when a file is read or written: it takes a good part of the starting time.
    save: async () => {
      applyPagePlans(session.model);
      return (await import('./xlsx/write')).writeWorkbook(session.model);
    },
  };
}

/** The data of the file, in the chosen locale; a new book has one empty sheet. */
async function readBook({ bytes, locale }: BookOptions): Promise<WorkbookData> {
  const russian = locale?.startsWith('ru') ?? false;
  if (!bytes) return emptyWorkbook(russian ? 'ru_RU' : 'en_US', russian ? 'Лист1' : 'Sheet1');
  const { readWorkbook } = await import('./xlsx/read');
  const data = await readWorkbook(bytes);
  const chosen = locale === undefined ? undefined : localeByCode(russian ? 'ru_RU' : 'en_US');
  return chosen ? { ...data, settings: { ...data.settings, locale: chosen } } : data;
}
