import type { Focus, PageMessage, RunOutcome, ServerMessage } from '../../server/protocol';
import { CLOSE, type OpenDialog, openDialog } from '../dialog';
import type { Connection } from './connection';

type Answer = Extract<PageMessage, { type: 'answer' }>;
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

const NOT_STARTED: RunOutcome = {
  ok: false,
  message: 'Программа не отвечает, команда не начата. Повторите, когда сверху будет «Сохранено на этом компьютере».',
  frames: [],
};

/** What the page must know to start a function of the script. */
export interface Place {
  readonly focus: () => Focus;
  /** Resolves when all edits of this page are on the server's disk: the script must see them. */
  readonly settled: () => Promise<void>;
}

/** Who wants to know how far a run has come. */
export interface RunWatch {
  /** Is told the id, so that the run can be stopped. */
  readonly asked: (runId: string) => void;
  /** Scripts of one book run one after another: now it is this one's turn. */
  readonly begun: () => void;
}

/** Functions of the script that this page started, and the questions that they ask meanwhile. */
export class Scripts {
  readonly #connection: Connection;
  readonly #place: Place;
  readonly #runs = new Map<string, (outcome: RunOutcome) => void>();
  readonly #watches = new Map<string, RunWatch>();
  readonly #dialogs = new Map<string, { readonly askId: string; readonly dialog: OpenDialog }>();
  /** What the running scripts were answered, by question: an answer may be lost on the way. */
  readonly #answers = new Map<string, Answer>();

  constructor(connection: Connection, place: Place) {
    this.#connection = connection;
    this.#place = place;
    connection.onMessage((message) => this.#receive(message));
  }

  /** Runs a menu item. */
  async run(functionName: string, watch: RunWatch): Promise<RunOutcome> {
    await this.#place.settled();
    const runId = crypto.randomUUID();
    this.#watches.set(runId, watch);
    watch.asked(runId);
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
      if (!send()) this.#end(runId, NOT_STARTED);
    });
  }

  #receive(message: ServerMessage): void {
    if (message.type === 'welcome') this.#goOn(message.runs);
    if (message.type === 'started') this.#watches.get(message.runId)?.begun();
    if (message.type === 'ask') void this.#ask(message);
    if (message.type === 'ended') this.#end(message.runId, message.outcome);
  }

  /** After a break: a run that the server does not know any more has ended unheard. */
  #goOn(runs: readonly string[]): void {
    for (const runId of [...this.#runs.keys()]) if (!runs.includes(runId)) this.#end(runId, BROKEN);
  }

  async #ask({ askId, runId, kind, title, text, buttons }: Ask): Promise<void> {
    const given = this.#answers.get(askId);
    if (given) this.#connection.send(given);
    if (given || this.#dialogs.get(runId)?.askId === askId) return; // asked again after a break
    const choices = (BUTTONS[buttons] ?? ['OK']).map((id) => ({ id, caption: CAPTIONS[id] ?? id }));
    const field = { caption: 'Ваш ответ', value: '' };
    const dialog = openDialog({ title, text, choices, ...(kind === 'prompt' ? { field } : {}) });
    this.#dialogs.set(runId, { askId, dialog });
    const answer = await dialog.answer;
    this.#dialogs.delete(runId);
    const typed = kind === 'prompt' && answer.choice !== CLOSE ? { text: answer.text } : {};
    const message: Answer = { type: 'answer', askId, button: answer.choice, ...typed };
    this.#answers.set(askId, message);
    this.#connection.send(message); // without a connection the server asks again
  }

  #end(runId: string, outcome: RunOutcome): void {
    this.#runs.get(runId)?.(outcome);
    this.#runs.delete(runId);
    this.#watches.delete(runId);
    for (const askId of this.#answers.keys()) if (askId.startsWith(runId)) this.#answers.delete(askId);
    this.#dialogs.get(runId)?.dialog.close();
  }
}
