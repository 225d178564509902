import * as z from 'zod/mini';
import { readJson } from './sample-books';

const templates = z.object({
  templates: z.array(z.object({ id: z.string(), cells: z.array(z.array(z.string())) })),
});
const spellings = z.object({
  forms: z.array(z.object({ canonical: z.string() })),
  categories: z.object({
    reportRows: z.array(z.string()),
    educators: z.array(z.string()),
  }),
});

const { templates: all } = templates.parse(readJson('../fixtures/templates.json'));

export const { forms: FORM_SPELLINGS, categories: CATEGORY_SPELLINGS } = spellings.parse(
  readJson('../fixtures/domain-spellings.json'),
);

/** The cells of a published table. */
export function templateCells(id: string): readonly (readonly string[])[] {
  const template = all.find((candidate) => candidate.id === id);
  if (!template) throw new Error(`no template ${id} in the fixture`);
  return template.cells;
}

/** Cells as the documents give them, without lines: works, results and people stand under one another in ours. */
export function onOneLine<T>(rows: readonly (readonly T[])[]): readonly (readonly (T | string)[])[] {
  return rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replaceAll('\n', ' ') : cell)));
}

/** «1 542 чел.» as 1542. */
export function printedPeople(printed: string): number {
  return Number(printed.replace(/чел\.|\s/g, ''));
}
