import { randomUUID } from 'node:crypto';

/** Frames of closed dialogs are not asked for again; open ones are few. */
const MOST_FRAMES = 100;

/** HTML that scripts have shown: each piece has an address of its own, which nobody can guess. */
export class Frames {
  readonly #html = new Map<string, string>();

  /** @returns the frame's address. */
  add(html: string): string {
    const token = randomUUID();
    this.#html.set(token, html);
    const [oldest] = this.#html.keys();
    if (this.#html.size > MOST_FRAMES && oldest !== undefined) this.#html.delete(oldest);
    return `/frame/${token}`;
  }

  get(token: string): string | undefined {
    return this.#html.get(token);
  }
}
