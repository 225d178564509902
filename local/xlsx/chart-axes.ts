import type { Chart, SheetChart } from 'hucre';
import type { KnownChart } from './chart-data';

type FileAxes = NonNullable<SheetChart['axes']>;
type FileAxis = Pick<NonNullable<FileAxes['x']>, 'title' | 'scale'>;
type EngineAxes = NonNullable<KnownChart['axesDesign']>;
type EngineAxis = NonNullable<EngineAxes['x']>;

/** The engine calls the lower axis x; the format calls so the one of the labels, which stands when bars lie. */
const isLying = (chart: KnownChart) => chart.type === 'bar' && chart.horizontal === true;

/** What the engine draws without being told: no marks between labels, bars that go downwards, the left title upright. */
const PLAIN = { minorTickMark: 'none' } as const;
const UPRIGHT = { axisTitleRotation: -90 };

/** Titles of the axes, where they begin and end, and whole per cent along the values when these are shares. */
export function writeAxes(chart: KnownChart, areShares: boolean): Pick<SheetChart, 'axes'> {
  if (chart.type === 'pie') return {};
  const { x, y } = chart.axesDesign ?? {};
  const [labels, values] = isLying(chart) ? [y, x] : [x, y];
  const format = areShares ? { numberFormat: { formatCode: '0%' } } : {};
  const [ofLabels, ofValues] = [
    { ...PLAIN, ...writeAxis(labels) },
    { ...PLAIN, ...writeAxis(values), ...format },
  ];
  return isLying(chart)
    ? { axes: { x: { ...ofLabels, ...UPRIGHT, reverse: true }, y: { ...ofValues, crosses: 'max' } } }
    : { axes: { x: ofLabels, y: { ...ofValues, ...UPRIGHT } } };
}

function writeAxis(axis: EngineAxis | undefined): FileAxis {
  const { title, min, max } = axis ?? {};
  const scale = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  return { ...(title?.text && { title: title.text }), ...(Object.keys(scale).length > 0 && { scale }) };
}

export function readAxes(axes: Chart['axes'], horizontal: boolean): Pick<KnownChart, 'axesDesign'> {
  const [x, y] = horizontal ? [axes?.y, axes?.x] : [axes?.x, axes?.y];
  const design = { ...axisNamed('x', x), ...axisNamed('y', y) };
  return Object.keys(design).length > 0 ? { axesDesign: design } : {};
}

function axisNamed(name: 'x' | 'y', axis: FileAxis | undefined): EngineAxes {
  const { title, scale } = axis ?? {};
  const read: EngineAxis = {
    ...(title !== undefined && { title: { text: title } }),
    ...(scale?.min !== undefined && { min: scale.min }),
    ...(scale?.max !== undefined && { max: scale.max }),
  };
  return Object.keys(read).length > 0 ? { [name]: read } : {};
}
