import type { Period } from '../domain/participants';
import {
  beforeSchoolYear,
  isSection,
  itemNumber,
  itemsOn,
  overdueItems,
  ROADMAP_STATUSES,
  type RoadmapItem,
  type RoadmapRow,
} from '../domain/roadmap/roadmap';
import { yearLabel } from '../domain/school-year';
import { printDay, printPeriod } from '../domain/text';
import { type Block, GAP, line, type Report, type Table, type TableColumn } from './table';

export interface RoadmapInput {
  readonly school: string;
  /** What stands for {куратор} and {директор}. */
  readonly people: Readonly<Record<'куратор' | 'директор', string>>;
  readonly schoolYear: Period;
  readonly day: string;
  readonly rows: readonly RoadmapRow[];
}

/** №, what, when, who, result: 1040 px, the width of a landscape A4 page between margins. */
const GRID: readonly number[] = [55, 430, 140, 185, 230];
/** The same with «Статус» and «Исполнено». */
const OUTCOME_GRID: readonly number[] = [55, 340, 130, 160, 180, 95, 80];

const HEADER: readonly string[] = [
  '№ п/п',
  'Наименование мероприятия',
  'Срок реализации',
  'Ответственный исполнитель',
  'Результат, вид документа',
];

/** «План дорожной карты» (K7, KEZ:363-387); under it how things stand on the day: counts and what is overdue. */
export function roadmapReport(input: RoadmapInput): Report {
  const { rows, schoolYear, day } = input;
  const items = itemsOn(rows, schoolYear, day);
  const overdue = overdueItems(items);
  const early = beforeSchoolYear(items, schoolYear).map(shortName);
  return {
    grid: GRID,
    blocks: [
      line('heading', headingOf(input)),
      { ...planTable(input, printedRow), name: 'REPORT_K7' },
      GAP,
      line('heading', `Состояние на ${printDay(day)}`),
      line('text', yearLine(schoolYear)),
      line('text', `Мероприятий – ${items.length}: ${countsText(items)}.`),
      ...(early.length > 0 ? [line('text', `Срок раньше начала учебного года: ${early.join(', ')}`)] : []),
      ...overdueBlocks(input, overdue),
    ],
  };
}

/** How a school year ended: the plan with «Статус» and «Исполнено», kept when the next one begins. */
export function outcomeReport(input: RoadmapInput): Report {
  const items = new Map(itemsOn(input.rows, input.schoolYear, input.day).map((item) => [item.row, item]));
  const printed = (row: RoadmapRow) => {
    const status = items.get(row)?.status ?? '';
    return [...printedRow(row), status, doneText(row.done)];
  };
  return {
    grid: OUTCOME_GRID,
    blocks: [
      line('heading', headingOf(input)),
      line('heading', `Итог ${yearLabel(input.schoolYear)} учебного года на ${printDay(input.day)}`),
      planTable(input, printed, ['Статус', 'Исполнено']),
      GAP,
      line('text', `${countsText([...items.values()])}.`),
    ],
  };
}

/** The school's name always comes from the settings (INC-K1). */
function headingOf({ school }: RoadmapInput): string {
  return `9. Дорожная карта внедрения Программы наставничества в ${school}`;
}

const YEAR_LINE = 'План на период';

/** Says for which year the plan was made; the next year is noticed by it. */
function yearLine(schoolYear: Period): string {
  return `${YEAR_LINE} ${printPeriod(schoolYear)}.`;
}

/** The year of a plan by its lines; undefined when none of them says it. */
export function yearOfPlan(lines: readonly string[]): Period | undefined {
  const pattern = new RegExp(`^${YEAR_LINE} (\\d{2}\\.\\d{2}\\.\\d{4})–(\\d{2}\\.\\d{2}\\.\\d{4})\\.$`);
  for (const text of lines) {
    const [, from, to] = pattern.exec(text) ?? [];
    if (from !== undefined && to !== undefined) return { from: isoDay(from), to: isoDay(to) };
  }
  return undefined;
}

function isoDay(printed: string): string {
  return printed.split('.').reverse().join('-');
}

/** «исполнено – 4, в работе – 5, просрочено – 1»: every status that occurs. */
export function countsText(items: readonly RoadmapItem[]): string {
  const counts = ROADMAP_STATUSES.map((status) => [status, items.filter((item) => item.status === status).length]);
  const shown = counts.filter(([, count]) => count !== 0).map(([status, count]) => `${status} – ${count}`);
  return shown.length > 0 ? shown.join(', ') : 'мероприятий нет';
}

/** How a message names an item: its number, without one its text. */
export function shortName({ row }: RoadmapItem): string {
  return itemNumber(row.number) || `«${row.name}»`;
}

function printedRow({ number, name, term, responsible, result }: RoadmapRow): readonly string[] {
  return [itemNumber(number), name, term, responsible, result];
}

function planTable(
  { rows, people }: RoadmapInput,
  printed: (row: RoadmapRow) => readonly string[],
  more: readonly string[] = [],
): Table {
  const filled = rows.map((row) => printed(row).map((text) => withPeople(text, people)));
  const sections = rows.flatMap((row, index) => (isSection(row) ? [index + 1] : []));
  return {
    kind: 'table',
    columns: HEADER.concat(more).map(
      (_, column): TableColumn => ({ span: 1, kind: column === 0 ? 'centred' : 'text' }),
    ),
    headerRows: 1,
    boldRows: sections,
    sectionRows: sections,
    rows: [HEADER.concat(more), ...filled],
  };
}

function withPeople(text: string, people: RoadmapInput['people']): string {
  return text.replace(/\{(куратор|директор)\}/gi, (_, who: string) =>
    who.toLowerCase() === 'директор' ? people.директор : people.куратор,
  );
}

function doneText(done: RoadmapRow['done']): string {
  if (typeof done === 'string') return printDay(done);
  return done ? '+' : '';
}

function overdueBlocks(input: RoadmapInput, overdue: readonly RoadmapItem[]): readonly Block[] {
  if (overdue.length === 0) return [];
  const table = planTable({ ...input, rows: overdue.map(({ row }) => row) }, printedRow);
  return [GAP, line('heading', 'Просрочено'), { ...table, boldRows: [], sectionRows: [] }];
}
