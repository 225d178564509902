import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../local/build';

/** What each part of src may import besides itself: arrows never turn back. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  domain: [],
  functions: ['domain', 'errors'],
  reports: ['domain'],
  workbook: ['domain', 'reports', 'errors'],
  menu: [],
  commands: ['domain', 'reports', 'workbook', 'errors'],
  rpc: ['domain', 'workbook', 'commands', 'errors'],
  index: ['functions', 'commands', 'rpc', 'menu'],
};

/** Files that may talk to the services of Apps Script. */
const MAY_NAME_SERVICES = /^src\/(workbook\/google-(book|charts|handouts|looks)\.ts|menu\.ts|commands\/[\w-]+\.ts)$/;
const SERVICES =
  /\b(?:SpreadsheetApp|PropertiesService|LockService|HtmlService|CacheService|DriveApp|DocumentApp|FormApp|GmailApp|MailApp|UrlFetchApp|ScriptApp|Session|Utilities|Logger|Charts|ContentService|CalendarApp|XmlService|Jdbc|Browser|GoogleAppsScript)\b/g;

interface Source {
  readonly path: string;
  readonly text: string;
  /** Modules that it imports, relative ones from the root of the project. */
  readonly imports: readonly string[];
}

const sources = ['src', 'sidebar'].flatMap(filesUnder).map(readSource);

function filesUnder(folder: string): readonly string[] {
  return readdirSync(`${ROOT}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

function readSource(path: string): Source {
  const text = readFileSync(`${ROOT}/${path}`, 'utf8');
  const specifiers = [...text.matchAll(/(?<!['\w])(?:from|import|import\(|require\()\s*'([^']+)'/g)];
  const imports = specifiers.map(([, specifier = '']) =>
    specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier,
  );
  return { path, text, imports };
}

/** «domain» for src/domain/text, «menu» for src/menu. */
function partOf(path: string): string | undefined {
  return /^src\/([\w-]+)/.exec(path)?.[1];
}

/** Lines of the form «importer -> imported» for the imports that a rule refuses. */
function refused(isWrong: (source: Source, imported: string) => boolean): readonly string[] {
  return sources.flatMap((source) =>
    source.imports.filter((imported) => isWrong(source, imported)).map((imported) => `${source.path} -> ${imported}`),
  );
}

test('the sources and their imports are seen', () => {
  expect(sources.length).toBeGreaterThan(80);
  expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(250);
  expect(new Set(sources.flatMap(({ path }) => partOf(path) ?? []))).toEqual(new Set(Object.keys(ALLOWED)));
});

test('domain <- functions, reports <- workbook <- commands <- rpc <- index', () => {
  const isWrong = ({ path }: Source, imported: string) => {
    const [from, to] = [partOf(path), partOf(imported)];
    return from !== undefined && to !== undefined && from !== to && !ALLOWED[from]?.includes(to);
  };
  expect(refused(isWrong)).toEqual([]);
});

test('no relative import leaves src or the sidebar: nothing there knows the local edition or the tests', () => {
  expect(refused((_, imported) => /^(\.\.|local|test|samples|bench|scripts|dist)(\/|$)/.test(imported))).toEqual([]);
});

test('the sidebar takes nothing of src but the contract and the rules, which run anywhere', () => {
  const isWrong = ({ path }: Source, imported: string) =>
    path.startsWith('sidebar/') &&
    imported.startsWith('src/') &&
    imported !== 'src/rpc/contract' &&
    !imported.startsWith('src/domain/');
  expect(refused(isWrong)).toEqual([]);
});

test('the packages are zod/mini, which the rules, formulas and reports do without, and hucre, which reads files in the browser', () => {
  const packages = (_: Source, imported: string) =>
    !imported.includes('/') || imported.startsWith('@') || imported.startsWith('node:');
  expect(refused(packages)).toEqual([]);
  const zod = sources.filter(({ imports }) => imports.some((imported) => imported.startsWith('zod')));
  expect(new Set(zod.flatMap(({ imports }) => imports.filter((imported) => imported.startsWith('zod'))))).toEqual(
    new Set(['zod/mini']),
  );
  expect(new Set(zod.map(({ path }) => partOf(path)))).toEqual(new Set(['rpc', 'workbook']));
  const hucre = sources.filter(({ imports }) => imports.some((imported) => imported.startsWith('hucre')));
  expect(hucre.map(({ path, imports }) => [path, imports.filter((imported) => imported.startsWith('hucre'))])).toEqual([
    ['sidebar/import/read-xlsx-file.ts', ['hucre/xlsx']],
  ]);
});

test('services of Apps Script are named where the book is held, by the menu and by the commands alone', () => {
  const named = sources.flatMap(({ path, text }) => {
    if (!path.startsWith('src/') || MAY_NAME_SERVICES.test(path)) return [];
    return [...withoutComments(text).matchAll(SERVICES)].map(([service]) => `${path}: ${service}`);
  });
  expect(named).toEqual([]);
  expect(sources.filter(({ text }) => text.includes('SpreadsheetApp')).length).toBeGreaterThan(2);
});

test('the rules know neither the clock nor chance', () => {
  const impure = sources.flatMap(({ path, text }) => {
    if (!/^src\/(domain|reports|functions)\//.test(path)) return [];
    return [...withoutComments(text).matchAll(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/g)].map(
      ([found]) => `${path}: ${found}`,
    );
  });
  expect(impure).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
