import type { PageSetup as FilePageSetup, PageMargins, Sheet, WriteSheet } from 'hucre';
import type { PageSetup } from '../engine/extras';

/** What hucre writes for a sheet without margins, and what Excel takes for its own. */
const DEFAULT_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 };
const SIDES = ['left', 'right', 'top', 'bottom'] as const;

/**
 * `undefined` when the sheet says nothing of its own. Any other paper becomes A4.
 * @param fitToPage Whether the sheet asks to be fitted: numbers of pages stand in files that are not fitted, too.
 */
export function readPageSetup(sheet: Sheet, fitToPage: boolean): PageSetup | undefined {
  const setup = sheet.pageSetup ?? {};
  const repeatRows = rowsOf(setup.printTitlesRow);
  const breaksAfter = (sheet.rowBreaks ?? []).map((index) => index + 1);
  const margins = marginsOf(setup.margins);
  const says = setup.orientation || setup.paperSize || fitToPage || repeatRows || breaksAfter.length > 0 || margins;
  if (!says) return undefined;
  return {
    paper: 'A4',
    orientation: setup.orientation ?? 'portrait',
    ...(fitToPage && fittedTo(setup)),
    ...(repeatRows && { repeatRows }),
    ...(breaksAfter.length > 0 && { breaksAfter }),
    ...(margins && { margins }),
  };
}

/** A fitted sheet without numbers is fitted to one page; zero means as many as there are. */
function fittedTo({ fitToWidth = 1, fitToHeight = 1 }: FilePageSetup): Partial<PageSetup> {
  return { ...(fitToWidth > 0 && { fitToWidth }), ...(fitToHeight > 0 && { fitToHeight }) };
}

function rowsOf(title: string | undefined): readonly [number, number] | undefined {
  const [, first, last] = /^\$?(\d+):\$?(\d+)$/.exec(title ?? '') ?? [];
  return first && last ? [Number(first), Number(last)] : undefined;
}

function marginsOf(margins: PageMargins | undefined): PageSetup['margins'] {
  const own = { ...DEFAULT_MARGINS };
  for (const side of SIDES) own[side] = round(margins?.[side] ?? own[side]);
  return SIDES.every((side) => own[side] === DEFAULT_MARGINS[side]) ? undefined : own;
}

/** LibreOffice keeps margins in hundredths of a millimetre and writes inches with long tails. */
function round(inches: number): number {
  return Math.round(inches * 1000) / 1000;
}

export function writePageSetup(
  setup: PageSetup | undefined,
  area: Pick<FilePageSetup, 'printArea'>,
): Pick<WriteSheet, 'pageSetup' | 'rowBreaks'> {
  if (!setup) return {};
  const { fitToWidth = 0, fitToHeight = 0, repeatRows, breaksAfter, margins, orientation } = setup;
  const pageSetup: FilePageSetup = {
    paperSize: 'a4',
    orientation,
    ...((fitToWidth || fitToHeight) && { fitToPage: true, fitToWidth, fitToHeight }),
    ...(repeatRows && { printTitlesRow: `$${repeatRows[0]}:$${repeatRows[1]}` }),
    ...(margins && { margins }),
    ...area,
  };
  return { pageSetup, ...(breaksAfter && { rowBreaks: breaksAfter.map((row) => row - 1) }) };
}
