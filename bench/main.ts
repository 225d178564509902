import { type Bench, type Outcome, runBench } from './bench';
import { jsonLine, outcomeTable } from './print';

/** A bench that prints lines of its own. */
export interface OwnBench {
  readonly name: string;
  readonly report: (json: boolean, say: (line: string) => void) => Promise<void>;
}

/** Runs the named bench, or all of them, and prints the outcomes; returns the exit code. */
export async function main(
  argv: readonly string[],
  benches: readonly (Bench | OwnBench)[],
  say: (line: string) => void,
): Promise<number> {
  const json = argv.includes('--json');
  const names = argv.filter((word) => word !== '--json');
  const unknown = names.find((word) => !benches.some(({ name }) => name === word));
  if (unknown !== undefined || names.length > 1) {
    say(`Usage: npm run bench -- [${benches.map(({ name }) => name).join('|')}] [--json]`);
    return 2;
  }
  const outcomes: Outcome[] = [];
  for (const bench of benches.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const tell = (outcome: Outcome) => {
      if (json) say(jsonLine(outcome));
    };
    if ('report' in bench) await bench.report(json, say);
    else outcomes.push(...(await runBench(bench, {}, tell)));
  }
  if (!json && outcomes.length > 0) say(outcomeTable(outcomes));
  return 0;
}
