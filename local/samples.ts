import { readFileSync } from 'node:fs';
import { ROOT } from './build';
import { type BookOptions, type BookSession, openBook } from './run';
import { readScriptProject } from './script-project';

/** A sample book as data: see samples/README.md. */
export interface Sample {
  readonly title: string;
  readonly kind: 'school' | 'municipal';
  readonly sheets: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly returns?: readonly { readonly sheet: string; readonly rows: readonly (readonly unknown[])[] }[];
}

export type SampleName = 'megion' | 'school17-before' | 'school17-year';

export function readSample(name: SampleName): Sample {
  return JSON.parse(readFileSync(`${ROOT}/samples/${name}.json`, 'utf8'));
}

const CREATE = { school: 'createSchoolBook', municipal: 'createMunicipalBook' } as const;

/** A new book made by the add-on's own command and filled with a sample. */
export async function openSample(sample: Sample, options: BookOptions = {}): Promise<BookSession> {
  const project = readScriptProject();
  const loader = { name: 'sample-loader.js', text: readFileSync(`${ROOT}/local/sample-loader.js`, 'utf8') };
  const script = { ...project, code: [...project.code, loader] };
  const session = await openBook({ locale: 'ru_RU', title: sample.title, ...options, script });
  session.call(CREATE[sample.kind]);
  session.call('loadSample', [sample]);
  return session;
}
