import {
  INDICATOR_COUNT,
  type IndicatorMark,
  MAX_POINTS,
  type ProgrammeScore,
  programmeLevel,
  programmeScore,
} from '../domain/indicators';
import { normaliseLabel } from '../domain/text';
import { UserError } from '../errors';
import { type CellInput, type FormulaInput, isBlank, shown, toRows } from './elementwise';

const NOT_APPLICABLE = 'не применимо';
const INCOMPLETE = 'не заполнено';

/** The sum of a card of nine marks 0–2 (KEZ §8), or «не заполнено: 3 из 9»: a blank is not 0. */
export function scoreFormula(points: FormulaInput): number | string {
  const score = programmeScore(marksOf(points));
  return score.kind === 'complete' ? score.points : incompleteText(score);
}

/**
 * The level of the programme by nine marks or by their ready sum 0–18 (KEZ:317-321, bounds made half-open); or what is
 * missing. «Не применимо» lowers the maximum, and the level is then by share.
 */
export function levelFormula(points: FormulaInput): string {
  const cells = toRows(points).flat();
  if (cells.length === 1) return levelOfSum(cells[0]);
  const score = programmeScore(marksOf(points));
  return score.kind === 'incomplete' ? incompleteText(score) : levelLabel(score.points, score.maximum);
}

function levelOfSum(cell: CellInput): string {
  if (isBlank(cell)) return '';
  if (typeof cell === 'string' && cell.startsWith(INCOMPLETE)) return cell;
  const maximum = INDICATOR_COUNT * MAX_POINTS;
  const sum = typeof cell === 'string' ? Number(cell.replace(',', '.')) : cell;
  if (typeof sum !== 'number' || !(sum >= 0 && sum <= maximum)) {
    throw new UserError(`Аргумент points: нужна сумма от 0 до ${maximum}, сейчас «${shown(cell)}».`);
  }
  return levelLabel(sum, maximum);
}

function levelLabel(points: number, maximum: number): string {
  return programmeLevel(points, maximum)?.label ?? NOT_APPLICABLE;
}

function incompleteText({ missing, of }: Extract<ProgrammeScore, { kind: 'incomplete' }>): string {
  return `${INCOMPLETE}: ${missing} из ${of}`;
}

function marksOf(points: FormulaInput): readonly IndicatorMark[] {
  const cells = toRows(points).flat();
  let count = cells.length;
  while (count > INDICATOR_COUNT && isBlank(cells[count - 1])) count -= 1; // a whole column ends in blanks
  if (count <= INDICATOR_COUNT) return cells.slice(0, count).map(markOf);
  throw new UserError(`Аргумент points: нужно ${INDICATOR_COUNT} ячеек с баллами, сейчас ${count}.`);
}

function markOf(cell: CellInput): IndicatorMark {
  if (isBlank(cell)) return 'blank';
  if (typeof cell === 'string' && normaliseLabel(cell) === NOT_APPLICABLE) return 'not-applicable';
  const points = typeof cell === 'string' ? Number(cell.replace(',', '.')) : cell;
  if (typeof points === 'number' && points >= 0 && points <= MAX_POINTS) return points;
  throw new UserError(`Аргумент points: нужны баллы 0, 1 или 2 либо «${NOT_APPLICABLE}», сейчас «${shown(cell)}».`);
}
