import { byStage, isOverdue, nextWorks } from '../domain/stages/progress';
import { type StageWork, WORK_PLACES, type WorkPlace } from '../domain/stages/stage';
import { printDay } from '../domain/text';
import { cellfuls } from './cellfuls';
import { type Block, GAP, line, type Report, type ReportValue, type RowFormula, type Table } from './table';

export interface StageMapInput {
  readonly school: string;
  readonly works: readonly StageWork[];
  /** The day on which terms are looked at; null: they are not. */
  readonly day: string | null;
  /** Formulas that count the works of the stage whose title stands in a cell. */
  readonly counts: { readonly works: RowFormula; readonly done: RowFormula };
}

/** Stage, inside, outside; the tables below divide the last one. 1,040 px: the width of a landscape A4 page. */
const GRID: readonly number[] = [180, 460, 130, 90, 90, 90];

/** «Карта этапов»: the stages in the form of A1 (AKB), then the share done, and what is left to do next. */
export function stageMap(input: StageMapInput): Report {
  const { school, works, day } = input;
  const stages = byStage(works);
  return {
    grid: GRID,
    blocks: [
      line('heading', `Целевая модель этапов реализации наставничества в ${school}`),
      mapTable(stages),
      GAP,
      line('heading', 'Выполнение по этапам'),
      progressTable([...stages.keys()], input.counts),
      GAP,
      ...nextBlocks(nextWorks(works, day), day),
    ],
  };
}

/** The form of the document (AKB:3-13). A stage with very many works goes on in further rows. */
function mapTable(stages: ReadonlyMap<string, readonly StageWork[]>): Table {
  const rows = [...stages].flatMap(([title, works]) => {
    const [inside, outside] = [bullets(works, 'inside'), bullets(works, 'outside')];
    return Array.from({ length: Math.max(inside.length, outside.length) }, (_, index) => [
      index === 0 ? title : `${title} (продолжение)`,
      inside[index] ?? '',
      outside[index] ?? '',
    ]);
  });
  return {
    kind: 'table',
    name: 'REPORT_A1',
    columns: [
      { span: 1, kind: 'text' },
      { span: 1, kind: 'text' },
      { span: 4, kind: 'text' },
    ],
    headerRows: 1,
    rows: [['Этап', 'Работа внутри ОО', 'Работа с внешней средой'], ...rows],
  };
}

function bullets(works: readonly StageWork[], place: WorkPlace): readonly string[] {
  return cellfuls(works.filter((work) => work.place === place).map(({ work }) => `• ${work}`));
}

/** Live: the formulas count on the checklist itself. */
function progressTable(titles: readonly string[], counts: StageMapInput['counts']): Table {
  const share: ReportValue = { ofRow: 'IF({1}=0,"",{2}/{1})' };
  const sumOf = titles.map((_, index) => index + 1);
  return {
    kind: 'table',
    name: 'REPORT_STAGES',
    columns: [
      { span: 3, kind: 'text' },
      { span: 1, kind: 'count' },
      { span: 1, kind: 'count' },
      { span: 1, kind: 'share' },
    ],
    headerRows: 1,
    boldRows: [titles.length + 1],
    rows: [
      ['Этап', 'Работ', 'Выполнено', 'Доля'],
      ...titles.map((title): readonly ReportValue[] => [title, counts.works, counts.done, share]),
      ['Итого', { sumOf }, { sumOf }, share],
    ],
  };
}

function nextBlocks(works: readonly StageWork[], day: string | null): readonly Block[] {
  if (works.length === 0) return [line('text', 'Все работы выполнены.')];
  const onDay = day === null ? '' : ` (сроки на ${printDay(day)})`;
  const note = day === null ? [line('note', '«Дата отчёта» не указана: просроченные работы не отмечены.')] : [];
  return [line('heading', `Что сделать дальше${onDay}`), ...note, nextTable(works, day)];
}

/** A snapshot: made anew with the report. */
function nextTable(works: readonly StageWork[], day: string | null): Table {
  return {
    kind: 'table',
    columns: [
      { span: 1, kind: 'text' },
      { span: 1, kind: 'text' },
      { span: 1, kind: 'text' },
      { span: 1, kind: 'centred' },
      { span: 2, kind: 'centred' },
    ],
    headerRows: 1,
    rows: [
      ['Этап', 'Работа', 'Где', 'Срок', 'Состояние'],
      ...works.map((work) => [
        work.stage,
        work.work,
        WORK_PLACES[work.place],
        work.day === null ? '' : printDay(work.day),
        isOverdue(work, day) ? 'просрочена' : 'осталась',
      ]),
    ],
  };
}
