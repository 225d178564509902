import { readXlsx } from 'hucre/xlsx';
import { openBook } from '../local/run';
import type { Bench } from './bench';
import { CELLS_SCRIPT, mixedCells } from './cells';

const ROWS = 5000;
const COLUMNS = 20;
const ROUNDS = 5;
const CELLS = { cells: ROWS * COLUMNS };

/** A file of 100,000 mixed cells opened as a book whose last formula is read, against reading the file alone. */
export const open: Bench = {
  name: 'open',
  measurements: async () => {
    const bytes = await bookFile();
    const openWhole = async () => async () => {
      const session = await openBook({ script: CELLS_SCRIPT, bytes });
      const value = session.call('readCell', [ROWS, COLUMNS]);
      if (value !== (ROWS - 1) * 2) throw new Error(`the last cell holds ${value}`);
      return CELLS;
    };
    const readAlone = async () => async () => {
      const { sheets } = await readXlsx(bytes, { readStyles: true });
      if (sheets[0]?.rows.length !== ROWS) throw new Error(`the file has ${sheets[0]?.rows.length} rows`);
      return CELLS;
    };
    return [
      { label: 'openBook and one read', rounds: ROUNDS, bar: 2000, round: openWhole },
      { label: 'peer: hucre readXlsx alone', rounds: ROUNDS, round: readAlone },
    ];
  },
};

async function bookFile(): Promise<Uint8Array> {
  const session = await openBook({ script: CELLS_SCRIPT });
  session.call('addRows', [ROWS - 1000]);
  session.call('writeCells', [mixedCells(ROWS, COLUMNS)]);
  return session.save();
}
