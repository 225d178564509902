import type { Browser, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { createModel } from '../../local/engine/model';
import { readWorkbook } from '../../local/xlsx/read';
import { type CellValue, recordsOf } from '../commands/sheet-cells';
import { BookWindow } from './book-window';
import { accessibilityProblems } from './browser';
import type { LocalServer } from './local-server';

const WAIT_MILLISECONDS = 60_000;
const TABS_AT_MOST = 40;

/** A curator at «Подбор пар» in the page of a book. */
export class PairingPage {
  private constructor(readonly book: BookWindow) {}

  /** Opens the book in a window of its own, and the sidebar from the menu. */
  static async open(browser: Browser, server: LocalServer, id: string): Promise<PairingPage> {
    const pairing = new PairingPage(await BookWindow.open(browser, server.address, id));
    await pairing.openSidebar();
    return pairing;
  }

  async openSidebar(): Promise<void> {
    await this.book.choose('Наставничество', 'Подбор пар');
    await this.mentees.waitFor({ timeout: WAIT_MILLISECONDS });
  }

  get page(): Page {
    return this.book.page;
  }

  get sidebar(): FrameLocator {
    return this.sidebarFrame.contentFrame();
  }

  get dialog(): FrameLocator {
    return this.dialogFrame.contentFrame();
  }

  get sidebarFrame(): Locator {
    return this.page.getByRole('complementary', { name: 'Боковая панель' }).locator('iframe');
  }

  get dialogFrame(): Locator {
    return this.page.getByRole('dialog', { name: 'Подбор для всех' }).locator('iframe');
  }

  get mentees(): Locator {
    return this.sidebar.getByRole('listbox', { name: 'Наставляемые' });
  }

  /** The rows of the list that the dialog shows. */
  get rows(): Locator {
    return this.dialog.getByRole('listbox', { name: 'Строки предложения' }).getByRole('option');
  }

  button(name: string): Locator {
    return this.sidebar.getByRole('button', { name, exact: true });
  }

  dialogButton(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name });
  }

  /** From the list: one mentee, with whatever the book says about it. */
  async openMentee(code: string): Promise<void> {
    await this.sidebar.getByLabel('Код').fill(code);
    await this.mentees.getByRole('option', { name: code }).click();
    await this.sidebar.getByRole('heading', { name: code }).waitFor();
  }

  async backToList(): Promise<void> {
    await this.button('← к списку').click();
    await this.sidebar.getByLabel('Код').fill('');
  }

  /** Opens the dialog and waits for its totals. */
  async proposeAll(): Promise<string> {
    await this.button('Подобрать всем, кто ждёт').click();
    return this.totals();
  }

  async totals(): Promise<string> {
    const totals = this.dialog.getByRole('region', { name: 'Итоги' });
    await totals.waitFor({ timeout: WAIT_MILLISECONDS });
    return (await totals.textContent()) ?? '';
  }

  /** Closes the dialog by its own button. */
  async closeDialog(name: string): Promise<void> {
    await this.dialogButton(name).click();
    await this.dialogFrame.waitFor({ state: 'detached' });
  }

  /** Presses Tab until the focus in the sidebar is on what begins with these words, or bears them as its label. */
  async tabTo(words: RegExp): Promise<void> {
    const frame = await frameOf(this.sidebarFrame);
    const seen: string[] = [];
    for (let tries = 0; tries < TABS_AT_MOST; tries += 1) {
      await this.page.keyboard.press('Tab');
      const focused = await frame.evaluate(focusedName);
      if (words.test(focused)) return;
      seen.push(focused);
    }
    throw new Error(`Tab never came to ${words}, but to: ${seen.join(' | ')}`);
  }
}

/** Runs in the frame: the name of the element with the focus, as far as its own text, labels and attributes give one. */
function focusedName(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return '';
  const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [];
  const label = focused.getAttribute('aria-label') ?? labels.map(({ textContent }) => textContent).join('');
  return label || (focused.textContent ?? '');
}

export async function frameOf(iframe: Locator): Promise<Frame> {
  const frame = await (await iframe.elementHandle())?.contentFrame();
  if (!frame) throw new Error('the page shows no such frame');
  return frame;
}

/** Violations of accessibility rules inside a frame of the page. */
export async function problemsIn(iframe: Locator): Promise<readonly string[]> {
  return accessibilityProblems(await frameOf(iframe));
}

/** Whether a script that came out of a cell has run in the page or in one of its frames: it would set `ran`. */
export async function foreignScriptRan(page: Page): Promise<boolean> {
  const answers = await Promise.all(page.frames().map((frame) => frame.evaluate(() => 'ran' in window)));
  return answers.includes(true);
}

export type Records = readonly Readonly<Record<string, CellValue>>[];

/** What the server's own book holds, read from the .xlsx that it gives out: rows of sheets by column title. */
export async function serverBook(server: LocalServer, id: string): Promise<(title: string) => Records> {
  const answer = await fetch(`${server.address}/api/books/${id}/xlsx`);
  if (!answer.ok) throw new Error(await answer.text());
  const model = createModel(await readWorkbook(new Uint8Array(await answer.arrayBuffer())));
  return (title) => recordsOf(model, title);
}
