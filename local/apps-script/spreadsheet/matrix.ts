import type { Area, Book } from './book';

/** Throws the platform's messages when the data do not have the shape of the range. */
export function requireShape(book: Book, { zone }: Area, rows: readonly (readonly unknown[])[]): void {
  const height = zone.bottom - zone.top + 1;
  const width = zone.right - zone.left + 1;
  if (rows.length !== height) throw book.fail('rowCount', rows.length, height);
  for (const row of rows) if (row.length !== width) throw book.fail('columnCount', row.length, width);
}

/** The element of a matrix that `requireShape` has let through. */
export function at<T>(rows: readonly (readonly T[])[], row: number, column: number): T {
  const element = rows[row]?.[column];
  if (element === undefined) throw new Error(`no element ${row}, ${column} in the data`);
  return element;
}
