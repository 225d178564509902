import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ROOT } from '../../local/build';
import { formulaReference } from '../../scripts/formula-reference';
import { EXAMPLES } from '../../scripts/formula-reference-examples';

const source = readFileSync(`${ROOT}/src/index.ts`, 'utf8');
const page = readFileSync(`${ROOT}/docs/formulas.md`, 'utf8');

test('docs/formulas.md is what `npm run formulas` writes', () => {
  expect(page).toBe(formulaReference(source));
});

test('every formula has its section, with every argument and an example', () => {
  const names = [...source.matchAll(/^global\.(MENTOR_\w+)/gm)].map(([, name]) => name);
  expect([...page.matchAll(/^## (\w+)$/gm)].map(([, name]) => name)).toEqual(names);
  expect(Object.keys(EXAMPLES).sort()).toEqual([...names].sort());
  expect([...page.matchAll(/^- `\w+`(?: \(необязательно\))? – .+ Например: `[^`]+`\.$/gm)]).toHaveLength(
    [...source.matchAll(/^ \* @param /gm)].length,
  );
});

test('a formula without an example cannot be told of', () => {
  const unknown =
    '/**\n * Новая.\n * @param {A1} cell Ячейка.\n * @return {number} Число.\n */\nglobal.MENTOR_NEW = 1;';
  expect(() => formulaReference(unknown)).toThrow('MENTOR_NEW has no example');
});
