import * as z from 'zod/mini';
import { recogniseWorkPlace, type StageWork, WORK_PLACES } from '../domain/stages/stage';
import { normaliseLabel } from '../domain/text';
import type { Book, Cell } from './book';
import * as cells from './cells';
import type { Problem } from './problem';
import { cellAt, columnNumber, readRecords, requireHeader, requireSheet, withoutRepeats } from './records';
import { STAGES_SHEET } from './stages-sheet';

type ReadWork = StageWork & { readonly row: number };

const PLACES = Object.values(WORK_PLACES)
  .map((label) => `«${label}»`)
  .join(' или ');

/** Rows of the checklist, to be ticked off. */
export function workRows(works: readonly StageWork[]): readonly (readonly Cell[])[] {
  return works.map(({ stage, work, place }) => [stage, work, WORK_PLACES[place], '', '', '']);
}

/** The works of «Этапы», in the sheet's order; rows with mistakes are told. */
export function readStages(book: Book): {
  readonly works: readonly StageWork[];
  readonly problems: readonly Problem[];
} {
  const schema = z.object({
    row: z.number(),
    stage: cells.requiredPublicText(),
    work: cells.requiredPublicText(),
    place: cells.requiredEntry(recogniseWorkPlace, `нужно ${PLACES}`),
    isDone: cells.mark(),
    day: cells.day(book.timeZone),
  });
  const read = readRecords<ReadWork>(book, STAGES_SHEET, schema);
  const keyOf = ({ stage, work, place }: ReadWork) => [stage, work, place].map(normaliseLabel).join(' | ');
  const { unique, problems } = withoutRepeats(read.records, STAGES_SHEET, 'work', keyOf);
  const spelt = withOneSpelling(book, unique);
  return { works: spelt.works, problems: [...read.problems, ...problems, ...spelt.problems] };
}

/** Formulas count the works of a stage by its title as it stands: a row that spells it in another way is told. */
function withOneSpelling(
  book: Book,
  works: readonly ReadWork[],
): { readonly works: readonly StageWork[]; readonly problems: readonly Problem[] } {
  const content = requireSheet(book, STAGES_SHEET);
  const position = columnNumber(requireHeader(content, STAGES_SHEET), STAGES_SHEET, 'stage');
  const first = new Map<string, { readonly written: string; readonly row: number }>();
  const problems: Problem[] = [];
  const kept = works.flatMap(({ row, ...work }) => {
    const written = String(cellAt(content, row, position).value);
    const known = first.get(normaliseLabel(written)) ?? { written, row };
    first.set(normaliseLabel(written), known);
    if (known.written === written) return [{ ...work, stage: written }];
    problems.push(otherSpelling(row, known.row));
    return [];
  });
  return { works: kept, problems };
}

function otherSpelling(row: number, first: number): Problem {
  const column = STAGES_SHEET.columns.find(({ field }) => field === 'stage')?.title ?? '';
  const what = `название этапа написано не так, как в строке ${first} (буквы, знаки или пробелы)`;
  return { place: { sheet: STAGES_SHEET.title, row, column }, what, todo: `Скопируйте его из строки ${first}.` };
}
