import { PART_BIT, type PackedPeople } from './packed-people';
import { commonMinutes } from './packed-times';
import { PART_IDS, type Weights } from './pairing-book';
import { closeness, ENOUGH_MINUTES, shareOf, WHOLE, weigh } from './score';
import { countMet, type TopicSets, wantsOf } from './topic-sets';

/** Asked for millions of times: a script's global object answers slower than a constant. */
const { min } = Math;

const CLASSES = 11;

/** Scores a mentee with each mentor of a row, as `scorePair` does, into `scores`. */
export type RowScorer = (mentee: number, wantsOlder: boolean, row: Int32Array, scores: Int32Array) => void;

/**
 * A scorer of whole rows: a part at a time over the row, so that the loops stay small. Who lacks data of a part meets
 * no want, has no time in common and no selection, and adds nothing: only the classes need asking.
 */
export function rowScorer(people: PackedPeople, weights: Weights): RowScorer {
  const { mentees, mentors, selection } = people;
  const points = new Float64Array(mentors.parts.length);
  const found = new Int32Array(mentors.parts.length);
  const most = Float64Array.from({ length: 1 << PART_IDS.length }, (_, parts) =>
    PART_IDS.reduce((total, id) => (parts & PART_BIT[id] ? total + weights[id] : total), 0),
  );
  const minutes = tableOf(ENOUGH_MINUTES, (count) => weights.time * shareOf(count, ENOUGH_MINUTES));
  const olderFirst = tableOf(2 * CLASSES, (index) => weights.className * closeness(index - CLASSES, true));
  const closeFirst = tableOf(2 * CLASSES, (index) => weights.className * closeness(index - CLASSES, false));

  const add = (row: Int32Array, table: Float64Array) => {
    const last = table.length - 1;
    for (let place = 0; place < row.length; place += 1) {
      const count = found[place] ?? 0;
      points[place] = (points[place] ?? 0) + (table[min(count, last)] ?? 0);
    }
  };
  const addMet = (sets: TopicSets, mentee: number, row: Int32Array, worth: (count: number, all: number) => number) => {
    const all = wantsOf(sets, mentee);
    if (all === 0) return;
    countMet(sets, mentee, row, found);
    add(
      row,
      tableOf(all, (count) => worth(count, all)),
    );
  };
  return (mentee, wantsOlder, row, scores) => {
    points.fill(0, 0, row.length);
    addMet(people.category, mentee, row, (count, all) => weights.category * shareOf(count, all));
    addMet(people.request, mentee, row, (count, all) => weights.request * shareOf(count, all));
    addMet(people.subject, mentee, row, (count) => (count > 0 ? weights.subject * WHOLE : 0));
    commonMinutes(people.times, mentee, row, found);
    add(row, minutes);
    const own = mentees.parts[mentee] ?? 0;
    const ownClass = mentees.classes[mentee] ?? 0;
    const { className } = PART_BIT;
    const classes = wantsOlder ? olderFirst : closeFirst;
    for (let place = 0; place < row.length; place += 1) {
      const mentor = row[place] ?? 0;
      const parts = own & (mentors.parts[mentor] ?? 0);
      let total = (points[place] ?? 0) + weights.selection * (selection[mentor] ?? 0);
      if (parts & className) total += classes[CLASSES + (mentors.classes[mentor] ?? 0) - ownClass] ?? 0;
      scores[place] = weigh(total, most[parts] ?? 0);
    }
  };
}

function tableOf(last: number, value: (index: number) => number): Float64Array {
  return Float64Array.from({ length: last + 1 }, (_, index) => value(index));
}
