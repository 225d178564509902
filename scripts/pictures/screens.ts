import type { Browser, Page } from 'playwright-core';
import type { BookWindow } from '../../test/page/book-window';
import type { LocalServer } from '../../test/page/local-server';
import { PairingPage } from '../../test/page/pairing-page';
import { openForPrint, pictureOfPaper } from './papers';

/** The grid after the municipality's report was built, and the report's pages of T1 to T5. */
export async function picturesOfMegion(browser: Browser, server: LocalServer, folder: string): Promise<void> {
  const { id } = await server.copyOfMegion();
  const book = await openForPrint(browser, server.address, id);
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
  const pages: Buffer[] = [];
  for (const breaks of [1, 2]) pages.push(await pictureOfPaper(book, { title: 'Сводный отчёт', breaks }));
  await pictureOfPages(book.page, pages, `${folder}/consolidated-report.png`);
  await book.page.goto('about:blank'); // the packed browser may end with a window that closes
}

/** Pages side by side, at their own size: scaled letters would take several times the bytes. */
async function pictureOfPages(page: Page, pages: readonly Buffer[], file: string): Promise<void> {
  const images = pages.map((picture) => `<img src="data:image/png;base64,${picture.toString('base64')}">`);
  const style = 'body { display: inline-flex; gap: 12px; margin: 0; background: #999; }';
  await page.goto('about:blank');
  await page.setContent(`<style>${style}</style>${images.join('')}`);
  await page.locator('body').screenshot({ path: file });
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
  await pairing.button('Предложить').first().waitFor();
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

/** People of a made-up list, in the shape in which schools keep such lists. */
const LIST = `Список наставнических пар;;;;
Наставник;Класс;Наставляемый;Класс;Запрос
Проверкин Код Кодович;10А;Тестова А. Б.;7Б;математика
;;Примерова В. Г.;7 б;физика
Образцов Д. Е.;9Б;Шаблонов Ж. З.;V;адаптация в классе
`;

/** The columns of a chosen file in the dialog of the import. */
export async function pictureOfImport(book: BookWindow, file: string): Promise<void> {
  const { page } = book;
  await book.choose('Наставничество', 'Книга', 'Загрузить списки…');
  const dialog = page.getByRole('dialog').locator('iframe').contentFrame();
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Выбрать файл…' }).click({ timeout: 60_000 });
  await (await chooser).setFiles({ name: 'пары.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  await dialog.locator('.foot .button-main').click();
  await dialog.getByText('Загрузить как').first().waitFor();
  await page.screenshot({ path: file });
  await page.getByRole('dialog').getByRole('button', { name: 'Закрыть' }).click();
}
