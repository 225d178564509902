import type { ServerMessage } from '../protocol';

export type AskMessage = Extract<ServerMessage, { type: 'ask' }>;
type Answer = (button: string, text: string) => void;

/** What the scripts of a page wait for its person to answer; a page over a new connection has the same ones. */
export class Questions {
  readonly #waiting = new Map<string, { readonly message: AskMessage; readonly answer: Answer }>();
  #isClosed = false;

  get waiting(): readonly AskMessage[] {
    return [...this.#waiting.values()].map(({ message }) => message);
  }

  /** False when the person is gone for good, and the dialog is closed at once: nobody would ever close it. */
  add(message: AskMessage, answer: Answer): boolean {
    if (this.#isClosed) answer('CLOSE', '');
    else this.#waiting.set(message.askId, { message, answer });
    return !this.#isClosed;
  }

  answer(askId: string, button: string, text: string): void {
    this.#waiting.get(askId)?.answer(button, text);
    this.#waiting.delete(askId);
  }

  /** The person is gone for good. */
  close(): void {
    this.#isClosed = true;
    for (const askId of [...this.#waiting.keys()]) this.answer(askId, 'CLOSE', '');
  }
}
