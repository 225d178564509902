/**
 * Whose revision is next. A script sends its next revision the moment the last one is acknowledged, so a person's edit
 * would come late again and again. Whoever came late is therefore waited for: others are held until the late one has
 * sent again, or the time for it is over.
 */
export class Turns<Message> {
  readonly #milliseconds: number;
  readonly #release: (clientId: string, message: Message) => void;
  /** Clients that came late, first come first. */
  readonly #awaited: string[] = [];
  #held = new Map<string, Message>();
  #timer: NodeJS.Timeout | undefined;

  /** @param release Submits a held message again. */
  constructor(milliseconds: number, release: (clientId: string, message: Message) => void) {
    this.#milliseconds = milliseconds;
    this.#release = release;
  }

  /** True when the client may speak now; otherwise its message is kept and released later. */
  takes(clientId: string, message: Message): boolean {
    const [next] = this.#awaited;
    if (next === undefined || next === clientId) return true;
    this.#held.set(clientId, message);
    return false;
  }

  /** The client's message was late. */
  cameLate(clientId: string): void {
    if (!this.#awaited.includes(clientId)) this.#awaited.push(clientId);
    this.#timer ??= setTimeout(() => this.#giveUp(), this.#milliseconds);
  }

  /** The client's message was taken. */
  spoke(clientId: string): void {
    if (this.#awaited[0] === clientId) this.#next();
  }

  left(clientId: string): void {
    this.#held.delete(clientId);
    const index = this.#awaited.indexOf(clientId);
    if (index === 0) this.#next();
    else if (index > 0) this.#awaited.splice(index, 1);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#awaited.length = 0;
    this.#held.clear();
  }

  #giveUp(): void {
    this.#timer = undefined;
    this.#next();
  }

  #next(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#awaited.shift();
    if (this.#awaited.length > 0) this.#timer = setTimeout(() => this.#giveUp(), this.#milliseconds);
    const held = this.#held;
    this.#held = new Map();
    for (const [clientId, message] of held) this.#release(clientId, message);
  }
}
