import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { CodeFile } from './apps-script/code';
import { createProject, type Project, storeOf } from './apps-script/project';
import { BUNDLE, DIST, ensureBuilt, ROOT } from './build';

/** A script project as it stands on disk. */
export interface ScriptProject {
  readonly code: readonly CodeFile[];
  /** Scopes that the manifest asks for; 'all' for code without a manifest. */
  readonly scopes: readonly string[] | 'all';
  readonly timeZone: string;
  /** A fresh project: nothing stored yet. */
  createProject(): Project;
}

interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes: readonly string[];
}

/** The script reads it to know that it runs in the local edition. */
const EDITION = { key: 'EDITION', value: 'local' } as const;

/** The files of `--code` in one global scope; without any, the built add-on. */
export function readScriptProject(files: readonly string[] = []): ScriptProject {
  const paths = files.length > 0 ? files.map((file) => resolve(file)) : [BUNDLE];
  const isBundle = paths.includes(BUNDLE);
  if (isBundle) ensureBuilt();
  const code = paths.map((path) => ({ name: basename(path), text: readFileSync(path, 'utf8') }));
  const manifest: Manifest = JSON.parse(readFileSync(`${ROOT}/appsscript.json`, 'utf8'));
  return {
    code,
    scopes: isBundle ? manifest.oauthScopes : 'all',
    timeZone: manifest.timeZone,
    createProject: () => {
      const project = createProject(htmlFile);
      if (isBundle) storeOf(project.properties, 'script').set(EDITION.key, EDITION.value);
      return project;
    },
  };
}

/** HTML files of the built add-on by name. */
function htmlFile(name: string): string | undefined {
  const path = `${DIST}${basename(name)}.html`;
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
