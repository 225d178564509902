/**
 * What a workbook file holds beyond o-spreadsheet's own data. The core plugins of `local/engine` keep it in the model,
 * so that it moves with inserted rows, travels in revisions and stands in `model.exportData()` as extra fields of a sheet.
 */
export interface SheetExtras {
  /** Notes by cell address, e.g. `{ B2: 'текст' }`. */
  notes?: Record<string, string>;
  protections?: ProtectionData[];
  pageSetup?: PageSetup;
  /** Default is 1000 × 26 in a new sheet; kept as o-spreadsheet's rowNumber and colNumber. */
}

export interface ProtectionData {
  id: string;
  /** A1 range; absent: the whole sheet. */
  range?: string;
  /** The named range that the protection follows, when there is one. */
  rangeName?: string;
  description?: string;
  warningOnly?: boolean;
  /** A1 ranges that stay editable in a protected sheet. */
  unprotected?: string[];
  editors?: string[];
}

export interface PageSetup {
  paper: 'A4';
  orientation: 'portrait' | 'landscape';
  /** Pages across; 0 or absent: not fitted. */
  fitToWidth?: number;
  fitToHeight?: number;
  /** First and last row (1-based) repeated on every page. */
  repeatRows?: readonly [number, number];
  /** Rows (1-based) after which a page ends. */
  breaksAfter?: readonly number[];
  /** Margins in inches. */
  margins?: { left: number; right: number; top: number; bottom: number };
}
