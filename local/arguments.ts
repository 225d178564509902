/** Command line of `gas`. */
export interface Arguments {
  readonly book?: string;
  readonly out?: string;
  readonly code: readonly string[];
  readonly locale?: string;
  readonly answers: readonly string[];
  readonly failAt?: number;
  readonly calls: boolean;
  readonly functionName: string;
  readonly args: readonly unknown[];
}

/** A mistake in the command line; its message says what to type. */
export class UsageError extends Error {}

export const USAGE = `Usage: npm run --silent gas -- [options] FUNCTION [JSON argument]...
  --book IN.xlsx     the book (default: a new empty one)
  --out OUT.xlsx     where to save the book when the function has succeeded
  --code FILE.js     a file of the script; may repeat (default: dist/Code.js)
  --locale CODE      en_US or ru_RU
  --answer TEXT      answer to the next dialog; may repeat (default: OK or YES)
  --fail-at N        the Nth counted service call fails
  --calls            print the counted service calls on stderr`;

const LOCALES = ['en', 'en_US', 'ru', 'ru_RU'];

type Draft = { -readonly [K in keyof Arguments]: Arguments[K] } & { code: string[]; answers: string[] };

/** Options that take a value, and what they set. */
const VALUED: Readonly<Record<string, (draft: Draft, value: string) => void>> = {
  '--book': (draft, value) => {
    draft.book = value;
  },
  '--out': (draft, value) => {
    draft.out = value;
  },
  '--code': (draft, value) => {
    draft.code.push(value);
  },
  '--locale': (draft, value) => {
    if (!LOCALES.includes(value)) throw new UsageError(`--locale is one of ${LOCALES.join(', ')}, not ${value}.`);
    draft.locale = value;
  },
  '--answer': (draft, value) => {
    draft.answers.push(value);
  },
  '--fail-at': (draft, value) => {
    if (!/^[1-9]\d*$/.test(value)) throw new UsageError(`--fail-at is a whole number from 1, not ${value}.`);
    draft.failAt = Number(value);
  },
};

/** Options stand before or after the function; JSON values never start with `--`. */
export function parseArguments(argv: readonly string[]): Arguments {
  const draft: Draft = { code: [], answers: [], calls: false, functionName: '', args: [] };
  const words: string[] = [];
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? '';
    if (!word.startsWith('--')) words.push(word);
    else if (word === '--calls') draft.calls = true;
    else index += readOption(draft, word, argv[index + 1]);
  }
  const [functionName, ...texts] = words;
  if (functionName === undefined) throw new UsageError('Name the function to run.');
  return { ...draft, functionName, args: texts.map(parseJson) };
}

/** Sets one option and returns how many further words it took. */
function readOption(draft: Draft, word: string, next: string | undefined): number {
  const [name = '', inline] = word.includes('=') ? splitOnce(word) : [word];
  const set = Object.hasOwn(VALUED, name) ? VALUED[name] : undefined;
  if (!set) throw new UsageError(`Unknown option ${name}.`);
  const value = inline ?? next;
  if (value === undefined) throw new UsageError(`${name} needs a value.`);
  set(draft, value);
  return inline === undefined ? 1 : 0;
}

function splitOnce(word: string): [string, string] {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`The argument ${text} is not JSON. Texts are written as '"text"'.`);
  }
}
