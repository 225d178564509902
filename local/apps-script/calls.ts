/** Counted calls by method, and the call that is to fail. */
export class CallCounter {
  readonly byMethod = new Map<string, number>();
  readonly #failAt: number | undefined;
  #total = 0;

  constructor(failAt?: number) {
    this.#failAt = failAt;
  }

  get total(): number {
    return this.#total;
  }

  /** True when this call is the one that is to fail. */
  add(method: string): boolean {
    this.#total += 1;
    this.byMethod.set(method, (this.byMethod.get(method) ?? 0) + 1);
    return this.#total === this.#failAt;
  }
}
