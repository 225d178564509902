/** Bounds on a file: lists of a school are far below, and what is larger is refused before it takes time or memory. */
export const LIMITS = {
  bytes: 20 * 1024 * 1024,
  /** Of all parts of an .xlsx together, unpacked: more than a million cells, which take some seconds to read. */
  unpackedBytes: 64 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
} as const;

export const TOO_LARGE = 'Файл слишком велик для списка. Оставьте в нём один лист со списком и загрузите снова.';
