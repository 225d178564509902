import type { Outcome } from './bench';

/** One line each, for programs: milliseconds rounded to a tenth. */
export function jsonLine({ median, best, worst, ...rest }: Outcome): string {
  return JSON.stringify({ ...rest, median: tenth(median), best: tenth(best), worst: tenth(worst) });
}

const HEADER = ['bench', 'what', 'median, s', 'best–worst, s', 'bar, s', 'met', 'counted'] as const;

/** Aligned columns, for people. */
export function outcomeTable(outcomes: readonly Outcome[]): string {
  const rows = [HEADER, ...outcomes.map(cellsOf)];
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const printed = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return printed.map((line) => line.trimEnd()).join('\n');
}

function cellsOf({ bench, label, median, best, worst, bar, met, figures }: Outcome): readonly string[] {
  const counted = Object.entries(figures).map(([name, count]) => `${count} ${name}`);
  const verdict = met === undefined ? '' : met ? 'yes' : 'no';
  const limit = bar === undefined ? '' : seconds(bar);
  return [bench, label, seconds(median), `${seconds(best)}–${seconds(worst)}`, limit, verdict, counted.join(', ')];
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

function tenth(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
