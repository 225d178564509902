import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formulaReference } from './formula-reference';

/** Writes docs/formulas.md from the help of src/index.ts. */
const root = new URL('..', import.meta.url);
const page = formulaReference(readFileSync(new URL('src/index.ts', root), 'utf8'));
const file = fileURLToPath(new URL('docs/formulas.md', root));
writeFileSync(file, page);
process.stdout.write(`${file}\n`);
