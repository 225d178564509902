import { mkdirSync } from 'node:fs';
import { BookWindow } from '../test/page/book-window';
import { launchBrowser } from '../test/page/browser';
import { startServer } from '../test/page/local-server';
import { PAPERS, pictureOfPaper } from './pictures/papers';
import { schoolYear } from './pictures/school-year';
import { pictureOfImport, pictureOfMegion, pictureOfView, picturesOfPairing } from './pictures/screens';

/** Makes the pictures of the handbooks from the running product: `npm run pictures`. */

const FOLDER = 'docs/images';

mkdirSync(FOLDER, { recursive: true });
const [server, browser, bytes] = await Promise.all([startServer(), launchBrowser(), schoolYear()]);
try {
  await pictureOfMegion(browser, server, FOLDER);
  const before = await server.create({ kind: 'sample', sample: 'school17-before' });
  await picturesOfPairing(browser, server, before.id, FOLDER);
  const { id } = await server.upload('Школа 17', bytes);
  const book = await BookWindow.open(browser, server.address, id, async (page) => {
    await page.addInitScript(() => {
      window.print = () => Reflect.set(window, 'printed', true);
    });
  });
  await pictureOfView(book, 'Панель куратора', 'Назвать проблему', `${FOLDER}/panel.png`);
  await pictureOfView(book, 'Мониторинг', 'Показатели эффективности', `${FOLDER}/monitoring.png`);
  await pictureOfImport(book, `${FOLDER}/import.png`);
  for (const [name, title] of Object.entries(PAPERS)) await pictureOfPaper(book, title, `${FOLDER}/${name}.png`);
} finally {
  await browser.close();
  await server.stop();
}
