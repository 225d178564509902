import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { emptyWorkbook } from '../../local/engine/model';
import { type App, type AppOptions, startApp } from '../../local/server/app';
import { nodeFiles } from '../../local/server/durable/files';
import { BookFolder } from '../../local/server/durable/folder';
import { HEAD } from './server-files';

const apps: App[] = [];

afterAll(async () => {
  for (const app of apps.splice(0)) await app.close();
});

/** A server of the tests of one file, closed after them. */
export async function anApp(options: Partial<AppOptions> & Pick<AppOptions, 'books'>): Promise<App> {
  const buildPage = async () => ({ js: '/* page */', css: '/* style */', frame: '/* google.script */' });
  const app = await startApp({ port: 0, buildPage, linger: 50, ...options });
  apps.push(app);
  return app;
}

/** One empty book in the folder; its id. */
export function aBook(books: string, title = 'Книга'): Promise<string> {
  const snapshot = JSON.stringify(emptyWorkbook('ru_RU', 'Лист1'));
  return new BookFolder(nodeFiles, books).create({ ...HEAD, title, snapshot }, new Date());
}

/** A server with a script of its own instead of the add-on. */
export async function anAppWithScript(books: string, script: string, options: Partial<AppOptions> = {}): Promise<App> {
  const file = join(books, 'script.js');
  writeFileSync(file, script);
  return anApp({ books, code: [file], ...options });
}
