import type { SheetDefinition } from './sheet-definition';

/** The titles of a definition's columns in a book that keeps codes only. */
export function headerCells(definition: SheetDefinition): readonly string[] {
  return definition.columns.filter(({ named }) => !named).map(({ title }) => title);
}
