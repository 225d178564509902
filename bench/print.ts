import type { Outcome } from './bench';

/** One line each, for programs: milliseconds and load rounded to a tenth. */
export function jsonLine({ median, best, worst, load, ...rest }: Outcome): string {
  return JSON.stringify({ ...rest, median: tenth(median), best: tenth(best), worst: tenth(worst), load: tenth(load) });
}

const HEADER = ['bench', 'what', 'median, s', 'best–worst, s', 'bar, s', 'met', 'load', 'counted'] as const;

/** Aligned columns, for people. */
export function outcomeTable(outcomes: readonly Outcome[]): string {
  const rows = [HEADER, ...outcomes.map(cellsOf)];
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const printed = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return printed.map((line) => line.trimEnd()).join('\n');
}

function cellsOf({ bench, label, median, best, worst, bar, met, figures, load }: Outcome): readonly string[] {
  const counted = Object.entries(figures).map(([name, count]) => `${count} ${name}`);
  const verdict = met === undefined ? '' : met ? 'yes' : 'no';
  const limit = bar === undefined ? '' : seconds(bar);
  const times = [seconds(median), `${seconds(best)}–${seconds(worst)}`];
  return [bench, label, ...times, limit, verdict, load.toFixed(1), counted.join(', ')];
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

function tenth(amount: number): number {
  return Math.round(amount * 10) / 10;
}
