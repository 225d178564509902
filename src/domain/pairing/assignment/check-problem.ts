import type { AssignmentProblem } from './problem';

/** @throws RangeError when the arrays do not fit together, or a number is not an integer of its range */
export function checkProblem({ mentors, mentees, allowed, ...links }: AssignmentProblem): void {
  const { rowStart, mentor, score } = allowed;
  if (rowStart.length !== mentees.length + 1 || rowStart[0] !== 0)
    throw new RangeError('rowStart does not fit mentees');
  for (let row = 0; row < mentees.length; row += 1) {
    if (rowStart[row + 1]! < rowStart[row]!) throw new RangeError(`rowStart falls after row ${row}`);
  }
  if (mentor.length < rowStart[mentees.length]! || score.length < mentor.length) throw new RangeError('rows too short');
  for (const { code, capacity } of mentors) {
    if (!Number.isInteger(capacity) || capacity < 0) throw new RangeError(`capacity ${capacity} of ${code}`);
  }
  const isMentor = (index: number) => Number.isInteger(index) && index >= 0 && index < mentors.length;
  const isMentee = (index: number) => Number.isInteger(index) && index >= 0 && index < mentees.length;
  for (const link of [...(links.locked ?? []), ...(links.forbidden ?? []), ...(links.previous ?? [])]) {
    if (!isMentor(link.mentor) || !isMentee(link.mentee)) throw new RangeError('a link outside of the problem');
  }
  if (new Set(links.locked?.map(({ mentee }) => mentee)).size < (links.locked?.length ?? 0)) {
    throw new RangeError('a mentee is locked twice');
  }
}
