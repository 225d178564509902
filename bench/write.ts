import { Model, registries } from '../local/engine/library';
import { emptyWorkbook } from '../local/engine/model';
import { openBook } from '../local/run';
import type { Bench, Measurement, Timed } from './bench';
import { CELLS_SCRIPT, mixedCells, type TypedCell } from './cells';

const ROWS = 1000;
const COLUMNS = 10;
const ROUNDS = 5;
const CELLS = { cells: ROWS * COLUMNS };

/** 10,000 mixed cells by one `setValues`, against the engine's own way: a dispatch for every cell. */
export const write: Bench = {
  name: 'write',
  measurements: async () => {
    const cells = mixedCells(ROWS, COLUMNS);
    return [oneSetValues(cells), perCellDispatch(cells)];
  },
};

function oneSetValues(cells: readonly (readonly TypedCell[])[]): Measurement {
  const round = async (): Promise<Timed> => {
    const session = await openBook({ script: CELLS_SCRIPT });
    return async () => {
      expectComputed(session.call('writeCells', [cells]));
      return CELLS;
    };
  };
  return { label: 'one setValues', rounds: ROUNDS, bar: 1000, round };
}

function perCellDispatch(cells: readonly (readonly TypedCell[])[]): Measurement {
  const models = plainModels();
  const round = async (): Promise<Timed> => {
    const model = models.pop();
    if (!model) throw new Error('more rounds than models');
    return async () => {
      for (const [row, line] of cells.entries()) {
        for (const [col, cell] of line.entries()) {
          model.dispatch('UPDATE_CELL', { sheetId: '0', row, col, content: String(cell) });
        }
      }
      expectComputed(model.getters.getEvaluatedCell({ sheetId: '0', row: ROWS - 1, col: COLUMNS - 1 }).value);
      return CELLS;
    };
  };
  return { label: 'peer: o-spreadsheet, a dispatch a cell', rounds: ROUNDS, round };
}

/** Models of the engine as it comes; once a book of ours was opened, its plugins are in every new model. */
function plainModels(): Model[] {
  if (registries.featurePluginRegistry.contains('batch')) throw new Error('the engine already has our plugins');
  return Array.from({ length: ROUNDS }, () => new Model(emptyWorkbook()));
}

/** The last cell doubles column A of its row: a wrong answer would mean that the work was not done. */
function expectComputed(value: unknown): void {
  const expected = (ROWS - 1) * 2;
  if (value !== expected) throw new Error(`the last cell holds ${value}, not ${expected}`);
}
