/** Bounds on a file from outside: what is larger is refused before it takes time or memory. */
export const LIMITS = {
  /** Bytes of the file itself. */
  packedBytes: 30 * 1024 * 1024,
  /** Bytes of all parts together, unpacked. */
  unpackedBytes: 300 * 1024 * 1024,
  /** Parts of the package. */
  parts: 10_000,
  /** Cells of all sheets together, empty styled ones included. */
  cells: 2_000_000,
  /** Places of one sheet's used rectangle: two cells in far corners describe billions of them. */
  gridPlaces: 10_000_000,
  /** Characters of formulas that cells share: one long formula of a small file may stand for millions of cells. */
  sharedFormulaCharacters: 20_000_000,
} as const;

/** A sheet is never smaller than a new Google sheet, so that there is room to type below the data. */
export const MINIMAL_GRID = { rows: 1000, columns: 26 } as const;
