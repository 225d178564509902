import type { SheetProtection } from 'hucre';
import type { ProtectionData } from '../engine/extras';
import { clipped, parseRange, rangeAddress, XLSX_SIZE, type Zone } from './addresses';
import type { SheetLedger } from './protection-ledger';
import type { SheetData } from './workbook-data';

/** What a protected sheet still allows where only some of its ranges are protected. */
const ALL_ALLOWED = {
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertColumns: true,
  insertRows: true,
  insertHyperlinks: true,
  deleteColumns: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
} as const;

const WHOLE_SHEET: Zone = { left: 0, top: 0, right: XLSX_SIZE.columns - 1, bottom: XLSX_SIZE.rows - 1 };

export interface FileProtection {
  readonly protection?: SheetProtection;
  /** The ranges that stay editable. */
  readonly editable: readonly Zone[];
  /** Those of them whose cells are marked as unlocked, for programs that do not know editable ranges. */
  readonly unlocked: readonly Zone[];
}

/**
 * The format protects a whole sheet but for editable ranges. A protected range is therefore written as a protected
 * sheet where all the rest is editable; a warning is not written, the format has none.
 */
export function writeProtection(sheet: SheetData): FileProtection {
  const strict = (sheet.protections ?? []).filter(({ warningOnly }) => !warningOnly);
  const whole = strict.filter(({ range }) => range === undefined);
  if (sheet.isLocked || whole.length > 0) {
    const editable = sheet.isLocked ? [] : editableZones(whole);
    const size = { rows: sheet.rowNumber, columns: sheet.colNumber };
    const unlocked = editable.map((zone) => clipped(zone, size)).filter((zone) => zone !== undefined);
    return { protection: { sheet: true }, editable, unlocked };
  }
  if (strict.length === 0) return { editable: [], unlocked: [] };
  const editable = strict.map(({ range = '' }) => zoneOf(range)).reduce(without, [WHOLE_SHEET]);
  return { protection: { sheet: true, ...ALL_ALLOWED }, editable, unlocked: [] };
}

/** Several protections of one sheet: what one of them closes is closed. */
function editableZones(whole: readonly ProtectionData[]): Zone[] {
  const [first = [], ...others] = whole.map(({ unprotected = [] }) => unprotected.map(zoneOf));
  return others.reduce((left, right) => left.flatMap((a) => right.flatMap((b) => common(a, b) ?? [])), first);
}

function zoneOf(range: string): Zone {
  const zone = parseRange(range);
  if (!zone) throw new Error(`Not a range: ${range}`);
  return zone;
}

function common(a: Zone, b: Zone): Zone | undefined {
  const zone = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return zone.left > zone.right || zone.top > zone.bottom ? undefined : zone;
}

/** What is left of the zones without one: up to four pieces of each. */
function without(zones: readonly Zone[], hole: Zone): Zone[] {
  return zones.flatMap((zone) => {
    const cut = common(zone, hole);
    if (!cut) return [zone];
    const pieces = [
      { ...zone, bottom: cut.top - 1 },
      { ...zone, top: cut.bottom + 1 },
      { ...zone, top: cut.top, bottom: cut.bottom, right: cut.left - 1 },
      { ...zone, top: cut.top, bottom: cut.bottom, left: cut.right + 1 },
    ];
    return pieces.filter((piece) => piece.left <= piece.right && piece.top <= piece.bottom);
  });
}

export interface ProtectionSources {
  readonly sheetId: string;
  readonly protection: SheetProtection | undefined;
  /** A1 ranges of the file's own list. */
  readonly editable: readonly string[];
  /** A1 ranges of unlocked cells. */
  readonly unlocked: readonly string[];
  readonly ledger: SheetLedger | undefined;
}

/**
 * Our own list where the book has one; where another program took the sheet's protection off, only warnings are left
 * of it. A sheet protected by another program is one protection of the whole sheet.
 */
export function readProtections(sources: ProtectionSources): Pick<SheetData, 'protections' | 'isLocked'> {
  const { protection, ledger, sheetId } = sources;
  const isProtected = protection?.sheet === true;
  const kept = ledger?.protections.filter(({ warningOnly }) => warningOnly || isProtected) ?? [];
  const isLocked = isProtected && ledger?.locked === true;
  const foreign = isProtected && !isLocked && kept.every(({ warningOnly }) => warningOnly);
  const protections = foreign ? [...kept, foreignProtection(sheetId, sources)] : kept;
  return { ...(protections.length > 0 && { protections }), ...(isLocked && { isLocked }) };
}

function foreignProtection(sheetId: string, { editable, unlocked }: ProtectionSources): ProtectionData {
  const unprotected = editable.length > 0 ? [...editable] : [...unlocked];
  return { id: `protection-${sheetId}`, ...(unprotected.length > 0 && { unprotected }) };
}

export function editableRanges(zones: readonly Zone[]): string {
  return zones.map(rangeAddress).join(' ');
}
