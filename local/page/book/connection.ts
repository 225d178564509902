import type { PageMessage, ServerMessage } from '../../server/protocol';
import { personLabel } from '../person';

export type LinkState = 'connecting' | 'online' | 'offline';

const RETRY_MILLISECONDS = 1000;

/** The WebSocket of one book; it comes back by itself after a break, with what was missed in between. */
export class Connection {
  readonly clientId = crypto.randomUUID();
  readonly #book: string;
  readonly #listeners: ((message: ServerMessage) => void)[] = [];
  readonly #stateListeners: ((state: LinkState) => void)[] = [];
  #socket: WebSocket | undefined;
  #since: string;
  #state: LinkState = 'connecting';
  #closed = false;

  /** @param since Id of the last revision that the page has. */
  constructor(book: string, since: string) {
    this.#book = book;
    this.#since = since;
  }

  get state(): LinkState {
    return this.#state;
  }

  onMessage(listener: (message: ServerMessage) => void): void {
    this.#listeners.push(listener);
  }

  onState(listener: (state: LinkState) => void): void {
    this.#stateListeners.push(listener);
    listener(this.#state);
  }

  open(): void {
    const query = new URLSearchParams({ client: this.clientId, since: this.#since, name: personLabel() });
    const socket = new WebSocket(`ws://${location.host}/ws/books/${this.#book}?${query}`);
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data))));
    socket.addEventListener('close', () => this.#retry());
  }

  /** False when nobody listens now: what may wait must be sent again by the caller. */
  send(message: PageMessage): boolean {
    if (this.#state !== 'online' || this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  /** For good: the page is about to be loaded anew. */
  close(): void {
    this.#closed = true;
    this.#socket?.close();
  }

  #receive(message: ServerMessage): void {
    if (message.type === 'welcome') this.#setState('online');
    if (message.type === 'collaboration' && 'nextRevisionId' in message.message) {
      this.#since = String(message.message.nextRevisionId);
    }
    for (const listener of this.#listeners) listener(message);
  }

  #retry(): void {
    this.#setState('offline');
    if (!this.#closed) setTimeout(() => this.open(), RETRY_MILLISECONDS);
  }

  #setState(state: LinkState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#stateListeners) listener(state);
  }
}
