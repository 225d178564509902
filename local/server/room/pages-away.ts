import type { Page } from './page';

/** Pages whose connection broke while their scripts run: one that comes back soon hears what it has missed. */
export class PagesAway {
  readonly #milliseconds: number;
  readonly #away = new Map<string, { readonly page: Page; readonly timer: NodeJS.Timeout }>();

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  left(page: Page): void {
    if (page.runs.length === 0) {
      page.left();
      return;
    }
    page.away();
    const timer = setTimeout(() => this.back(page.clientId)?.left(), this.#milliseconds).unref();
    this.#away.set(page.clientId, { page, timer });
  }

  /** The page as it was when its connection broke; it is not away any more. */
  back(clientId: string): Page | undefined {
    const known = this.#away.get(clientId);
    clearTimeout(known?.timer);
    this.#away.delete(clientId);
    return known?.page;
  }

  close(): void {
    for (const clientId of [...this.#away.keys()]) this.back(clientId)?.left();
  }
}
