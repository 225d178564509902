import type { Rows } from './rows';

/** More mentees than there are places with all mentors whom any of them may have (a violator of Hall's condition). */
export interface Crowd {
  readonly mentees: number[];
  readonly mentors: ReadonlySet<number>;
  readonly places: number;
}

/**
 * For each mentee who has allowed mentors and none of them: who competes with him. Mentees of one crowd share the object.
 * @param mentorOf a seating of as many mentees as possible; -1: none
 */
export function crowds(rows: Rows, capacity: Int32Array, mentorOf: Int32Array): ReadonlyMap<number, Crowd> {
  const menteesOf = Array.from(capacity, (): number[] => []);
  const waiting: number[] = [];
  const choices = (row: number) => rows.end[row]! - rows.start[row]!;
  mentorOf.forEach((mentor, row) => {
    if (mentor >= 0) menteesOf[mentor]!.push(row);
    else if (choices(row) > 0) waiting.push(row);
  });
  const crowdsOf = new Map<number, Crowd[]>();
  const found = new Map<number, Crowd>();
  // the fewer the choices, the smaller the crowd, and a small crowd explains more
  for (const row of waiting.sort((a, b) => choices(a) - choices(b) || a - b)) {
    const choice = rows.column.subarray(rows.start[row]!, rows.end[row]!);
    const met = crowdsOf.get(choice[0]!)?.find(({ mentors }) => choice.every((mentor) => mentors.has(mentor)));
    if (met) met.mentees.push(row);
    const crowd = met ?? gather(rows, capacity, menteesOf, row);
    found.set(row, crowd);
    if (!met) for (const mentor of crowd.mentors) crowdsOf.set(mentor, [...(crowdsOf.get(mentor) ?? []), crowd]);
  }
  return found;
}

/** The mentee, all mentors he could have, all their mentees, all mentors these could have, and so on: none has a place left. */
function gather(rows: Rows, capacity: Int32Array, menteesOf: readonly number[][], first: number): Crowd {
  const mentors = new Set<number>();
  const mentees = [first];
  let places = 0;
  for (const mentee of mentees) {
    for (let k = rows.start[mentee]!; k < rows.end[mentee]!; k += 1) {
      const mentor = rows.column[k]!;
      if (mentors.has(mentor)) continue;
      mentors.add(mentor);
      places += capacity[mentor]!;
      for (const holder of menteesOf[mentor]!) mentees.push(holder);
    }
  }
  return { mentees, mentors, places };
}
