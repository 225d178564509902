/** What this file uses of the engine's evaluator, which is not exported. */
interface Evaluator {
  evaluatedCells: object;
  readonly getters: {
    getSheetIds(): readonly string[];
    getCells(
      sheetId: string,
    ): readonly { readonly id: number; readonly isFormula: boolean; readonly content?: string }[];
    getCellPosition(cellId: number): { readonly col: number; readonly row: number };
  };
  evaluate(ranges: readonly UsedRange[]): void;
  evaluateAllCells(): void;
}

interface UsedRange {
  readonly sheetId: string;
  readonly zone: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/**
 * Makes a full evaluation visit the cells that hold something instead of every place of every grid: a new sheet has
 * 26,000 places. An empty place can only hold a spilled result, and the formula that spills writes it.
 */
export function evaluateUsedZonesOnly(evaluator: unknown): void {
  if (!isEvaluator(evaluator)) throw new Error('the engine has another evaluator than this code was written for');
  evaluator.evaluateAllCells = () => {
    evaluator.evaluatedCells = Reflect.construct(evaluator.evaluatedCells.constructor, []);
    evaluator.evaluate(evaluator.getters.getSheetIds().flatMap((sheetId) => usedRange(evaluator, sheetId)));
  };
}

function isEvaluator(value: unknown): value is Evaluator {
  const methods = ['evaluate', 'evaluateAllCells'];
  return (
    typeof value === 'object' &&
    value !== null &&
    methods.every((name) => typeof Reflect.get(value, name) === 'function')
  );
}

function usedRange({ getters }: Evaluator, sheetId: string): readonly UsedRange[] {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (const { id, isFormula, content } of getters.getCells(sheetId)) {
    if (!isFormula && !content) continue; // a look without a value
    const { col, row } = getters.getCellPosition(id);
    left = Math.min(left, col);
    top = Math.min(top, row);
    right = Math.max(right, col);
    bottom = Math.max(bottom, row);
  }
  return bottom < 0 ? [] : [{ sheetId, zone: { left, top, right, bottom } }];
}
