import { type CellValue, sheetRows } from './sheet-cells';
import type { TestBook } from './test-book';

/** An answer that somebody gave on a sheet, and what must become of it. */
export interface Given {
  readonly key: string;
  readonly code: string;
  readonly questionCode: string;
  readonly answer: CellValue;
  /** ISO day. */
  readonly day: string;
  readonly isGood: boolean;
}

export type Row = readonly CellValue[];

/** Numbers from 0 to 1 that are the same on every run. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  частота: ['никогда', 'редко', 'иногда', 'часто', 'всегда'],
  'да/нет': ['да', 'нет'],
};

/** «Вопросы» as a test reads them: type by code. */
export function typesOf(book: TestBook): ReadonlyMap<string, string> {
  return new Map(
    sheetRows(book.model, 'Вопросы')
      .slice(1)
      .map((row) => [String(row[0]), String(row[4])]),
  );
}

export function goodAnswer(type: string, random: () => number): CellValue {
  if (type === 'шкала') return 1 + Math.floor(random() * 10);
  if (type === 'открытый') return `ответ ${Math.floor(random() * 1000)}`;
  const options =
    OPTIONS[type] ??
    type
      .split(':')[1]
      ?.split(';')
      .map((one) => one.trim()) ??
    [];
  return options[Math.floor(random() * options.length)] ?? '';
}

export interface Habits {
  /** Share of answers left out. */
  readonly gaps: number;
  /** Share of scale answers out of bounds. */
  readonly slips: number;
  readonly day: string;
}

/** A survey's rows filled in, and what was given. */
export function fill(
  rows: readonly Row[],
  types: ReadonlyMap<string, string>,
  random: () => number,
  { gaps, slips, day }: Habits,
): { readonly rows: readonly Row[]; readonly given: readonly Given[] } {
  const key = String(rows[0]?.[3]);
  const given: Given[] = [];
  const filled = rows.map((row, index) => {
    const [code = '', text = '', , ...rest] = row;
    const questionCode = String(row[5]);
    if (index < 2) return row;
    if (questionCode === 'дата') return [code, text, day, ...rest];
    if (random() < gaps) return row;
    const type = types.get(questionCode) ?? '';
    const isGood = !(type === 'шкала' && random() < slips);
    const answer = isGood ? goodAnswer(type, random) : 11;
    given.push({ key, code: String(code), questionCode, answer, day, isGood });
    return [code, text, answer, ...rest];
  });
  return { rows: filled, given };
}

/** What must count: of a person's good answers to a question the latest day's, of one day's the last. */
export function expectedCounted(given: readonly Given[]): ReadonlyMap<string, CellValue> {
  const latest = new Map<string, Given>();
  for (const one of given) {
    if (!one.isGood) continue;
    const standing = latest.get(`${one.code} ${one.questionCode}`);
    if (!standing || one.day >= standing.day) latest.set(`${one.code} ${one.questionCode}`, one);
  }
  return new Map([...latest].map(([key, { answer }]) => [key, answer]));
}

/** Titles of the tabs that begin so. */
export function tabsOf({ model }: TestBook, start: string): readonly string[] {
  return model.getters
    .getSheetIds()
    .map((id) => model.getters.getSheetName(id))
    .filter((title) => title.startsWith(start));
}
