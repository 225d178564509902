import { readFileSync } from 'node:fs';
import type { CallCounter } from '../../local/apps-script/calls';
import type { Shown } from '../../local/apps-script/person';
import { exportBook } from '../../local/engine/export-book';
import type { WorkbookData } from '../../local/engine/library';
import { emptyWorkbook } from '../../local/engine/model';
import { openSample, readSample, type Sample, type SampleName } from '../../local/samples';
import { readScriptProject } from '../../local/script-project';
import { type CallOptions, createSession, type Session } from '../../local/session';

/** A dialog as the person saw it. */
export type Message = Pick<Shown, 'kind' | 'title' | 'text'>;

/** A book in the hands of a test: the built add-on runs on it, and helper scripts play the person. */
export interface TestBook {
  readonly model: Session['model'];
  readonly calls: CallCounter;
  /** Runs a command of the menu and gives the texts of its dialogs, questions included. */
  run(command: string, options?: CallOptions): readonly string[];
  /** The last dialog of a command: how it ended. */
  end(command: string, options?: CallOptions): string;
  /** An edit by hand: one of the EDITS of edit-book.js. */
  edit(action: string, ...args: readonly unknown[]): unknown;
  /** The book as data, from which others are opened fast. */
  data(): WorkbookData;
}

const project = readScriptProject();
const editing = {
  name: 'edit-book.js',
  text: readFileSync(new URL('edit-book.js', import.meta.url), 'utf8'),
};
// one object for all sessions: the code is parsed once
const script = { ...project, code: [...project.code, editing] };

/** Opens a copy of a book. */
export function openData(data: WorkbookData): TestBook {
  const shown: Message[] = [];
  const session = createSession(JSON.parse(JSON.stringify(data)), {
    script,
    locale: 'ru_RU',
    show: (one) => shown.push(one),
  });
  const run = (command: string, options?: CallOptions) => {
    shown.length = 0;
    session.call(command, [], options);
    return shown.filter(({ kind }) => kind === 'alert').map(({ text }) => text);
  };
  return {
    model: session.model,
    get calls() {
      return session.calls;
    },
    run,
    end: (command, options) => run(command, options).at(-1) ?? '',
    edit: (action, ...args) => session.call('editBook', [action, ...args]),
    data: () => exportBook(session.model),
  };
}

/** A new, empty spreadsheet. */
export function openNew(): TestBook {
  return openData(emptyWorkbook('ru_RU', 'Лист1'));
}

const known = new Map<SampleName, Promise<WorkbookData>>();

/** A sample book, as its sample gives it; it is made once in a test file. */
export async function openSampleCopy(name: SampleName): Promise<TestBook> {
  const made = known.get(name) ?? makeSample(readSample(name));
  known.set(name, made);
  return openData(await made);
}

/** A book made by the add-on's own command and filled with rows. */
export async function makeSample(sample: Sample): Promise<WorkbookData> {
  return exportBook((await openSample(sample)).model);
}

export { readSample };
