import { coverage, coverageGap, DEFAULT_TARGET } from '../domain/coverage';
import { UserError } from '../errors';
import { type CellInput, type FormulaInput, type FormulaOutput, isBlank, peopleCount, shown } from './elementwise';
import { sideBySide } from './shapes';

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
  const args = [
    { name: 'participants', input: participants },
    { name: 'enrolment', input: enrolment },
  ];
  return sideBySide(args, (people, enrolled) =>
    isBlank(people) || isBlank(enrolled)
      ? ''
      : answer(peopleCount(people, 'participants'), peopleCount(enrolled, 'enrolment')),
  );
}
