import type { NamedRange } from 'hucre';
import { fixedRange, parseSheetRange, quotedSheetName, type Zone } from './addresses';

/**
 * Results that a custom function spreads over its neighbours. As an array formula LibreOffice would compute them on
 * opening and show #NAME?, so they are written as plain values beside a plain formula, and a hidden name remembers
 * the area: reading leaves it to the formula again.
 */
const NAME = '_nastavnik.spread.';

export class SpreadLedger {
  readonly names: NamedRange[] = [];

  add(sheet: string, zone: Zone): void {
    const range = `${quotedSheetName(sheet)}!${fixedRange(zone)}`;
    this.names.push({ name: NAME + this.names.length, range });
  }
}

/** The areas of one sheet. */
export function readSpreads(names: readonly NamedRange[], sheet: string): Zone[] {
  return names
    .filter(({ name }) => name.startsWith(NAME))
    .map(({ range }) => parseSheetRange(range))
    .filter((place) => place?.sheet === sheet)
    .flatMap((place) => place?.zone ?? []);
}
