import { readFileSync } from 'node:fs';
import type { CallCounter } from '../../local/apps-script/calls';
import type { Shown } from '../../local/apps-script/person';
import { exportBook } from '../../local/engine/export-book';
import type { WorkbookData } from '../../local/engine/library';
import { readScriptProject } from '../../local/script-project';
import { type CallOptions, createSession, type Session } from '../../local/session';
import type { Answer, Input, Method, Output } from '../../src/rpc/contract';

/** A curator at an open book: the sidebar's requests, the menu's commands and edits by hand. */
export interface Desk {
  readonly session: Session;
  readonly calls: CallCounter;
  readonly shown: readonly Shown[];
  /** What the sidebar gets for a request, refusals too. */
  answer<M extends Method>(method: M, input: Input<M>, options?: CallOptions): Answer<Output<M>>;
  /** What the sidebar gets for a request that is granted. */
  ask<M extends Method>(method: M, input: Input<M>): Output<M>;
  /** Whatever a tampered page sends. */
  raw(...args: readonly unknown[]): unknown;
  edit(action: string, ...args: readonly unknown[]): unknown;
  /** Runs a command of the menu and gives its last dialog. */
  end(command: string): string;
  data(): WorkbookData;
}

const project = readScriptProject();
const editing = {
  name: 'edit-book.js',
  text: readFileSync(new URL('../commands/edit-book.js', import.meta.url), 'utf8'),
};
// one object for all sessions: the code is parsed once
const script = { ...project, code: [...project.code, editing] };

/** The script of a book whose lock another action holds for good. */
const heldScript = {
  ...script,
  createProject: () => {
    const held = script.createProject();
    held.locks.set('document', {});
    return held;
  },
};

export function openDesk(data: WorkbookData, options: { readonly isHeld?: boolean } = {}): Desk {
  const shown: Shown[] = [];
  const session = createSession(JSON.parse(JSON.stringify(data)), {
    script: options.isHeld ? heldScript : script,
    locale: 'ru_RU',
    show: (one) => shown.push(one),
  });
  const raw = (...args: readonly unknown[]) => session.callFromClient('rpc', args);
  const answer = <M extends Method>(method: M, input: Input<M>, options?: CallOptions): Answer<Output<M>> =>
    JSON.parse(String(session.callFromClient('rpc', [method, JSON.stringify(input)], options)));
  return {
    session,
    get calls() {
      return session.calls;
    },
    shown,
    answer,
    ask: (method, input) => {
      const given = answer(method, input);
      if (!given.ok) throw new Error(`${method}: ${given.message}`);
      return given.value;
    },
    raw,
    edit: (action, ...args) => session.call('editBook', [action, ...args]),
    end: (command) => {
      shown.length = 0;
      session.call(command);
      return shown.filter(({ kind }) => kind === 'alert').at(-1)?.text ?? '';
    },
    data: () => exportBook(session.model),
  };
}

/** The goals as the dialog begins with them. */
export const USUAL: Input<'proposeAll'> = {
  goals: { protectWeakest: false, keepPrevious: true, spreadLoad: true, reviseApproved: false },
  weights: null,
  morePlaces: [],
};

/** What the dialog sends for [Принять все]. */
export function allOf(proposal: Output<'proposeAll'>): Input<'commitPairs'> {
  const pairs = proposal.pairs.map(({ menteeCode, form, mentorCode, formerMentor }) => ({
    menteeCode,
    form,
    mentorCode,
    formerMentor,
  }));
  const waiting = proposal.waiting.map(({ menteeCode, form, words, formerMentor }) => ({
    menteeCode,
    form,
    words,
    formerMentor,
  }));
  return { pairs, status: 'утверждена', waiting };
}

/** Accepts the proposal for all. */
export function acceptAll(desk: Desk): Output<'commitPairs'> {
  return desk.ask('commitPairs', allOf(desk.ask('proposeAll', USUAL)));
}
