import { FORMS, type FormId } from './forms';
import type { Pair } from './participants';
import { recordOf } from './record';
import { PAIR_STATUSES, type PairStatus } from './statuses';

/** A pair or a group as papers show it: the rows of one mentor and form that share a №, or have none. */
export interface PairGroup {
  readonly number: string;
  readonly mentorCode: string;
  readonly form: FormId;
  readonly pairs: readonly Pair[];
}

const RANK: ReadonlyMap<FormId, number> = new Map(FORMS.map(({ id }, index) => [id, index]));
const BY_NUMBER = new Intl.Collator('ru', { numeric: true });

/** «9» before «10»; «09» and «9» are different codes, and have an order too. */
function compareCodes(a: string, b: string): number {
  return BY_NUMBER.compare(a, b) || (a < b ? -1 : Number(a > b));
}

/** The groups that rows make up: by form in the order of T1, then by № («9» before «10»), mentees by code. */
export function pairGroups(pairs: readonly Pair[]): readonly PairGroup[] {
  const groups = new Map<string, PairGroup & { readonly pairs: Pair[] }>();
  for (const pair of pairs) {
    const { number, mentorCode, form } = pair;
    const key = `${form} | ${number} | ${mentorCode}`;
    const group = groups.get(key);
    if (group) group.pairs.push(pair);
    else groups.set(key, { number, mentorCode, form, pairs: [pair] });
  }
  const sorted = [...groups.values()].sort(compareGroups);
  for (const group of sorted) group.pairs.sort((a, b) => compareCodes(a.menteeCode, b.menteeCode));
  return sorted;
}

/** How many groups are in each state of a pair's life; one whose mentees are in several states is in each of these. */
export function groupsByStatus(pairs: readonly Pair[]): Readonly<Record<PairStatus, number>> {
  return recordOf(PAIR_STATUSES, (status) => pairGroups(pairs.filter((pair) => pair.status === status)).length);
}

function compareGroups(a: PairGroup, b: PairGroup): number {
  const byForm = (RANK.get(a.form) ?? 0) - (RANK.get(b.form) ?? 0);
  return byForm || compareCodes(a.number, b.number) || compareCodes(a.mentorCode, b.mentorCode);
}
