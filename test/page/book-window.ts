import type { Browser, Page } from 'playwright-core';
import { openWindow } from './browser';

const WAIT_MILLISECONDS = 60_000;

/** Nobody types faster; the grid moves the focus after the first key. */
const KEY_MILLISECONDS = 30;

/** A book in a window of the browser, used by what a person sees. */
export class BookWindow {
  readonly page: Page;
  readonly errors: readonly string[];

  private constructor(page: Page, errors: readonly string[]) {
    this.page = page;
    this.errors = errors;
  }

  /** @param prepare What is to be done before the page is loaded. */
  static async open(
    browser: Browser,
    address: string,
    id: string,
    prepare: (page: Page) => Promise<void> = async () => undefined,
  ): Promise<BookWindow> {
    const { page, errors } = await openWindow(browser);
    await prepare(page);
    const window = new BookWindow(page, errors);
    await page.goto(`${address}/book/${id}`);
    await page.locator('.o-grid canvas').first().waitFor({ timeout: WAIT_MILLISECONDS });
    await window.saved();
    return window;
  }

  /** Waits until the page says that everything is on disk. */
  async saved(): Promise<void> {
    await this.page.getByText('Сохранено на этом компьютере').waitFor({ timeout: WAIT_MILLISECONDS });
  }

  async openSheet(title: string): Promise<void> {
    await this.page.locator('.o-sheet').filter({ hasText: title }).first().click();
    await this.shows(`${title}, `);
  }

  /** Selects a cell or a named range through the field left of the formula bar. */
  async select(place: string): Promise<void> {
    const field = this.page.getByLabel('Адрес ячейки или название');
    await field.click();
    await field.fill(place);
    await field.press('Enter');
  }

  /** What the selected cell shows, as the page tells screen readers: `Лист, A1: текст`. */
  async selected(): Promise<string> {
    return (await this.page.getByLabel('Выделенная ячейка').textContent()) ?? '';
  }

  /** Waits until the selected cell shows the text; fails with what it shows instead. */
  async shows(text: string, milliseconds = WAIT_MILLISECONDS): Promise<void> {
    const line = this.page.getByLabel('Выделенная ячейка').filter({ hasText: text });
    await line.waitFor({ state: 'attached', timeout: milliseconds }).catch(async () => {
      throw new Error(`expected «${text}», but the line says «${await this.selected()}»`);
    });
  }

  /** Types into a cell as a person does, and selects it again. */
  async type(place: string, text: string): Promise<void> {
    await this.select(place);
    await this.page.keyboard.type(text, { delay: KEY_MILLISECONDS });
    await this.page.keyboard.press('Enter');
    await this.select(place);
  }

  /** Opens a menu of the bar and chooses lines one after another. */
  async choose(menu: string, ...lines: readonly string[]): Promise<void> {
    await this.page.locator('.o-topbar-menu').getByText(menu, { exact: true }).click();
    for (const line of lines) {
      await this.page.locator('.o-menu-item').getByText(line, { exact: true }).click({ timeout: WAIT_MILLISECONDS });
    }
  }

  /** Presses a button of the open dialog. */
  async answer(button: string): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: button }).click({ timeout: WAIT_MILLISECONDS });
  }

  /** The text of the open dialog, as soon as it holds the words. */
  async dialog(words: string): Promise<string> {
    const dialog = this.page.getByRole('dialog').filter({ hasText: words });
    await dialog.waitFor({ timeout: WAIT_MILLISECONDS });
    return (await dialog.textContent()) ?? '';
  }
}
