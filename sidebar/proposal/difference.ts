import { type Proposal, unitKey } from '../shapes';
import { difference, MENTEES, PAIRS, POINTS, plural, type WordForms } from '../words';

const CHANGE: WordForms = ['изменится', 'изменятся', 'изменится'];

/** How many mentees × forms get another mentor, or get one in only one of the two. */
export function changedUnits(before: Proposal, after: Proposal): number {
  const mentors = (proposal: Proposal) => new Map(proposal.pairs.map((pair) => [unitKey(pair), pair.mentorCode]));
  const [was, is] = [mentors(before), mentors(after)];
  const gone = [...was.keys()].filter((unit) => !is.has(unit));
  return gone.length + [...is].filter(([unit, mentor]) => was.get(unit) !== mentor).length;
}

/** «+2 наставляемых, −14 баллов, изменится 5 пар»: a re-run against the first proposal. */
export function differenceWords(first: Proposal, now: Proposal): string {
  const seats = now.totals.seated - first.totals.seated;
  const points = now.totals.total - first.totals.total;
  const changed = changedUnits(first, now);
  const parts = [
    seats === 0 ? '' : difference(seats, MENTEES),
    points === 0 ? '' : difference(points, POINTS),
    weakestWords(first.totals.weakest, now.totals.weakest),
    changed === 0 ? '' : `${plural(changed, CHANGE)} ${changed} ${plural(changed, PAIRS)}`,
  ].filter((part) => part !== '');
  return parts.length === 0
    ? 'Итог тот же, что в первом предложении.'
    : `Против первого предложения: ${parts.join(', ')}.`;
}

function weakestWords(before: number | null, after: number | null): string {
  if (before === null || after === null || before === after) return '';
  return `самая слабая пара ${after} вместо ${before}`;
}
