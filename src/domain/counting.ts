import { normaliseLabel, splitValues } from './text';

/** One row: its code, and for every condition the values that its cell holds. */
export interface CodedRow {
  readonly code: string;
  /** Keys of `valueKeys`, one list a condition. */
  readonly values: readonly (readonly string[])[];
}

/** A cell's values in a form that compares: the whole text, and each part of «…; …». */
export function valueKeys(cell: string): readonly string[] {
  const whole = normaliseLabel(cell);
  return cell.includes(';') ? [whole, ...splitValues(cell).map(normaliseLabel)] : [whole];
}

/** Counts distinct codes under conditions; one pass over the rows, then each answer reads the rows that may fit. */
export class CodeCounter {
  /** Rows by value, for every condition. */
  private readonly rowsOf: readonly ReadonlyMap<string, readonly CodedRow[]>[];
  private readonly known = new Map<string, number>();

  constructor(
    private readonly rows: readonly CodedRow[],
    conditions: number,
  ) {
    this.rowsOf = Array.from({ length: conditions }, (_, condition) => {
      const byValue = new Map<string, CodedRow[]>();
      for (const row of rows) {
        for (const key of new Set(row.values[condition])) {
          const group = byValue.get(key);
          if (group) group.push(row);
          else byValue.set(key, [row]);
        }
      }
      return byValue;
    });
  }

  /** Distinct codes of the rows that hold every wanted value; `wanted` has one key a condition. */
  count(wanted: readonly string[]): number {
    const question = wanted.join('\n');
    const answer = this.known.get(question) ?? this.countAnew(wanted);
    this.known.set(question, answer);
    return answer;
  }

  private countAnew(wanted: readonly string[]): number {
    const groups = wanted.map((key, condition) => this.rowsOf[condition]?.get(key) ?? []);
    const smallest = groups.reduce(
      (best, group) => (group.length < best.length ? group : best),
      groups[0] ?? this.rows,
    );
    const fitting = smallest.filter(({ values }) => wanted.every((key, condition) => values[condition]?.includes(key)));
    return new Set(fitting.map(({ code }) => code)).size;
  }
}
