import type { Browser } from 'playwright-core';
import { BookWindow } from '../../test/page/book-window';
import type { LocalServer } from '../../test/page/local-server';
import { PairingPage } from '../../test/page/pairing-page';

/** The grid after the municipality's report was built. */
export async function pictureOfMegion(browser: Browser, server: LocalServer, folder: string): Promise<void> {
  const { id } = await server.copyOfMegion();
  const book = await BookWindow.open(browser, server.address, id);
  for (const [command, question, done] of [
    ['Собрать сведения школ', 'Будет', 'Получены'],
    ['Сводный отчёт', '', 'заполнен'],
  ] as const) {
    await book.choose('Наставничество', 'Муниципалитет', command);
    if (question !== '') {
      await book.dialog(question);
      await book.answer('ОК');
    }
    await book.dialog(done);
    await book.answer('ОК');
  }
  await book.openSheet('Сводный отчёт');
  await book.select('REPORT_T3');
  await book.page.screenshot({ path: `${folder}/local-edition.png` });
  await book.page.goto('about:blank'); // the packed browser may end with a window that closes
}

/** The sidebar and the dialog of pairing, before the school year. */
export async function picturesOfPairing(
  browser: Browser,
  server: LocalServer,
  id: string,
  folder: string,
): Promise<void> {
  const pairing = await PairingPage.open(browser, server, id);
  await pairing.openMentee('У-031');
  await pairing.page.screenshot({ path: `${folder}/pairing-sidebar.png` });
  await pairing.backToList();
  await pairing.proposeAll();
  await pairing.page.screenshot({ path: `${folder}/pairing-proposal.png` });
  await pairing.page.goto('about:blank');
}

/** A view of the sidebar beside a sheet. */
export async function pictureOfView(book: BookWindow, caption: string, words: string, file: string): Promise<void> {
  await book.openSheet('Наставляемые');
  await book.choose('Наставничество', caption);
  const sidebar = book.page.getByRole('complementary', { name: 'Боковая панель' }).locator('iframe').contentFrame();
  await sidebar.getByText(words).first().waitFor({ timeout: 60_000 });
  await book.page.screenshot({ path: file });
}
