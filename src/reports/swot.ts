import type { Sides, SwotThresholds } from '../domain/swot';
import { percent, SHOWN_FROM } from './monitoring-words';
import { everyShare, sideList } from './side-words';
import { GAP, line, type Report } from './table';

/** Labels over the two cells that people fill. */
export const OUTER_LABELS = { opportunities: 'Возможности', threats: 'Угрозы' } as const;

/** What a person wrote under the two labels. */
export type OuterSides = Readonly<Record<keyof typeof OUTER_LABELS, string>>;

export interface SwotInput {
  /** '' where the settings do not say. */
  readonly school: string;
  readonly sides: Sides;
  readonly outer: OuterSides;
  readonly thresholds: SwotThresholds;
  /** What the book does not hold yet. */
  readonly missing: readonly string[];
}

/** On one page with the two cells that people fill. */
const MOST_SIDES = 7;

/** «SWOT» in the federal form; the book knows the inner sides, the outer ones are the person's. */
export function swotReport({ school, sides, outer, thresholds, missing }: SwotInput): Report {
  const { opportunities, threats } = OUTER_LABELS;
  const inner = (kind: keyof Sides) => sideList(sides, kind, MOST_SIDES, everyShare);
  return {
    grid: [110, 295, 295],
    blocks: [
      line('title', 'SWOT-анализ реализации программы наставничества'),
      ...(school === '' ? [] : [line('centred', school)]),
      GAP,
      {
        kind: 'table',
        name: 'REPORT_SWOT',
        columns: [
          { span: 1, kind: 'text' },
          { span: 1, kind: 'text' },
          { span: 1, kind: 'text' },
        ],
        headerRows: 1,
        boldRows: [1, 3],
        merges: [1, 3].map((row) => ({ row, column: 0, rows: 2, columns: 1 })),
        openRows: [4],
        rows: [
          ['Факторы SWOT', 'Позитивные', 'Негативные'],
          ['Внутренние', 'Сильные стороны', 'Слабые стороны'],
          ['', inner('strong'), inner('weak')],
          ['Внешние', opportunities, threats],
          ['', outer.opportunities, outer.threats],
        ],
      },
      line('note', 'Форма типовая: проверьте по действующей форме.'),
      line('note', `«${opportunities}» и «${threats}» впишите сами: когда SWOT построят снова, они останутся.`),
      line('note', thresholdNote(thresholds)),
      ...missing.map((text) => line('note', text)),
    ],
  };
}

function thresholdNote({ strong, weak }: SwotThresholds): string {
  return `Сильная сторона – от ${percent(strong)} благоприятных ответов, слабая – меньше ${percent(weak)}. Благоприятны 7–10 из 10, «часто» и «всегда», «да»; где лучше меньше – наоборот. ${SHOWN_FROM}`;
}
