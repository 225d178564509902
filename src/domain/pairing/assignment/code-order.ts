import type { Link } from './problem';

/**
 * The result must not depend on the order in which people stand on a sheet, so everything is done in an order of codes.
 * Mentors go by code. Mentees go by a hash of the code: among equals nobody is the first for the letter he begins with.
 */
export interface CodeOrder {
  /** Indices of the problem, in order. */
  readonly mentors: Int32Array;
  readonly mentees: Int32Array;
  /** The place in the order of each person of the problem. */
  readonly mentorRank: Int32Array;
  readonly menteeRank: Int32Array;
  /** By place: the hash of the mentee's code, from 0 to 2^32 - 1. */
  readonly hashes: Uint32Array;
  /** Indices of the mentees by their codes themselves. */
  readonly menteesByCode: Int32Array;
}

type Coded = readonly { readonly code: string }[];

/** A hash and a place share one number, so that sorting needs no comparisons of ours. */
const PLACES = 2 ** 21;

/** @throws RangeError when two mentors or two mentees have the same code, or there are more than two million mentees */
export function codeOrder(mentors: Coded, mentees: Coded): CodeOrder {
  if (mentees.length > PLACES) throw new RangeError(`${mentees.length} mentees`);
  const inOrder = indicesByCode(mentors);
  const menteesByCode = indicesByCode(mentees);
  const hashed = Float64Array.from(menteesByCode, (mentee, place) => hash(mentees[mentee]!.code) * PLACES + place);
  hashed.sort();
  const inHashOrder = Int32Array.from(hashed, (key) => menteesByCode[key % PLACES]!);
  return {
    mentors: inOrder,
    mentees: inHashOrder,
    mentorRank: inverse(inOrder),
    menteeRank: inverse(inHashOrder),
    hashes: Uint32Array.from(hashed, (key) => Math.floor(key / PLACES)),
    menteesByCode,
  };
}

/** The links between places in the order. */
export function ranked(links: readonly Link[], { mentorRank, menteeRank }: CodeOrder): Link[] {
  return links.map(({ mentee, mentor }) => ({ mentee: menteeRank[mentee]!, mentor: mentorRank[mentor]! }));
}

function inverse(order: Int32Array): Int32Array {
  const places = new Int32Array(order.length);
  for (let place = 0; place < order.length; place += 1) places[order[place]!] = place;
  return places;
}

/** Indices sorted by code; people mostly come so already. */
function indicesByCode(people: Coded): Int32Array {
  const indices = new Int32Array(people.length);
  let inOrder = true;
  for (let index = 0; index < people.length; index += 1) {
    indices[index] = index;
    inOrder &&= index === 0 || people[index - 1]!.code < people[index]!.code;
  }
  return inOrder ? indices : indices.sort((a, b) => compareCodes(people, a, b));
}

function compareCodes(people: Coded, a: number, b: number): number {
  const codeA = people[a]!.code;
  const codeB = people[b]!.code;
  if (codeA < codeB) return -1;
  if (codeA === codeB && a !== b) throw new RangeError(`two with the code ${codeA}`);
  return a === b ? 0 : 1;
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
