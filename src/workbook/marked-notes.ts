import type { Mark } from './book';

/** What begins our line in a cell's note. */
const MARK = 'Проверка: ';

type Notes = readonly (readonly string[])[];

/** The marks that stand in the notes of a sheet's cells. */
export function marksOf(notes: Notes): readonly Mark[] {
  return notes.flatMap((line, row) =>
    line.flatMap((note, column) =>
      markLines(note).map((text) => ({ row: row + 1, column: column + 1, text: text.slice(MARK.length) })),
    ),
  );
}

/** Notes with these marks in place of the former ones; what people wrote stays. */
export function markedNotes(notes: Notes, marks: readonly Mark[]): string[][] {
  const texts = new Map<string, string[]>();
  for (const { row, column, text } of marks) {
    const key = `${row}:${column}`;
    texts.set(key, [...(texts.get(key) ?? []), `${MARK}${text.replace(/\s+/g, ' ')}`]);
  }
  return notes.map((line, row) =>
    line.map((note, column) => {
      const own = ownLines(note);
      const added = texts.get(`${row + 1}:${column + 1}`) ?? [];
      return [...(own.length === 1 && own[0] === '' ? [] : own), ...added].join('\n');
    }),
  );
}

function markLines(note: string): readonly string[] {
  return note.split('\n').filter((line) => line.startsWith(MARK));
}

function ownLines(note: string): readonly string[] {
  return note.split('\n').filter((line) => !line.startsWith(MARK));
}
