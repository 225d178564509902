import { demo } from './demo';
import { formulas } from './formulas';
import { importing } from './import';
import { main } from './main';
import { open } from './open';
import { page } from './page';
import { pairing } from './pairing';
import { proposal } from './proposal';
import { report } from './report';
import { surveys } from './surveys';
import { write } from './write';

/** `write` is the first: its peer needs the engine as it comes, before any book of ours is opened. */
process.exitCode = await main(
  process.argv.slice(2),
  [write, open, report, page, demo, pairing, proposal, importing, formulas, surveys],
  (line) => {
    process.stdout.write(`${line}\n`);
  },
);
