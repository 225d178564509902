import type { Table } from './table';

/** How many columns of the print grid a column takes: a wide one between two others, or halves. */
const SPANS: Readonly<Record<number, readonly number[]>> = { 2: [2, 2], 3: [1, 2, 1] };

/** A table of the programme under its header, named by its number in the document. */
export function programmeTable(id: string, header: readonly string[], rows: readonly (readonly string[])[]): Table {
  const spans = SPANS[header.length] ?? header.map(() => 1);
  return {
    kind: 'table',
    name: `REPORT_${id}`,
    columns: spans.map((span) => ({ span, kind: 'text' })),
    headerRows: 1,
    rows: [header, ...rows],
  };
}
