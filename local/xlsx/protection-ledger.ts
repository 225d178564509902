import type { NamedRange, WorkbookProperties } from 'hucre';
import * as z from 'zod/mini';
import type { ProtectionData } from '../engine/extras';
import { fixedRange, parseRange, parseSheetRange, quotedSheetName, rangeAddress } from './addresses';
import { WorkbookFileError } from './errors';
import type { SheetData } from './workbook-data';

/**
 * What the format cannot say about protections: ranges, warnings, descriptions, editors. Each range travels as a hidden
 * defined name, which moves when another program inserts rows; the rest as document properties.
 */
const NAME = '_nastavnik.protection.';
const PROPERTY = 'nastavnik.protections.';
/** Excel shows document properties of up to 255 characters. */
const PROPERTY_LENGTH = 250;

const entrySchema = z.object({
  id: z.string(),
  /** Its name stands for the sheet, not for a range of it. */
  whole: z.boolean(),
  /** It is the sheet's own lock, which the engine keeps apart from protections. */
  lock: z.optional(z.boolean()),
  rangeName: z.optional(z.string()),
  description: z.optional(z.string()),
  warningOnly: z.optional(z.boolean()),
  unprotected: z.optional(z.array(z.string())),
  editors: z.optional(z.array(z.string())),
});
type Entry = z.infer<typeof entrySchema>;

/** What the book itself says about the protections of one sheet. */
export interface SheetLedger {
  readonly protections: ProtectionData[];
  locked: boolean;
}

export class LedgerWriter {
  private readonly entries: Entry[] = [];
  readonly names: NamedRange[] = [];

  add(sheet: SheetData): void {
    if (sheet.isLocked) this.put(sheet.name, 'A1', { id: 'lock', whole: true, lock: true });
    for (const { range, ...rest } of sheet.protections ?? []) {
      this.put(sheet.name, range ?? 'A1', { ...rest, whole: range === undefined });
    }
  }

  private put(sheet: string, range: string, entry: Entry): void {
    const zone = parseRange(range);
    if (!zone) throw new Error(`Not a range: ${range}`);
    this.names.push({ name: NAME + this.entries.length, range: `${quotedSheetName(sheet)}!${fixedRange(zone)}` });
    this.entries.push(entry);
  }

  properties(): Record<string, string> {
    if (this.entries.length === 0) return {};
    const letters = [...JSON.stringify(this.entries)];
    const count = Math.ceil(letters.length / PROPERTY_LENGTH);
    const part = (index: number) => letters.slice(index * PROPERTY_LENGTH, (index + 1) * PROPERTY_LENGTH).join('');
    return Object.fromEntries(Array.from({ length: count }, (_, index) => [PROPERTY + index, part(index)]));
  }
}

/** By sheet name. A protection whose range was deleted in another program is gone. */
export function readLedger(
  properties: WorkbookProperties = {},
  names: readonly NamedRange[] = [],
): Map<string, SheetLedger> {
  const ledger = new Map<string, SheetLedger>();
  readEntries(properties).forEach((entry, index) => {
    const place = parseSheetRange(names.find(({ name }) => name === NAME + index)?.range ?? '');
    if (place?.sheet === undefined) return;
    const sheet = ledger.get(place.sheet) ?? { protections: [], locked: false };
    ledger.set(place.sheet, sheet);
    if (entry.lock) sheet.locked = true;
    else sheet.protections.push(protectionOf(entry, rangeAddress(place.zone)));
  });
  return ledger;
}

function readEntries({ custom = {} }: WorkbookProperties): Entry[] {
  let text = '';
  for (let index = 0; `${PROPERTY}${index}` in custom; index++) text += String(custom[PROPERTY + index]);
  if (text === '') return [];
  const entries = z.safeParse(z.array(entrySchema), parseJson(text));
  if (!entries.success) throw brokenLedger(entries.error);
  return entries.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw brokenLedger(cause);
  }
}

function brokenLedger(cause: unknown): WorkbookFileError {
  const text = `Повреждены сведения о защите диапазонов (свойства документа «${PROPERTY}…»). Удалите эти свойства.`;
  return new WorkbookFileError(text, { cause });
}

function protectionOf({ whole, lock: _, ...entry }: Entry, range: string): ProtectionData {
  const given = Object.entries(entry).filter(([, value]) => value !== undefined);
  return { id: entry.id, ...Object.fromEntries(given), ...(!whole && { range }) };
}
