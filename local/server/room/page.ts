import type { MenuTree } from '../../apps-script/host';
import type { Frames } from '../http/frames';
import type { PageMessage, PersonHere, RunOutcome, ServerMessage } from '../protocol';
import type { Caller, Run } from '../script/desk';
import type { HtmlShown, Question, RunOrder } from '../script/messages';
import type { Member } from './hub';
import { type AskMessage, Questions } from './questions';

export interface PageLine {
  send(message: ServerMessage): void;
  close(): void;
}

type RunMessage = Extract<PageMessage, { type: 'run' | 'call' }>;
type AnswerMessage = Extract<PageMessage, { type: 'answer' }>;

/** One open page of a book: a client of the hub, and the person whom its scripts talk to. */
export class Page implements Member {
  readonly seesPresence = true;
  /** Undefined while the connection is broken. */
  #line: PageLine | undefined;
  readonly #frames: Frames;
  #questions = new Questions();
  #runs = new Map<string, Run>();
  /** What scripts said while the connection was broken. */
  readonly #missed: ServerMessage[] = [];
  #asked = 0;

  constructor(
    readonly person: PersonHere,
    line: PageLine,
    frames: Frames,
  ) {
    this.#line = line;
    this.#frames = frames;
  }

  get clientId(): string {
    return this.person.clientId;
  }

  /** Runs that it asked for and that go on. */
  get runs(): readonly string[] {
    return [...this.#runs.keys()];
  }

  send(message: ServerMessage): void {
    if (this.#line) this.#line.send(message);
    else this.#missed.push(message);
  }

  deliver(message: Extract<ServerMessage, { type: 'collaboration' }>['message']): void {
    this.send({ type: 'collaboration', message });
  }

  expel(reason: string): void {
    this.send({ type: 'refused', error: reason });
    this.reload(reason);
  }

  /** What the page has is no longer the book. */
  reload(reason: string): void {
    this.send({ type: 'reload', reason });
    this.#line?.close();
  }

  /** A run that the page asked for. */
  run(message: RunMessage): Run {
    const { runId } = message;
    const run: Run = { order: orderOf(message), caller: this.#caller(runId, (outcome) => this.#ended(runId, outcome)) };
    this.#runs.set(runId, run);
    return run;
  }

  /** The run of onOpen, which gives the page its menu. */
  opening(): Run {
    const order: RunOrder = { functionName: 'onOpen', args: [], as: 'open', focus: {} };
    return {
      order,
      caller: this.#caller('onOpen', (_outcome, menus, functions) => this.send({ type: 'menu', menus, functions })),
    };
  }

  runOf(runId: string): Run | undefined {
    return this.#runs.get(runId);
  }

  answer({ askId, button, text = '' }: AnswerMessage): void {
    this.#questions.answer(askId, button, text);
  }

  /** The connection is broken, and may come back. */
  away(): void {
    this.#line = undefined;
  }

  /** The page is gone: its dialogs are closed, and those that its scripts still open. */
  left(): void {
    this.#questions.close();
  }

  /** This is the same page over a new connection: its scripts go on talking to it. */
  follow(earlier: Page): void {
    this.#runs = earlier.#runs;
    this.#questions = earlier.#questions;
    earlier.#line = { send: (message) => this.send(message), close: () => this.#line?.close() };
  }

  /** Hears what the scripts of the earlier page said meanwhile; a question may have been lost on the way. */
  catchUp(earlier: Page): void {
    for (const message of earlier.#missed.splice(0)) if (message.type !== 'ask') this.send(message);
    for (const message of this.#questions.waiting) this.send(message);
  }

  #caller(runId: string, ended: Caller['ended']): Caller {
    return {
      started: () => this.send({ type: 'started', runId }),
      ask: (question, answer) => this.#ask(runId, question, answer),
      toast: (title, text, seconds) => this.send({ type: 'toast', title, text, seconds }),
      html: (shown) => this.#show(shown),
      activate: (sheetId) => this.send({ type: 'activate', sheetId }),
      log: (line) => this.send({ type: 'log', line }),
      ended: (outcome: RunOutcome, menus: readonly MenuTree[], functions: readonly string[]) =>
        ended(outcome, menus, functions),
    };
  }

  #ask(runId: string, question: Question, answer: (button: string, text: string) => void): void {
    this.#asked += 1;
    const askId = `${runId}-${this.#asked}`;
    const message: AskMessage = { type: 'ask', askId, runId, ...question };
    if (this.#questions.add(message, answer)) this.send(message);
  }

  #show({ html, ...shown }: HtmlShown): void {
    this.send({ type: 'html', ...shown, url: this.#frames.add(html) });
  }

  #ended(runId: string, outcome: RunOutcome): void {
    this.#runs.delete(runId);
    this.send({ type: 'ended', runId, outcome });
  }
}

function orderOf(message: RunMessage): RunOrder {
  const { functionName, activeSheetId, selection } = message;
  const focus = { ...(activeSheetId !== undefined && { activeSheetId }), ...(selection && { selection }) };
  return message.type === 'run'
    ? { functionName, args: [], as: 'menu', focus }
    : { functionName, args: message.args, as: 'client', focus };
}
