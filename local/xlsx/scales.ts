import type { ConditionalRule as FileRule } from 'hucre';
import { argb, colorNumber } from './colors';
import type { ConditionalRule } from './workbook-data';

type FileScale = NonNullable<FileRule['colorScale']>;
type FileIcons = NonNullable<FileRule['iconSet']>;
type Scale = Extract<ConditionalRule, { type: 'ColorScaleRule' }>;
type Icons = Extract<ConditionalRule, { type: 'IconSetRule' }>;
type FileThreshold = FileScale['cfvo'][number];

const FILE_TYPES = { number: 'num', percentage: 'percent', percentile: 'percentile' } as const;
type MovingType = keyof typeof FILE_TYPES;

function isMovingType(type: string): type is MovingType {
  return type in FILE_TYPES;
}

function engineType(type: FileThreshold['type']): MovingType | undefined {
  return Object.keys(FILE_TYPES)
    .filter(isMovingType)
    .find((name) => FILE_TYPES[name] === type);
}

export function writeScale({ minimum, midpoint, maximum }: Scale): FileScale {
  const points = [
    { ...minimum, end: 'min' as const },
    ...(midpoint ? [{ ...midpoint, end: undefined }] : []),
    { ...maximum, end: 'max' as const },
  ];
  return {
    cfvo: points.map(({ type, value, end }) => threshold(type, value, end)),
    colors: points.map(({ color }) => argb(color)),
  };
}

function threshold(type: string, value: string | undefined, end: 'min' | 'max' | undefined): FileThreshold {
  if (isMovingType(type)) return { type: FILE_TYPES[type], value: value ?? '0' };
  if (end && type === 'value') return { type: end };
  throw new Error(`not emulated: threshold ${type} of a conditional format in .xlsx`);
}

export function readScale({ cfvo, colors }: FileScale): Scale | undefined {
  const points = cfvo.map((point, index) => ({
    color: colorNumber(colors[index] ?? ''),
    type: engineType(point.type) ?? ('value' as const),
    ...(point.value !== undefined && { value: point.value }),
  }));
  const [minimum, second, third] = points;
  if (!minimum || !second || points.some(({ color }) => Number.isNaN(color))) return undefined;
  const midpoint = third && midpointOf(second);
  return { type: 'ColorScaleRule', minimum, ...(midpoint && { midpoint }), maximum: third ?? second };
}

function midpointOf(point: { color: number; type: MovingType | 'value'; value?: string }): Scale['midpoint'] {
  const { color, type, value = '50' } = point;
  return { color, value, type: type === 'value' ? 'percentile' : type };
}

/** The engine's three sets by the format's names; other sets become the nearest of them. */
const ICON_SETS = { arrow: '3Arrows', smiley: '3Symbols', dot: '3TrafficLights1' } as const;
const GRADES = ['Good', 'Neutral', 'Bad'] as const;

function setOf(icon: string): keyof typeof ICON_SETS {
  return icon.startsWith('arrow') ? 'arrow' : icon.startsWith('smiley') ? 'smiley' : 'dot';
}

export function writeIcons({ icons, lowerInflectionPoint, upperInflectionPoint }: Icons): FileIcons {
  return {
    iconSet: ICON_SETS[setOf(icons.upper)],
    cfvo: [
      { type: 'percent', value: '0' },
      ...[lowerInflectionPoint, upperInflectionPoint].map(({ type, value }) => iconThreshold(type, value)),
    ],
    ...(icons.upper.endsWith('Bad') && { reverse: true }),
  };
}

function iconThreshold(type: string, value: string): FileIcons['cfvo'][number] {
  if (isMovingType(type)) return { type: FILE_TYPES[type], value };
  throw new Error(`not emulated: threshold ${type} of a conditional format in .xlsx`);
}

export function readIcons({ iconSet, cfvo, reverse }: FileIcons): Icons | undefined {
  const [, lower, upper] = [cfvo[0], cfvo[Math.floor(cfvo.length / 2)], cfvo.at(-1)];
  if (cfvo.length < 3 || !lower || !upper) return undefined;
  const set = /Arrow/.test(iconSet) ? 'arrow' : /Symbols/.test(iconSet) ? 'smiley' : 'dot';
  const [best, middle, worst] = (reverse ? GRADES.toReversed() : GRADES).map((grade) => set + grade);
  if (!best || !middle || !worst) return undefined;
  return {
    type: 'IconSetRule',
    icons: { upper: best, middle, lower: worst },
    lowerInflectionPoint: inflection(lower),
    upperInflectionPoint: inflection(upper),
  };
}

function inflection({ type, value = '0' }: FileIcons['cfvo'][number]): Icons['lowerInflectionPoint'] {
  return { type: engineType(type) ?? 'percentage', value, operator: 'ge' };
}
