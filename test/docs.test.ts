import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT } from '../local/build';
import { openBook } from '../local/run';
import { CODE } from './bundle/built-files';

interface Page {
  readonly path: string;
  readonly text: string;
}

const read = (path: string): Page => ({ path, text: readFileSync(`${ROOT}/${path}`, 'utf8') });

const HANDBOOKS = readdirSync(`${ROOT}/docs`)
  .filter((name) => name.endsWith('.md'))
  .map((name) => read(`docs/${name}`));
const PAGES = [...HANDBOOKS, read('README.md'), read('CONTRIBUTING.md'), read('CHANGELOG.md')];

/** Captions by the caption of the menu where they stand: the add-on's as the program shows it, and the page's own «Книга». */
async function captionsByMenu(): Promise<ReadonlyMap<string, readonly string[]>> {
  const outlines: { title: string; text: string }[] = [];
  const session = await openBook({ show: (shown) => shown.kind === 'menu' && outlines.push(shown) });
  session.call('onOpen');
  const under = new Map<string, string[]>();
  for (const { title, text } of outlines) {
    let opened = '';
    under.set(title, []);
    for (const line of text.split('\n')) {
      const [, indent = '', caption = '', call] = /^( *)(.*?)(?: -> (\w+))?$/.exec(line) ?? [];
      if (caption === '') continue;
      under.get(indent === '' ? title : opened)?.push(caption);
      if (call === undefined) under.set(caption, []);
      if (call === undefined) opened = caption;
    }
  }
  const page = read('local/page/book/menus.ts').text;
  const own = [...page.matchAll(/name: '([^']+)', execute: actions/g)].map(([, caption = '']) => caption);
  return under.set('Книга', [...(under.get('Книга') ?? []), ...own]);
}

/** Lines `page: what` of whatever a rule finds wrong. */
function wrong(pages: readonly Page[], find: (page: Page) => readonly string[]): readonly string[] {
  return pages.flatMap((page) => find(page).map((what) => `${page.path}: ${what}`));
}

/** GitHub's anchor of a heading. */
function anchorOf(heading: string): string {
  const text = heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '');
  return text.trim().replace(/ /g, '-');
}

function anchorsIn(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
}

describe('the handbooks', () => {
  test('are the pages that the index names, and it names them all', () => {
    const index = read('docs/README.md').text;
    const named = HANDBOOKS.map(({ path }) => posix.basename(path)).filter((name) => name !== 'README.md');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !index.includes(`(${name})`))).toEqual([]);
  });

  test('name menu items that exist, under the menu where they stand', async () => {
    const under = await captionsByMenu();
    let chains = 0;
    const found = wrong(HANDBOOKS, ({ text }) =>
      [...text.matchAll(/«([^»]+)»(?=\s*→\s*\**«([^»]+)»)/g)].flatMap(([, menu = '', item = '']) => {
        const items = under.get(menu);
        if (!items) return [];
        chains += 1;
        return items.includes(item) ? [] : [`«${menu}» → «${item}»`];
      }),
    );
    expect(found).toEqual([]);
    expect(chains).toBeGreaterThan(20);
  });

  test('tell of every item of the menu', async () => {
    const text = HANDBOOKS.map((page) => page.text).join('\n');
    const items = [...(await captionsByMenu()).values()].flat();
    expect(items.length).toBeGreaterThan(15);
    expect(items.filter((caption) => !text.includes(`«${caption}»`))).toEqual([]);
  });
});

describe('the pictures', () => {
  const inFolder = readdirSync(`${ROOT}/docs/images`).sort();
  const scripts = [
    'scripts/pictures.ts',
    ...readdirSync(`${ROOT}/scripts/pictures`).map((name) => `scripts/pictures/${name}`),
  ];

  test('are all made by the script, and it makes no others', () => {
    const made = scripts.flatMap((path) => {
      const { text } = read(path);
      const files = [...text.matchAll(/\/([\w-]+\.png)`/g)].map(([, name = '']) => name);
      return [...files, ...[...text.matchAll(/^ {2}'([\w-]+)': \{ title/gm)].map(([, name = '']) => `${name}.png`)];
    });
    expect(inFolder.length).toBeGreaterThan(20);
    expect(made.sort()).toEqual(inFolder);
  });

  test('are each shown by a page', () => {
    const shown = PAGES.flatMap(({ text }) =>
      [...text.matchAll(/!\[[^\]]+\]\([\w/]*images\/([\w-]+\.png)\)/g)].map(([, name = '']) => name),
    );
    expect([...new Set(shown)].sort()).toEqual(inFolder);
  });
});

describe('every page', () => {
  test('links to files and headings that exist', () => {
    let links = 0;
    const found = wrong(PAGES, ({ path, text }) =>
      [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
        if (/^https?:/.test(target)) return [];
        links += 1;
        const [file = '', anchor] = target.split('#');
        const full = file === '' ? path : posix.join(posix.dirname(path), file);
        if (!existsSync(`${ROOT}/${full}`)) return [target];
        return anchor === undefined || anchorsIn(read(full).text).includes(decodeURI(anchor)) ? [] : [target];
      }),
    );
    expect(found).toEqual([]);
    expect(links).toBeGreaterThan(40);
  });

  test('names scripts of npm that exist', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json').text);
    const found = wrong(PAGES, ({ text }) =>
      [...text.matchAll(/npm run (?:--?[\w-]+ )*([a-z]+)/g)].flatMap(([, script = '']) =>
        script in scripts ? [] : [script],
      ),
    );
    expect(found).toEqual([]);
  });

  test('names functions of the add-on that exist', () => {
    const found = wrong(PAGES, ({ text }) =>
      [
        ...text.matchAll(
          /`((?:MENTOR_[A-Z_]+)|(?:(?:build|create|collect|show|fill|remove|import|check|audit|undo)[A-Z]\w+))`/g,
        ),
      ]
        .map(([, name = '']) => name)
        .filter((name) => !new RegExp(`function ${name}\\(`).test(CODE)),
    );
    expect(found).toEqual([]);
  });

  test('names files of the project that exist', () => {
    const found = wrong(PAGES, ({ text }) =>
      [...text.matchAll(/`((?:src|sidebar|local|test|bench|docs|samples|scripts)\/[\w./-]+\.(?:ts|md|json|html|js))`/g)]
        .map(([, path = '']) => path)
        .filter((path) => !existsSync(`${ROOT}/${path}`)),
    );
    expect(found).toEqual([]);
  });
});
