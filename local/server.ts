import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build';
import { type App, startApp } from './server/app';
import { codeOf } from './server/durable/files';
import { FolderInUseError } from './server/durable/lock';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8417' },
    books: { type: 'string', default: 'books' },
    /** Seconds that a script may run. */
    limit: { type: 'string', default: '360' },
  },
});

const SAMPLES = [
  { sample: 'megion', title: 'Мегион' },
  { sample: 'school17-year', title: 'Школа № 17, конец года' },
  { sample: 'school17-before', title: 'Школа № 17, до подбора пар' },
] as const;

/** A busy port and a folder in use are told in a sentence; anything else is a defect, with its stack. */
async function start(): Promise<App> {
  try {
    return await startApp({
      port: Number(values.port),
      books: resolve(values.books),
      limit: Number(values.limit) * 1000,
      buildPage: async () => (await import('./page/build')).buildPage(),
    });
  } catch (error) {
    if (error instanceof FolderInUseError) return exit(error.message);
    if (codeOf(error) === 'EADDRINUSE') {
      return exit(`Порт ${values.port} занят. Возьмите другой: npm start -- --port 8418`);
    }
    throw error;
  }
}

function exit(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

ensureBuilt();
const app = await start();
const samples = await app.library.unmadeSamples(SAMPLES);
process.stdout.write(
  `Откройте в браузере http://127.0.0.1:${app.port}\nКниги лежат в папке ${resolve(values.books)}\n`,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    app.close().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}
await app.library.seed(samples);
