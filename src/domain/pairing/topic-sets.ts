import { distinctTopics, isSameTopic, topicKey } from './matching';

/** Who wants what, and who meets which of the wants, as numbers. */
export interface TopicSets {
  /** Wants of mentee u: `wants[start[u]]` … `wants[start[u + 1] - 1]`. */
  readonly start: Int32Array;
  readonly wants: Int32Array;
  /** Mentor m meets want w: bit `w & 31` of `meets[m * words + (w >> 5)]`. */
  readonly words: number;
  readonly meets: Int32Array;
  /** 1: the mentor's entries say anything at all. */
  readonly known: Uint8Array;
}

/** Labels: a want is met by the same label. */
export function labelSets(wanted: readonly (readonly string[])[], known: readonly (readonly string[])[]): TopicSets {
  return crossSets(wanted, known, (idOf) => (label) => {
    const id = idOf.get(label);
    return id === undefined ? [] : [id];
  });
}

/** Entries in free words: a want is met by an entry of the same topic. */
export function topicSets(wanted: readonly (readonly string[])[], known: readonly (readonly string[])[]): TopicSets {
  const keyOf = new Map<string, readonly string[]>();
  return crossSets(keysOf(wanted), keysOf(known), sameTopics);

  function keysOf(people: readonly (readonly string[])[]): readonly (readonly string[])[] {
    return people.map((entries) => entries.flatMap(keysOfEntry));
  }
  function keysOfEntry(entry: string): readonly string[] {
    const keys = keyOf.get(entry) ?? distinctTopics([entry]).map(({ topic }) => topicKey(topic));
    keyOf.set(entry, keys);
    return keys;
  }
}

/** Finds the wants of a topic by their words, so that not every want is compared with every competence. */
function sameTopics(idOf: ReadonlyMap<string, number>): (known: string) => readonly number[] {
  const byWord = new Map<string, [number, readonly string[]][]>();
  for (const [key, id] of idOf) {
    const topic = key.split(' ');
    for (const word of topic) byWord.set(word, [...(byWord.get(word) ?? []), [id, topic]]);
  }
  return (known) => {
    const topic = known.split(' ');
    const near = topic.flatMap((word) => byWord.get(word) ?? []);
    return near.filter(([, wanted]) => isSameTopic(wanted, topic)).map(([id]) => id);
  };
}

function crossSets(
  wanted: readonly (readonly string[])[],
  known: readonly (readonly string[])[],
  finder: (idOf: ReadonlyMap<string, number>) => (known: string) => readonly number[],
): TopicSets {
  const idOf = new Map<string, number>();
  const start = new Int32Array(wanted.length + 1);
  const wants: number[] = [];
  wanted.forEach((entries, index) => {
    for (const entry of new Set(entries)) {
      const id = idOf.get(entry) ?? idOf.size;
      idOf.set(entry, id);
      wants.push(id);
    }
    start[index + 1] = wants.length;
  });
  const words = Math.max(1, Math.ceil(idOf.size / 32));
  return {
    start,
    wants: Int32Array.from(wants),
    words,
    meets: meetsOf(known, words, finder(idOf)),
    known: Uint8Array.from(known, (entries) => Math.min(1, entries.length)),
  };
}

function meetsOf(
  known: readonly (readonly string[])[],
  words: number,
  find: (known: string) => readonly number[],
): Int32Array {
  const found = new Map<string, readonly number[]>();
  const meets = new Int32Array(known.length * words);
  known.forEach((entries, index) => {
    for (const entry of entries) {
      const ids = found.get(entry) ?? find(entry);
      found.set(entry, ids);
      for (const id of ids) {
        const at = index * words + (id >> 5);
        meets[at] = (meets[at] ?? 0) | (1 << (id & 31));
      }
    }
  });
  return meets;
}

/** How many wants of a mentee each mentor of a row meets, into `counts`. */
export function countMet(sets: TopicSets, mentee: number, row: Int32Array, counts: Int32Array): void {
  const { start, wants, words, meets } = sets;
  counts.fill(0, 0, row.length);
  const end = start[mentee + 1] ?? 0;
  for (let at = start[mentee] ?? 0; at < end; at += 1) {
    const want = wants[at] ?? 0;
    const [word, bit] = [want >> 5, want & 31];
    for (let place = 0; place < row.length; place += 1) {
      const met = ((meets[(row[place] ?? 0) * words + word] ?? 0) >>> bit) & 1;
      counts[place] = (counts[place] ?? 0) + met;
    }
  }
}

/** How many things a mentee wants. */
export function wantsOf({ start }: TopicSets, mentee: number): number {
  return (start[mentee + 1] ?? 0) - (start[mentee] ?? 0);
}
