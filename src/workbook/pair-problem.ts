import type { PairRemark } from '../domain/check-pairs';
import type { Problem } from './problem';
import { PAIRS_SHEET } from './school-sheets';

/** A remark about a row of «Пары» with its place. */
export function pairProblem({ row, field, what, todo }: PairRemark): Problem {
  const column = PAIRS_SHEET.columns.find((candidate) => candidate.field === field)?.title ?? '';
  return { place: { sheet: PAIRS_SHEET.title, row, column }, what, todo };
}
