import { readTimes, type TimeSlot } from '../time-slots';

/**
 * Times of two groups of people over the spans between all edges of their slots, of which few differ in a school: a
 * person is a row of bits, one for each span that the person has.
 */
export interface PackedTimes {
  /** 32-bit words of a row. */
  readonly words: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Minutes of each span. */
  readonly minutes: Int32Array;
}

interface Timed {
  readonly time: readonly string[];
}

export function packTimes(left: readonly Timed[], right: readonly Timed[]): PackedTimes {
  const [leftSlots, rightSlots] = [slotsOf(left), slotsOf(right)];
  const edges = new Set(
    [...leftSlots, ...rightSlots].flatMap((slots) => slots.flatMap(({ start, end }) => [start, end])),
  );
  const sorted = [...edges].sort((a, b) => a - b);
  const spanAt = new Map(sorted.map((edge, index) => [edge, index]));
  const words = Math.max(1, Math.ceil(sorted.length / 32));
  return {
    words,
    left: rowsOfBits(leftSlots, words, spanAt),
    right: rowsOfBits(rightSlots, words, spanAt),
    minutes: Int32Array.from(sorted, (edge, index) => (sorted[index + 1] ?? edge) - edge),
  };
}

function slotsOf(people: readonly Timed[]): readonly (readonly TimeSlot[])[] {
  const known = new Map<string, readonly TimeSlot[]>();
  return people.map(({ time }) => {
    const key = time.join(';');
    const slots = known.get(key) ?? readTimes(time).slots;
    known.set(key, slots);
    return slots;
  });
}

function rowsOfBits(
  people: readonly (readonly TimeSlot[])[],
  words: number,
  spanAt: ReadonlyMap<number, number>,
): Int32Array {
  const bits = new Int32Array(people.length * words);
  people.forEach((slots, person) => {
    for (const { start, end } of slots) {
      const last = spanAt.get(end) ?? 0;
      for (let span = spanAt.get(start) ?? 0; span < last; span += 1) {
        const at = person * words + (span >> 5);
        bits[at] = (bits[at] ?? 0) | (1 << (span & 31));
      }
    }
  });
  return bits;
}

/** Minutes of a week that person `a` of the left has in common with each person of a row of the right, into `common`. */
export function commonMinutes(times: PackedTimes, a: number, row: Int32Array, common: Int32Array): void {
  const { words, left, right, minutes } = times;
  for (let place = 0; place < row.length; place += 1) {
    const b = (row[place] ?? 0) * words;
    let total = 0;
    for (let word = 0; word < words; word += 1) {
      let spans = (left[a * words + word] ?? 0) & (right[b + word] ?? 0);
      while (spans !== 0) {
        total += minutes[word * 32 + 31 - Math.clz32(spans & -spans)] ?? 0;
        spans &= spans - 1;
      }
    }
    common[place] = total;
  }
}

/** Whether a person of a side has any time that can be read. */
export function hasTime(bits: Int32Array, words: number, person: number): boolean {
  return bits.subarray(person * words, (person + 1) * words).some((word) => word !== 0);
}
