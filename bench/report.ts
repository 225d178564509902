import { openBook } from '../local/run';
import { openSample, readSample, type Sample } from '../local/samples';
import type { Bench, Measurement } from './bench';

const ROUNDS = 5;
const SCHOOLS_SHEET = 'Школы';
const NAME_COLUMN = 'Краткое наименование';
/** The row and column of a return where the school's name stands. */
const NAME_CELL = { row: 1, column: 2 } as const;

/** `buildMunicipalReport` on a book whose returns have been collected. */
export const report: Bench = {
  name: 'report',
  measurements: async () => [await consolidated(7), await consolidated(200)],
};

async function consolidated(schools: number): Promise<Measurement> {
  const bytes = await collectedBook(schools);
  const round = async () => {
    const session = await openBook({ bytes, locale: 'ru_RU' });
    return async () => {
      session.call('buildMunicipalReport');
      if (!session.model.getters.getNamedRange('REPORT_T8')) throw new Error('the report was not built');
      return { calls: session.calls.total };
    };
  };
  return { label: `buildMunicipalReport, ${schools} schools`, rounds: ROUNDS, round };
}

async function collectedBook(schools: number): Promise<Uint8Array> {
  const session = await openSample(municipality(schools));
  session.call('collectReturns');
  return session.save();
}

/** The sample municipality, its seven returns repeated under new names until there are enough. */
function municipality(schools: number): Sample {
  const sample = readSample('megion');
  const patterns = sample.returns ?? [];
  const returns = Array.from({ length: schools }, (_, index) => {
    const pattern = patterns[index % patterns.length];
    if (!pattern) throw new Error('the sample has no returns');
    const name = schoolName(index);
    return { sheet: name, rows: pattern.rows.map((row, at) => (at === NAME_CELL.row ? withName(row, name) : row)) };
  });
  const rows = returns.map((_, index) => ({ '№': index + 1, [NAME_COLUMN]: schoolName(index) }));
  return { ...sample, sheets: { ...sample.sheets, [SCHOOLS_SHEET]: rows }, returns };
}

function schoolName(index: number): string {
  return `СОШ №${index + 1}`;
}

function withName(row: readonly unknown[], name: string): readonly unknown[] {
  return row.map((value, column) => (column === NAME_CELL.column ? name : value));
}
