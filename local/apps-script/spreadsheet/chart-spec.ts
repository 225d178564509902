import type { Range } from './range';

/** Kinds of charts of sheets that the engine draws, with the type that Charts.ChartType names. */
export type ChartKind = 'AREA' | 'BAR' | 'COLUMN' | 'LINE' | 'PIE' | 'SCATTER';

export interface ChartPlace {
  /** Row and column counted from 1, then pixels. */
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export type LegendPlace = 'top' | 'bottom' | 'left' | 'right' | 'none';

/** A chart in the words of its builder. */
export interface ChartSpec {
  /** The engine's id of a chart that stands on a sheet. */
  readonly id: string | undefined;
  readonly kind: ChartKind;
  readonly ranges: readonly Range[];
  /** Rows of headings; -1: seen from the data. */
  readonly headers: number;
  readonly place: ChartPlace;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  /** Where the axes begin and end; undefined: as the values have it. */
  readonly xMin: number | undefined;
  readonly yMin: number | undefined;
  readonly xMax: number | undefined;
  readonly yMax: number | undefined;
  readonly legend: LegendPlace;
  readonly colors: readonly string[];
  readonly stacked: boolean;
  /** Whether the values stand beside their columns. */
  readonly showValues: boolean;
}

export const NEW_CHART: ChartSpec = {
  id: undefined,
  kind: 'COLUMN',
  ranges: [],
  headers: -1,
  place: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
  width: 600,
  height: 371,
  title: '',
  xTitle: '',
  yTitle: '',
  xMin: undefined,
  yMin: undefined,
  xMax: undefined,
  yMax: undefined,
  legend: 'right',
  colors: [],
  stacked: false,
  showValues: false,
};

function legendPlace(value: unknown): LegendPlace | undefined {
  const place = typeof value === 'object' && value !== null && 'position' in value ? value.position : value;
  const places: readonly LegendPlace[] = ['top', 'bottom', 'left', 'right', 'none'];
  return places.find((one) => one === String(place).toLowerCase());
}

type Change = Partial<ChartSpec> | undefined;

function axisTitle(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** «{ title, minValue, maxValue }»; other keys are not drawn. */
function axisOf(value: unknown, axis: 'x' | 'y'): Change {
  if (typeof value !== 'object' || value === null) return undefined;
  const changes: Readonly<Record<string, (one: unknown) => Change>> = {
    title: (one) => optional(`${axis}Title`, axisTitle(one)),
    minValue: (one) => (typeof one === 'number' ? { [`${axis}Min`]: one } : undefined),
    maxValue: (one) => (typeof one === 'number' ? { [`${axis}Max`]: one } : undefined),
  };
  return merged(Object.entries(value).map(([key, one]) => changes[key]?.(one)));
}

/** «{ 0: { dataLabel: 'value' }, … }»: the engine shows the values of all series or of none. */
function seriesOf(value: unknown): Change {
  if (typeof value !== 'object' || value === null) return undefined;
  const isShown = (one: unknown) => JSON.stringify(one) === '{"dataLabel":"value"}';
  return Object.values(value).every(isShown) ? { showValues: true } : undefined;
}

function merged(changes: readonly Change[]): Change {
  return changes.includes(undefined) ? undefined : Object.assign({}, ...changes);
}

/** Options of the service that the engine can draw; a change of the spec, or `undefined` for an unfit value. */
const OPTIONS: Readonly<Record<string, (value: unknown) => Change>> = {
  title: (value) => ({ title: String(value) }),
  width: (value) => ({ width: Number(value) }),
  height: (value) => ({ height: Number(value) }),
  isStacked: (value) => ({ stacked: Boolean(value) }),
  colors: (value) => (Array.isArray(value) ? { colors: value.map(String) } : undefined),
  legend: (value) => optional('legend', legendPlace(value)),
  'legend.position': (value) => optional('legend', legendPlace(value)),
  series: seriesOf,
  hAxis: (value) => axisOf(value, 'x'),
  'hAxis.title': (value) => optional('xTitle', axisTitle(value)),
  vAxis: (value) => axisOf(value, 'y'),
  'vAxis.title': (value) => optional('yTitle', axisTitle(value)),
};

function optional<K extends keyof ChartSpec>(field: K, value: ChartSpec[K] | undefined): Change {
  return value === undefined ? undefined : { [field]: value };
}

export function withOption(spec: ChartSpec, option: string, value: unknown): ChartSpec {
  const change = OPTIONS[option]?.(value);
  if (!change) throw new Error(`not emulated: chart option ${option} = ${JSON.stringify(value)}`);
  return { ...spec, ...change };
}

/** Options that a standing chart tells. */
const READ: Readonly<Record<string, (spec: ChartSpec) => unknown>> = {
  title: ({ title }) => title,
  width: ({ width }) => width,
  height: ({ height }) => height,
  'hAxis.title': ({ xTitle }) => xTitle,
  'vAxis.title': ({ yTitle }) => yTitle,
  'hAxis.maxValue': ({ xMax }) => xMax ?? null,
  'vAxis.maxValue': ({ yMax }) => yMax ?? null,
};

export function optionOf(spec: ChartSpec, option: string): unknown {
  const read = READ[option];
  if (!read) throw new Error(`not emulated: reading the chart option ${option}`);
  return read(spec);
}
