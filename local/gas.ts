import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ScriptFailure } from './apps-script/failure';
import type { Shown } from './apps-script/person';
import { type Arguments, parseArguments, USAGE, UsageError } from './arguments';
import { openBook } from './run';
import { readScriptProject } from './script-project';
import type { CallOptions, Session } from './session';

/** Where the command writes: the result goes to `out`, everything else to `tell`. */
export interface Output {
  out(text: string): void;
  tell(line: string): void;
}

/** One line for everything the script shows; the content of pages is not for a terminal. */
function describe({ kind, title, text, answer }: Shown): string {
  const page = kind === 'sidebar' || kind === 'modal' || kind === 'modeless';
  const heading = [title, page ? '' : text].filter((part) => part !== '').join(': ');
  return `[${kind}] ${heading}${answer === undefined ? '' : ` -> ${answer}`}`;
}

async function run(options: Arguments, output: Output): Promise<void> {
  for (const file of options.book === undefined ? options.code : [options.book, ...options.code]) {
    if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  }
  const { book, out, locale, failAt } = options;
  const session = await openBook({
    script: readScriptProject(options.code),
    log: output.tell,
    show: (shown) => output.tell(describe(shown)),
    ...(book === undefined ? {} : { bytes: readFileSync(book), title: basename(book, '.xlsx') }),
    ...(locale === undefined ? {} : { locale }),
  });
  const failure = failAt === undefined ? {} : { failAt };
  const value = callAndCount(session, options, failure, output);
  if (out !== undefined) writeFileSync(out, await session.save());
  output.out(`${JSON.stringify(value)}\n`);
}

/** Calls are printed after a failure too: they tell how far the function came. */
function callAndCount(session: Session, options: Arguments, failure: CallOptions, { tell }: Output): unknown {
  try {
    return session.call(options.functionName, options.args, { answers: options.answers, ...failure });
  } finally {
    if (options.calls) tell(JSON.stringify(Object.fromEntries(session.calls.byMethod)));
  }
}

/** Exit code 2 for a mistake in the command line, 1 for a script that failed. */
function report(error: unknown, { tell }: Output): number {
  if (error instanceof UsageError) {
    tell(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  tell(error instanceof Error ? error.message : String(error));
  if (error instanceof ScriptFailure) for (const frame of error.frames) tell(`    ${frame}`);
  return 1;
}

/** Runs one command line and returns the exit code. */
export async function gas(argv: readonly string[], output: Output): Promise<number> {
  try {
    await run(parseArguments(argv), output);
    return 0;
  } catch (error) {
    return report(error, output);
  }
}
