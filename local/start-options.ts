import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface StartOptions {
  /** 0 is any free one. */
  readonly port: number;
  /** Absolute path of the folder with the books. */
  readonly books: string;
  /** Milliseconds that a script may run. */
  readonly limit: number;
}

/** A mistake in the command line; its message says what to type. */
export class StartOptionsError extends Error {}

const USAGE = `Запуск: npm start -- [--port N] [--books ПАПКА]
  --port N       порт от 1 до 65535, без него 8417
  --books ПАПКА  где лежат книги, без неё books в папке программы`;

const HIGHEST_PORT = 65_535;

/** @throws StartOptionsError for an option that does not exist, stands without a value or has a wrong one. */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { port, books, limit } = valuesOf(args);
  const seconds = Number(limit);
  if (!/^\d+$/.test(port) || Number(port) > HIGHEST_PORT) {
    throw new StartOptionsError(`Порт – целое число от 1 до ${HIGHEST_PORT}, сейчас «${port}».\n${USAGE}`);
  }
  if (books === '') throw new StartOptionsError(`Не названа папка после --books.\n${USAGE}`);
  if (!(seconds > 0)) throw new StartOptionsError(`--limit – число секунд больше 0, сейчас «${limit}».`);
  return { port: Number(port), books: resolve(books), limit: seconds * 1000 };
}

function valuesOf(args: readonly string[]): Record<'port' | 'books' | 'limit', string> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '8417' },
        books: { type: 'string', default: 'books' },
        /** Seconds that a script may run. */
        limit: { type: 'string', default: '360' },
      },
    });
    return values;
  } catch (error) {
    if (!isMistake(error)) throw error;
    throw new StartOptionsError(`Не понять, что значит «${args.join(' ')}».\n${USAGE}`);
  }
}

function isMistake(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}
