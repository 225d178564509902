import { INDICATOR_COUNT } from './indicators';
import { groupBy } from './record';
import { normaliseLabel } from './text';

/** Which indicator somebody marked: its place among the nine, from 0; the label may be ''. */
interface Signed {
  readonly indicator: number;
  readonly assessor: string;
  /** ISO day; '' when not written. */
  readonly day: string;
}

/** Somebody who assessed. */
export interface Assessor {
  /** As it is written; of several spellings the first by letters. */
  readonly label: string;
  /** Indicators left out: places among the nine, from 0. */
  readonly missing: readonly number[];
}

/**
 * Marks without a label are those of the only one who signed that day: people sign the first row of nine. Not where both
 * marked the same indicator: these are two people.
 */
export function signed<M extends Signed>(marks: readonly M[]): readonly M[] {
  const labelOf = new Map([...groupBy(marks, ({ day }) => day)].map(([day, those]) => [day, onlyLabel(those)]));
  return marks.map((mark) => (isSigned(mark) ? mark : { ...mark, assessor: labelOf.get(mark.day) ?? '' }));
}

/** The one label of a day's marks that the unsigned ones may be given; undefined: there is none. */
function onlyLabel(marks: readonly Signed[]): string | undefined {
  const named = marks.filter(isSigned);
  const marked = new Set(named.map(({ indicator }) => indicator));
  const isOne = new Set(named.map(keyOf)).size === 1;
  const isTwice = marks.some((mark) => !isSigned(mark) && marked.has(mark.indicator));
  return isOne && !isTwice ? firstLabel(named) : undefined;
}

/** Everybody who marked a card, spellings of one label together, with what each left out. */
export function assessorsOf(marks: readonly Signed[]): readonly Assessor[] {
  const people = [...groupBy(marks, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  return people.map(([, those]) => {
    const marked = new Set(those.map(({ indicator }) => indicator));
    const all = Array.from({ length: INDICATOR_COUNT }, (_, indicator) => indicator);
    return { label: firstLabel(those), missing: all.filter((indicator) => !marked.has(indicator)) };
  });
}

function isSigned({ assessor }: Signed): boolean {
  return normaliseLabel(assessor) !== '';
}

function keyOf({ assessor }: Signed): string {
  return normaliseLabel(assessor);
}

function firstLabel(marks: readonly Signed[]): string {
  return marks.map(({ assessor }) => assessor).sort()[0] ?? '';
}
