import type { PresenceMessage, Revision } from '../../server/protocol';
import type { Connection } from './connection';

type Callback = (message: Revision | PresenceMessage) => void;

/** The engine's collaborative protocol over the book's connection. */
export class Transport {
  readonly #connection: Connection;
  readonly #callbacks = new Map<string, Callback>();
  /** Sent, not yet on the server's disk: the engine sends the next one after this one's acknowledgement. */
  #unacknowledged: Revision | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
    connection.onMessage((message) => {
      if (message.type === 'welcome') this.#sendAgain();
      if (message.type === 'collaboration') this.#receive(message.message);
    });
  }

  onNewMessage(id: string, callback: Callback): void {
    this.#callbacks.set(id, callback);
  }

  leave(id: string): void {
    this.#callbacks.delete(id);
  }

  async sendMessage(message: Revision | PresenceMessage): Promise<void> {
    if (isRevision(message)) this.#unacknowledged = message;
    this.#connection.send({ type: 'collaboration', message });
  }

  #receive(message: Revision | PresenceMessage): void {
    if (isRevision(message) && message.nextRevisionId === this.#unacknowledged?.nextRevisionId) {
      this.#unacknowledged = undefined;
    }
    for (const callback of this.#callbacks.values()) callback(message);
  }

  /** The server knows revisions by their ids, so one that arrived before the break is not applied twice. */
  #sendAgain(): void {
    if (this.#unacknowledged) this.#connection.send({ type: 'collaboration', message: this.#unacknowledged });
  }
}

function isRevision(message: Revision | PresenceMessage): message is Revision {
  return 'nextRevisionId' in message;
}
