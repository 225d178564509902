import type { PageSetup } from '../../../engine/extras';

/** Rows of a sheet (from 0) that are one table on paper. */
export interface PaperPart {
  /** Repeated at the top of each page. */
  readonly head: readonly number[];
  readonly body: readonly number[];
  readonly startsPage: boolean;
}

/**
 * A browser repeats the head of a table: a part of a sheet begins at the repeated rows, what stands above them is a
 * part before, and at each break.
 * @param rows Those that are shown, in order.
 */
export function partsOf(
  rows: readonly number[],
  { repeatRows: [first, last] = [0, 0], breaksAfter = [] }: Pick<PageSetup, 'repeatRows' | 'breaksAfter'>,
): readonly PaperPart[] {
  const head = rows.filter((row) => first <= row + 1 && row + 1 <= last);
  const starts = rows.flatMap((row, index): readonly { readonly index: number; readonly startsPage: boolean }[] => {
    const startsPage = index > 0 && breaksAfter.some((end) => meets(rows, index, end));
    return index === 0 || row === head[0] || startsPage ? [{ index, startsPage }] : [];
  });
  return starts.map(({ index, startsPage }, number) => {
    const part = rows.slice(index, starts[number + 1]?.index);
    const isUnderHead = head[0] !== undefined && head[0] <= (part[0] ?? 0);
    return { head: isUnderHead ? head : [], body: part.filter((row) => !head.includes(row)), startsPage };
  });
}

/** Whether a place in a sheet is printed at this row: at its own, or after hidden ones at the next. */
export function meets(rows: readonly number[], index: number, place: number): boolean {
  return (rows[index - 1] ?? -1) < place && place <= (rows[index] ?? -1);
}
