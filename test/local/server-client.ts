import { WebSocket } from 'ws';
import type { Dispatcher } from '../../local/engine/commands';
import type { Model } from '../../local/engine/library';
import { createModel, type ModelConfig } from '../../local/engine/model';
import type { BookState, PageMessage, ServerMessage } from '../../local/server/protocol';

type TransportService = NonNullable<ModelConfig['transportService']>;
type EngineMessage = Parameters<TransportService['sendMessage']>[0];
type Told<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>;

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits for what is expected to become true soon. */
export async function until(holds: () => boolean, what: string, milliseconds = 20_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`in vain: ${what}`);
    await pause(5);
  }
}

/** What a page does, without a browser: a model on the server's book, and a person who answers. */
export class TestPage {
  readonly heard: ServerMessage[] = [];
  readonly model: Model;
  readonly #line: WebSocket;
  #hear: ((message: EngineMessage) => void) | undefined;
  /** Answers to dialogs in turn; a dialog without one waits. */
  readonly answers: { button: string; text?: string }[] = [];

  private constructor(port: number, state: BookState, client: string) {
    const query = new URLSearchParams({ client, since: state.revisionId, name: `Гость ${client}` });
    this.#line = new WebSocket(`ws://127.0.0.1:${port}/ws/books/${state.id}?${query}`);
    const transportService: TransportService = {
      onNewMessage: (_id, hear) => {
        this.#hear = hear;
      },
      leave: () => undefined,
      sendMessage: async (message: EngineMessage) =>
        this.send(JSON.parse(JSON.stringify({ type: 'collaboration', message }))),
    };
    // JSON of the server has the engine's own types
    const { snapshot, revisions } = JSON.parse(JSON.stringify(state));
    this.model = createModel(snapshot, { transportService, client: { id: client, name: client } }, revisions);
    this.#line.on('message', (data) => this.#take(JSON.parse(String(data))));
  }

  static async open(port: number, id: string, client: string): Promise<TestPage> {
    const state = await fetch(`http://127.0.0.1:${port}/api/books/${id}/state`);
    if (!state.ok) throw new Error(await state.text());
    const page = new TestPage(port, await state.json(), client);
    await page.told('welcome');
    return page;
  }

  send(message: PageMessage): void {
    const text = JSON.stringify(message);
    if (this.#line.readyState === WebSocket.CONNECTING) this.#line.once('open', () => this.#line.send(text));
    else this.#line.send(text);
  }

  /** The first message of a kind, when it has come. */
  async told<T extends ServerMessage['type']>(
    type: T,
    fits: (message: Told<T>) => boolean = () => true,
  ): Promise<Told<T>> {
    const isWanted = (message: ServerMessage): message is Told<T> => message.type === type;
    const find = () => this.heard.filter(isWanted).find(fits);
    await until(() => find() !== undefined, `a message ${type}; heard ${this.heard.map((m) => m.type).join()}`);
    const found = find();
    if (!found) throw new Error('it was there');
    return found;
  }

  /** Runs a function of the script as a menu does, and returns its outcome. */
  async run(functionName: string, runId = functionName): Promise<Told<'ended'>['outcome']> {
    this.send({ type: 'run', runId, functionName });
    return (await this.told('ended', (message) => message.runId === runId)).outcome;
  }

  /** Writes a cell of column A of the first sheet, row counted from 0. */
  write(row: number, content: string): void {
    const engine: Dispatcher = this.model;
    const result = engine.dispatch('UPDATE_CELL', { sheetId: this.firstSheet, col: 0, row, content });
    if (!result.isSuccessful) throw new Error(result.reasons.join());
  }

  read(row: number): string {
    return this.model.getters.getCellText({ sheetId: this.firstSheet, col: 0, row }, { showFormula: true });
  }

  async synchronized(): Promise<void> {
    await until(() => this.model.getters.isFullySynchronized(), 'all edits acknowledged');
  }

  async close(): Promise<void> {
    this.#line.close();
    await until(() => this.#line.readyState === WebSocket.CLOSED, 'a closed line');
  }

  get firstSheet(): string {
    return this.model.getters.getSheetIds()[0] ?? '';
  }

  #take(message: ServerMessage): void {
    this.heard.push(message);
    if (message.type === 'collaboration') this.#hear?.(JSON.parse(JSON.stringify(message.message)));
    const answer = message.type === 'ask' ? this.answers.shift() : undefined;
    if (message.type === 'ask' && answer) this.send({ type: 'answer', askId: message.askId, ...answer });
  }
}
