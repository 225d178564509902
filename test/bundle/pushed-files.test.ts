import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { DIST, ROOT } from '../../local/build';
import './built-files';

const manifestSchema = z.strictObject({
  timeZone: z.literal('Europe/Moscow'),
  runtimeVersion: z.literal('V8'),
  exceptionLogging: z.literal('STACKDRIVER'),
  dependencies: z.strictObject({}),
  oauthScopes: z.tuple([
    z.literal('https://www.googleapis.com/auth/spreadsheets.currentonly'),
    z.literal('https://www.googleapis.com/auth/script.container.ui'),
  ]),
});

const read = (path: string) => readFileSync(path, 'utf8');

test('the manifest asks for the open spreadsheet and for dialogs, nothing else', () => {
  const manifest: unknown = JSON.parse(read(`${DIST}appsscript.json`));
  expect(manifestSchema.safeParse(manifest).error).toBeUndefined();
  expect(manifest).toEqual(JSON.parse(read(`${ROOT}/appsscript.json`)));
});

test('clasp, without a login, would push three files', () => {
  const home = mkdtempSync(join(tmpdir(), 'clasp-home-'));
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/.bin/clasp'), 'status', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: home },
  });
  rmSync(home, { recursive: true });
  expect(status).toBe(0);
  const pushed = z.object({ filesToPush: z.array(z.string()) }).parse(JSON.parse(stdout)).filesToPush;
  expect([...pushed].sort()).toEqual(['dist/Code.js', 'dist/appsscript.json', 'dist/sidebar.html']);
}, 30_000);

describe('sidebar.html', () => {
  const page = read(`${DIST}sidebar.html`);

  test('is one whole page in Russian', () => {
    expect(page).toMatch(/^<!DOCTYPE html>\s*<html lang="ru">[\s\S]*<\/html>\s*$/);
    expect(page).toMatch(/<style>[^<]{50,}<\/style>/);
    expect(page).not.toMatch(/\/\*(CSS|JS)\*\//);
  });

  test('brings everything with it: no address and no file of another place', () => {
    // names of XML inside an .xlsx are written as addresses; nobody asks there
    const names = /http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org|www\.wps\.cn)\/[\w/]+/g;
    expect(page.replace(names, '')).not.toMatch(/https?:|\/\/\w+\.\w|@import|url\(/);
    expect(page).not.toMatch(/<link|<img|<iframe|<script[^>]+src/);
  });

  test('holds nothing that HtmlService would run as a scriptlet, and never makes HTML from text', () => {
    expect(page).not.toContain('<?');
    expect(page).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/);
  });
});
