/** Counts the time that a script runs, without its pauses, and tells when there is none left. */
export class StopWatch {
  readonly #over: () => void;
  #left: number;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(milliseconds: number, over: () => void) {
    this.#left = milliseconds;
    this.#over = over;
  }

  start(): void {
    if (this.#timer) return;
    this.#since = performance.now();
    this.#timer = setTimeout(() => this.#over(), Math.max(0, this.#left));
  }

  stop(): void {
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#left -= performance.now() - this.#since;
  }
}
