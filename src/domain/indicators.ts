import { sum } from './record';

export interface IndicatorGroup {
  readonly criterion: string;
  readonly indicators: readonly string[];
}

/** The nine indicators of the programme's effectiveness by three criteria (KEZ §8, K6). */
export const INDICATOR_GROUPS: readonly IndicatorGroup[] = [
  {
    criterion: 'Оценка программы наставничества в организации',
    indicators: [
      'Соответствие наставнической деятельности цели и задачам, по которым она осуществляется',
      'Оценка соответствия организации наставнической деятельности принципам, заложенным в программе',
      'Соответствие наставнической деятельности современным подходам и технологиям',
      'Наличие комфортного психологического климата в организации',
      'Логичность деятельности наставника, понимание им ситуации наставляемого и правильность выбора основного направления взаимодействия',
    ],
  },
  {
    criterion: 'Определение эффективности участников наставнической деятельности в организации',
    indicators: [
      'Степень удовлетворенности всех участников наставнической деятельности',
      'Уровень удовлетворенности партнеров от взаимодействия в наставнической деятельности',
    ],
  },
  {
    criterion: 'Изменения в личности наставляемого',
    indicators: [
      'Активность и заинтересованность в участии в мероприятиях, связанных с наставнической деятельностью',
      'Степень применения наставляемым и полученных от наставника знаний, умений и опыта в профессиональных (учебных, жизненных) ситуациях, активная гражданская позиция',
    ],
  },
];

export const INDICATOR_COUNT = sum(INDICATOR_GROUPS.map((group) => group.indicators.length));

/** Points that a fully shown indicator brings. */
export const MAX_POINTS = 2;

/** A mark of an indicator: 0–2 points (means of several assessors lie between), not applicable, or not yet given. */
export type IndicatorMark = number | 'not-applicable' | 'blank';

export type ProgrammeScore =
  | { readonly kind: 'incomplete'; readonly missing: number; readonly of: number }
  | { readonly kind: 'complete'; readonly points: number; readonly maximum: number };

/** The sum of a card; a blank is not 0: a card with blanks has no sum (INC-K4). */
export function programmeScore(marks: readonly IndicatorMark[]): ProgrammeScore {
  const missing = marks.filter((mark) => mark === 'blank').length + Math.max(0, INDICATOR_COUNT - marks.length);
  if (missing > 0) return { kind: 'incomplete', missing, of: Math.max(INDICATOR_COUNT, marks.length) };
  const points = marks.filter((mark) => typeof mark === 'number');
  return { kind: 'complete', points: sum(points), maximum: points.length * MAX_POINTS };
}

export interface ProgrammeLevel {
  readonly label: string;
  /** Smallest share of the maximum that has this level. */
  readonly fromShare: number;
}

/** From the best level down; half-open bounds, so that means between the printed integers have a level (INC-K4). */
export const PROGRAMME_LEVELS: readonly ProgrammeLevel[] = [
  { label: 'оптимальный уровень', fromShare: 15 / 18 },
  { label: 'допустимый уровень', fromShare: 9 / 18 },
  { label: 'недопустимый уровень', fromShare: 0 },
];

/** The level of a sum of points out of a maximum; undefined when no indicator is applicable. */
export function programmeLevel(points: number, maximum: number): ProgrammeLevel | undefined {
  if (maximum <= 0) return undefined;
  // compared as points × 18 ≥ bound × maximum: shares such as 15/18 are not exact in binary
  return PROGRAMME_LEVELS.find((level) => points * 18 >= Math.round(level.fromShare * 18) * maximum);
}
