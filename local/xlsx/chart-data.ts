import type { ChartDefinition } from './workbook-data';

/** The engine's charts that the format's writer knows. */
export type KnownChart = Extract<ChartDefinition, { type: 'bar' | 'line' | 'pie' | 'scatter' }>;

const KNOWN_TYPES: readonly unknown[] = ['bar', 'line', 'pie', 'scatter'] satisfies KnownChart['type'][];

/** The engine types a figure's data as anything; its type says which definition it is. */
export function isKnownChart(definition: unknown): definition is KnownChart {
  return (
    typeof definition === 'object' &&
    definition !== null &&
    'type' in definition &&
    KNOWN_TYPES.includes(definition.type)
  );
}
