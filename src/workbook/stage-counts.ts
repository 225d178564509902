import { columnLetters } from '../reports/sum-formula';
import type { RowFormula } from '../reports/table';
import type { Book } from './book';
import { requireHeader, requireSheet } from './records';
import { STAGES_SHEET } from './stages-sheet';

/** Formulas of a row that count works of the stage whose title the row's first cell holds. */
export interface StageCounts {
  readonly works: RowFormula;
  readonly done: RowFormula;
}

type Field = (typeof STAGES_SHEET.columns)[number]['field'];

/** Columns that a new sheet of Sheets has: those that people add within them are seen. */
const USUAL_COLUMNS = 26;

/** What `cells.mark` takes for done. */
const DONE = ['"+"', '"да"', 'TRUE'];

/**
 * Counts over «Этапы» by functions of the sheet alone: they follow every tick without the add-on. Columns are found by
 * their titles, so that the figures stay right when columns are moved.
 */
export function stageCounts(book: Book): StageCounts {
  const content = requireSheet(book, STAGES_SHEET);
  const { row } = requireHeader(content, STAGES_SHEET);
  const last = columnLetters(Math.max(USUAL_COLUMNS, content.values[0]?.length ?? 0));
  const sheet = `'${STAGES_SHEET.title}'!`;
  const columnOf = (field: Field) => {
    const title = STAGES_SHEET.columns.find((column) => column.field === field)?.title ?? '';
    return `INDEX(${sheet}$A:$${last},0,MATCH("${title}",${sheet}$${row}:$${row},0))`;
  };
  const [stages, marks] = [columnOf('stage'), columnOf('isDone')];
  return {
    works: { ofRow: `COUNTIF(${stages},{0})` },
    done: { ofRow: DONE.map((mark) => `COUNTIFS(${stages},{0},${marks},${mark})`).join('+') },
  };
}
