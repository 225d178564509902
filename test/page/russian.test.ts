import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import { RUSSIAN, translate } from '../../local/page/russian/translate';

const { resolve } = createRequire(import.meta.url);
const CODE = readFileSync(resolve('@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js'), 'utf8');
const TEMPLATES = readFileSync(resolve('@odoo/o-spreadsheet/dist/o_spreadsheet.xml'), 'utf8').replace(/\s+/g, ' ');

test('every translated text is a text of the grid: an update that rewords one is noticed', () => {
  const gone = [...RUSSIAN.keys()].filter((text) => !CODE.includes(JSON.stringify(text)) && !TEMPLATES.includes(text));
  expect(gone).toEqual([]);
});

test('a translation keeps the places that the grid fills in', () => {
  const places = (text: string) => [...text.matchAll(/%s|%\(\w+\)s|\[\[\w+\]\]/g)].map(([place]) => place).sort();
  const changed = [...RUSSIAN].filter(([text, russian]) => places(text).join() !== places(russian).join());
  expect(changed).toEqual([]);
});

test('all menus of the bar and their lines are Russian', () => {
  const start = CODE.indexOf('const topbarMenuRegistry');
  const named = [...CODE.slice(start, start + 20_000).matchAll(/name: _t\("([^"]+)"\)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => translate(name) === name)).toEqual([]);
});

test('spaces around a text and line breaks inside do not matter; an unknown text stays', () => {
  expect(translate('\n      Data\n   validation ')).toBe('\n      Проверка данных ');
  expect(translate('Some other text')).toBe('Some other text');
  expect(translate('  ')).toBe('  ');
});
