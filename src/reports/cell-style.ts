import { BODY_SIZE } from './row-height';
import type { ColumnKind, LineStyle, ReportValue } from './table';

/** How cells of a report look: formats, alignments, lines by their style. */

export type Alignment = 'left' | 'center' | 'right';

export interface CellStyle {
  readonly format: string;
  readonly bold: boolean;
  readonly align: Alignment;
  readonly shaded: boolean;
  readonly fontSize: number;
  /** Whether a long text is broken into lines; otherwise it flows over blank neighbours. */
  readonly wrap: boolean;
}

const TEXT_FORMAT = '@';
const DAY_FORMAT = 'dd.mm.yyyy';

const NUMBER_FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '0',
  centred: '0',
  count: '0',
  points: '0.00',
  change: '+0.00;-0.00;0.00',
  people: '#,##0" чел."',
  share: '0.00%',
  percent: '0%',
};

export const ALIGNMENTS: Readonly<Record<ColumnKind, Alignment>> = {
  text: 'left',
  centred: 'center',
  count: 'center',
  points: 'center',
  change: 'center',
  people: 'center',
  share: 'center',
  percent: 'center',
};

/** A line of this size is the title of a paper. */
export const TITLE_SIZE = 14;

const LETTER_SIZE = 14;

export const PLAIN: CellStyle = {
  format: TEXT_FORMAT,
  bold: false,
  align: 'left',
  shaded: false,
  fontSize: BODY_SIZE,
  wrap: true,
};

export const LINE_STYLES: Readonly<Record<LineStyle, CellStyle>> = {
  title: { ...PLAIN, bold: true, align: 'center', fontSize: TITLE_SIZE },
  annex: { ...PLAIN, bold: true, align: 'right', fontSize: TITLE_SIZE },
  heading: { ...PLAIN, bold: true, align: 'center' },
  text: PLAIN,
  centred: { ...PLAIN, align: 'center' },
  right: { ...PLAIN, align: 'right' },
  item: PLAIN,
  note: { ...PLAIN, fontSize: 9 },
  display: { ...PLAIN, bold: true, align: 'center', fontSize: 26 },
  large: { ...PLAIN, align: 'center', fontSize: LETTER_SIZE },
  letter: { ...PLAIN, fontSize: LETTER_SIZE },
};

/** The number format of a table's cell. */
export function formatOf(value: ReportValue, kind: ColumnKind): string {
  if (value instanceof Date) return DAY_FORMAT;
  return typeof value === 'string' ? TEXT_FORMAT : NUMBER_FORMATS[kind];
}
