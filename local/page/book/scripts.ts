import type { Focus, RunOutcome, ServerMessage } from '../../server/protocol';
import { CLOSE, type OpenDialog, openDialog } from '../dialog';
import type { Connection } from './connection';

type Ask = Extract<ServerMessage, { type: 'ask' }>;

const CAPTIONS: Readonly<Record<string, string>> = { OK: 'ОК', CANCEL: 'Отмена', YES: 'Да', NO: 'Нет' };

/** Buttons by set, the main one first. */
const BUTTONS: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

const BROKEN: RunOutcome = {
  ok: false,
  message: 'Связь прервалась. Посмотрите на листе «Журнал», выполнено ли действие.',
  frames: [],
};

/** What the page must know to start a function of the script. */
export interface Place {
  readonly focus: () => Focus;
  /** Resolves when all edits of this page are on the server's disk: the script must see them. */
  readonly settled: () => Promise<void>;
}

/** Functions of the script that this page started, and the questions that they ask meanwhile. */
export class Scripts {
  readonly #connection: Connection;
  readonly #place: Place;
  readonly #runs = new Map<string, (outcome: RunOutcome) => void>();
  readonly #dialogs = new Map<string, OpenDialog>();

  constructor(connection: Connection, place: Place) {
    this.#connection = connection;
    this.#place = place;
    connection.onMessage((message) => this.#receive(message));
    connection.onState((state) => {
      if (state === 'offline') for (const runId of [...this.#runs.keys()]) this.#end(runId, BROKEN);
    });
  }

  /** Runs a menu item. @param started Is told the id, so that the run can be stopped. */
  async run(functionName: string, started: (runId: string) => void): Promise<RunOutcome> {
    await this.#place.settled();
    const runId = crypto.randomUUID();
    started(runId);
    return this.#await(runId, () =>
      this.#connection.send({ type: 'run', runId, functionName, ...this.#place.focus() }),
    );
  }

  /** google.script.run of a frame. */
  async call(functionName: string, args: readonly unknown[]): Promise<RunOutcome> {
    await this.#place.settled();
    const runId = crypto.randomUUID();
    return this.#await(runId, () =>
      this.#connection.send({ type: 'call', runId, functionName, args, ...this.#place.focus() }),
    );
  }

  stop(runId: string): void {
    this.#connection.send({ type: 'stop', runId });
  }

  #await(runId: string, send: () => boolean): Promise<RunOutcome> {
    return new Promise((resolve) => {
      this.#runs.set(runId, resolve);
      if (!send()) this.#end(runId, BROKEN);
    });
  }

  #receive(message: ServerMessage): void {
    if (message.type === 'ask') void this.#ask(message);
    if (message.type === 'ended') this.#end(message.runId, message.outcome);
  }

  async #ask({ askId, runId, kind, title, text, buttons }: Ask): Promise<void> {
    const choices = (BUTTONS[buttons] ?? ['OK']).map((id) => ({ id, caption: CAPTIONS[id] ?? id }));
    const field = { caption: 'Ваш ответ', value: '' };
    const dialog = openDialog({ title, text, choices, ...(kind === 'prompt' ? { field } : {}) });
    this.#dialogs.set(runId, dialog);
    const answer = await dialog.answer;
    this.#dialogs.delete(runId);
    const typed = kind === 'prompt' && answer.choice !== CLOSE ? { text: answer.text } : {};
    this.#connection.send({ type: 'answer', askId, button: answer.choice, ...typed });
  }

  #end(runId: string, outcome: RunOutcome): void {
    this.#runs.get(runId)?.(outcome);
    this.#runs.delete(runId);
    this.#dialogs.get(runId)?.close();
  }
}
