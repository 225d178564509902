import type { Page } from 'playwright-core';
import { BookWindow } from '../test/page/book-window';
import type { Measurement } from './bench';
import type { Running } from './page-window';

const ROUNDS = 20;
const CELL = 'E5';
/** Where the second window keeps its promise. */
const SEEN = 'seen by the bench';

/** From the Enter key in one window to the new text in another, where the same cell is selected. */
export async function secondTab({ server, browser }: Running): Promise<Measurement> {
  const { id } = await server.copyOfMegion();
  let windows: { readonly one: BookWindow; readonly two: BookWindow } | undefined;
  let edits = 0;
  return {
    label: 'an edit reaches a second tab',
    rounds: ROUNDS,
    bar: 150,
    round: async () => {
      windows ??= {
        one: await BookWindow.open(browser, server.address, id),
        two: await BookWindow.open(browser, server.address, id),
      };
      const { one, two } = windows;
      edits += 1;
      const text = `правка ${edits}`;
      await two.select(CELL);
      await one.select(CELL);
      // the grid moves the focus after the first key
      await one.page.keyboard.type(text, { delay: 30 });
      await watchFor(two.page, `${CELL}: ${text}`);
      return async () => {
        await one.page.keyboard.press('Enter');
        await two.page.evaluate((key) => Reflect.get(window, key), SEEN);
        return { edits };
      };
    },
  };
}

/** From now on the window keeps a promise that resolves as soon as the line for screen readers, which tells the selected cell, ends with the text. */
function watchFor(page: Page, text: string): Promise<void> {
  return page.getByLabel('Выделенная ячейка').evaluate(
    (line, { wanted, key }) => {
      const seen = new Promise<void>((resolve, reject) => {
        setTimeout(() => reject(new Error(`expected «${wanted}», but the line says «${line.textContent}»`)), 30_000);
        const observer = new MutationObserver(() => {
          if (line.textContent?.endsWith(wanted)) {
            observer.disconnect();
            resolve();
          }
        });
        observer.observe(line, { childList: true, characterData: true, subtree: true });
      });
      Reflect.set(window, key, seen);
    },
    { wanted: text, key: SEEN },
  );
}
