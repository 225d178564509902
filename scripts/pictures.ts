import { mkdirSync, writeFileSync } from 'node:fs';
import { launchBrowser } from '../test/page/browser';
import { startServer } from '../test/page/local-server';
import { openForPrint, PAPERS, pictureOfPaper } from './pictures/papers';
import { schoolYear } from './pictures/school-year';
import { pictureOfImport, pictureOfView, picturesOfMegion, picturesOfPairing } from './pictures/screens';

/** Makes the pictures of the handbooks from the running product: `npm run pictures`. */

const FOLDER = 'docs/images';

mkdirSync(FOLDER, { recursive: true });
const [server, browser, bytes] = await Promise.all([startServer(), launchBrowser(), schoolYear()]);
try {
  await picturesOfMegion(browser, server, FOLDER);
  const before = await server.create({ kind: 'sample', sample: 'school17-before' });
  await picturesOfPairing(browser, server, before.id, FOLDER);
  const { id } = await server.upload('Школа 17', bytes);
  const book = await openForPrint(browser, server.address, id);
  await pictureOfView(book, 'Панель куратора', 'Назвать проблему', `${FOLDER}/panel.png`);
  await pictureOfView(book, 'Мониторинг', 'Показатели эффективности', `${FOLDER}/monitoring.png`);
  await pictureOfImport(book, `${FOLDER}/import.png`);
  for (const [name, paper] of Object.entries(PAPERS)) {
    writeFileSync(`${FOLDER}/${name}.png`, await pictureOfPaper(book, paper));
  }
} finally {
  await browser.close();
  await server.stop();
}
