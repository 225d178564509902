import { coverage, coverageGap, DEFAULT_TARGET } from '../domain/coverage';
import { UserError } from '../errors';
import {
  type CellInput,
  type FormulaInput,
  type FormulaOutput,
  isBlank,
  orErrorText,
  peopleCount,
  shown,
  toRows,
} from './elementwise';

/**
 * Shares 0–1 of the enrolment with a mentor, element by element (KEZ, ROS:28).
 * `participants` and `enrolment` have one shape, or one of them is a single number. A blank on either side gives a blank.
 */
export function coverageFormula(participants: FormulaInput, enrolment: FormulaInput): FormulaOutput {
  return pairwise(participants, enrolment, (people, enrolled) => {
    const share = coverage(people, enrolled);
    if (share === null) throw new UserError('Аргумент enrolment: нужна численность больше 0, сейчас «0».');
    return share;
  });
}

/** People missing to the target share (default 0.7), element by element; never negative. Megion at 70 %: 3554. */
export function coverageGapFormula(
  participants: FormulaInput,
  enrolment: FormulaInput,
  target: CellInput,
): FormulaOutput {
  const share = targetShare(target);
  return pairwise(participants, enrolment, (people, enrolled) => coverageGap(people, enrolled, share));
}

function targetShare(target: CellInput): number {
  if (isBlank(target)) return DEFAULT_TARGET;
  if (typeof target === 'number' && target >= 0 && target <= 1) return target;
  throw new UserError(`Аргумент target: нужна доля от 0 до 1, например 0,7, сейчас «${shown(target)}».`);
}

function pairwise(
  participants: FormulaInput,
  enrolment: FormulaInput,
  answer: (people: number, enrolled: number) => number,
): FormulaOutput {
  const one = (people: CellInput, enrolled: CellInput) =>
    isBlank(people) || isBlank(enrolled)
      ? ''
      : answer(peopleCount(people, 'participants'), peopleCount(enrolled, 'enrolment'));
  if (!Array.isArray(participants) && !Array.isArray(enrolment)) {
    return one(participants as CellInput, enrolment as CellInput);
  }
  const [left, right] = sameShape(toRows(participants), toRows(enrolment));
  return left.map((row, r) => row.map((people, c) => orErrorText(() => one(people, right[r]?.[c]))));
}

type Rows = readonly (readonly CellInput[])[];

function sameShape(left: Rows, right: Rows): readonly [Rows, Rows] {
  const [a, b] = [shapeOf(left), shapeOf(right)];
  if (a === b) return [left, right];
  if (b === '1 × 1') return [left, left.map((row) => row.map(() => right[0]?.[0]))];
  if (a === '1 × 1') return [right.map((row) => row.map(() => left[0]?.[0])), right];
  throw new UserError(`Аргументы participants и enrolment: нужны диапазоны одного размера, сейчас ${a} и ${b}.`);
}

function shapeOf(rows: Rows): string {
  return `${rows.length} × ${rows[0]?.length ?? 0}`;
}
