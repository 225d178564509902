/** biome-ignore-all lint/style/noNonNullAssertion: indices come from the arrays' own bounds. */

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
}

type Coded = readonly { readonly code: string }[];

/** @throws RangeError when two mentors or two mentees have the same code */
export function codeOrder(mentors: Coded, mentees: Coded): CodeOrder {
  const inOrder = sortedIndices(mentors, (a, b) => compareCodes(mentors, a, b));
  const hashes = Uint32Array.from(mentees, ({ code }) => hash(code));
  const hashed = sortedIndices(mentees, (a, b) => hashes[a]! - hashes[b]! || compareCodes(mentees, a, b));
  return {
    mentors: inOrder,
    mentees: hashed,
    mentorRank: inverse(inOrder),
    menteeRank: inverse(hashed),
    hashes: hashes.sort(),
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

/** Indices sorted by code. */
export function indicesByCode(people: Coded): Int32Array {
  return sortedIndices(people, (a, b) => compareCodes(people, a, b));
}

function sortedIndices(people: Coded, compare: (a: number, b: number) => number): Int32Array {
  return Int32Array.from(people.keys()).sort(compare);
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
