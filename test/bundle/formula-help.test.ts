import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ROOT } from '../../local/build';
import { CODE } from './built-files';

/** What Sheets reads for its help: the comment right above a function's stub, and the stub's parameters. */
interface Stub {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly help: string;
}

const STUB = /(?:(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\s*)?function (\w+)\(([^)]*)\)\s*\{\s*\}/g;

/** Stubs stand before the code that gives them their meaning. */
const stubs: readonly Stub[] = [...CODE.slice(0, CODE.indexOf('(()=>')).matchAll(STUB)].map(
  ([, help = '', name = '', parameters = '']) => ({
    name,
    help,
    // what may go on is told by the parameters before it
    parameters: parameters.split(',').flatMap((parameter) => parameter.replace(/\.\.\..*/, '').trim() || []),
  }),
);
const formulas = stubs.filter(({ name }) => name.startsWith('MENTOR_'));

/** Parameters by formula, as the source declares them: published signatures are frozen. */
const SIGNATURES = {
  MENTOR_COVERAGE: ['participants', 'enrolment'],
  MENTOR_COVERAGE_GAP: ['participants', 'enrolment', 'target'],
  MENTOR_COUNT: ['codes', 'column', 'value'],
  MENTOR_AGE_GROUP: ['className'],
  MENTOR_FORM: ['text'],
  MENTOR_MARK: ['count'],
  MENTOR_SCORE: ['points'],
  MENTOR_LEVEL: ['points'],
  MENTOR_MATCH: ['needs', 'competences'],
  MENTOR_INDEX: ['answers', 'min', 'max'],
  MENTOR_DELTA: ['before', 'after', 'better'],
};

test('the stub of every formula shows its published parameters', () => {
  expect(Object.fromEntries(formulas.map(({ name, parameters }) => [name, parameters]))).toEqual(SIGNATURES);
});

test.each(formulas)('$name has help: a Russian sentence, each parameter with an example, the result', (formula) => {
  const described = [...formula.help.matchAll(/^ \* @param \{[^}]+\} (\w+) (?:\[необязательно\] )?[А-ЯЁ].*\.$/gm)];
  expect(described.map(([, name]) => name)).toEqual(formula.parameters);
  expect(formula.help).toMatch(/^\/\*\*\s+\* [А-ЯЁ][^@]+\.\s+\* @param/);
  expect(formula.help).toMatch(/^ \* @return \{(number|string)\} [А-ЯЁ0-9«].*\.$/m);
  expect(formula.help).toMatch(/^ \* @customfunction$/m);
});

test('nothing but a formula is offered as one', () => {
  const offered = stubs.filter(({ help }) => help.includes('@customfunction')).map(({ name }) => name);
  expect(offered).toEqual(formulas.map(({ name }) => name));
});

test('the help is the one that the source holds', () => {
  const source = readFileSync(`${ROOT}/src/index.ts`, 'utf8');
  const inSource = [...source.matchAll(/(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\nglobal\.(MENTOR_\w+)/g)];
  expect(inSource.map(([, help, name]) => [name, help])).toEqual(formulas.map(({ name, help }) => [name, help]));
});
