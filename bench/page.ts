import { launchBrowser } from '../test/page/browser';
import { startServer } from '../test/page/local-server';
import type { Bench } from './bench';
import { bigBook } from './page-big-book';
import { firstCell } from './page-first-cell';
import { memory } from './page-memory';
import { secondTab } from './page-second-tab';

/** The program as `npm start` runs it and a book's page in a headless Chromium; the samples are made before any timing. */
export const page: Bench = {
  name: 'page',
  measurements: async (atEnd) => {
    const server = await startServer();
    atEnd(server.stop);
    const browser = await launchBrowser();
    atEnd(() => browser.close());
    const bench = { server, browser };
    // memory comes first: later a process keeps what big books have taken
    return [...memory(bench), await firstCell(bench), await secondTab(bench), ...bigBook(bench)];
  },
};
