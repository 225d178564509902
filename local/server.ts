import { ensureBuilt } from './build';
import { type App, startApp } from './server/app';
import { FolderInUseError } from './server/durable/lock';
import { readStartOptions, type StartOptions, StartOptionsError } from './start-options';

const SAMPLES = [
  { sample: 'megion', title: 'Мегион' },
  { sample: 'school17-year', title: 'Школа № 17, конец года' },
  { sample: 'school17-before', title: 'Школа № 17, до подбора пар' },
] as const;

const options = optionsOrExit();

function optionsOrExit(): StartOptions {
  try {
    return readStartOptions(process.argv.slice(2));
  } catch (error) {
    if (error instanceof StartOptionsError) return exit(error.message);
    throw error;
  }
}

/** What the person can mend is told in a sentence; anything else is a defect, with its stack. */
async function start(): Promise<App> {
  try {
    return await startApp({ ...options, buildPage: async () => (await import('./page/build')).buildPage() });
  } catch (error) {
    if (error instanceof FolderInUseError) return exit(error.message);
    const sentence = error instanceof Error ? mendable(error) : undefined;
    if (sentence !== undefined) return exit(sentence);
    throw error;
  }
}

function mendable(error: NodeJS.ErrnoException): string | undefined {
  const { port, books } = options;
  if (error.code === 'EADDRINUSE') return `Порт ${port} занят. Возьмите другой: npm start -- --port 8418`;
  if (error.syscall === 'listen') return `Порт ${port} взять нельзя. Возьмите другой: npm start -- --port 8417`;
  if (error.syscall === undefined || !error.path?.startsWith(books)) return undefined;
  return `Папка ${books} не открывается (${error.code}): это файл, её нет или в неё нельзя писать. Назовите другую: npm start -- --books ПАПКА`;
}

function exit(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

ensureBuilt();
const app = await start();
const samples = await app.library.unmadeSamples(SAMPLES);
process.stdout.write(`Откройте в браузере http://127.0.0.1:${app.port}\nКниги лежат в папке ${options.books}\n`);
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
