import { AGE_GROUPS } from '../domain/age-groups';
import type { Consolidated } from '../domain/consolidated';
import type { MentoringDocument } from '../domain/documents';
import { FORMS } from '../domain/forms';
import type { MentoringEvent } from '../domain/mentoring-event';
import { sum } from '../domain/record';
import { plural, printNumber } from '../domain/text';
import { contentTable } from './content-table';
import { coverageTable, educatorsTable } from './coverage-tables';
import { documentsTable } from './documents-table';
import { eventsTable } from './events-table';
import { formsBySchool } from './forms-by-school';
import { ageGroupsTable, checkLine, countModelsTable, needsTable, pupilFormsTable } from './people-tables';
import { type Block, GAP, type Line, line, type Report } from './table';

export interface ConsolidatedReportInput {
  readonly totals: Consolidated;
  /** «города Мегиона». */
  readonly placeGenitive: string;
  readonly target: number;
  readonly documents: readonly MentoringDocument[];
  readonly events: readonly MentoringEvent[];
  /** Paragraphs of «Тексты отчёта» by their place. */
  readonly texts: Readonly<Record<TextPlace, readonly string[]>>;
}

export type TextPlace = 'before-T1' | 'after-T1' | 'next-year' | 'expected-results';

/** №, form column, seven schools: 700 px, the width of an A4 page between margins. */
const GRID: readonly number[] = [34, 90, 88, 88, 88, 88, 88, 88, 88];

/** The municipal report (MEG): T1–T8 with the text between them, then coverage and educators. */
export function consolidatedReport(input: ConsolidatedReportInput): Report {
  const { totals, placeGenitive, texts } = input;
  const formsHeading = `Формы, виды и модели наставничества, реализуемые в образовательных организациях ${placeGenitive}.`;
  const blocks: Block[] = [
    ...paragraphs(texts['before-T1']),
    GAP,
    formsBySchool(totals.schools, placeGenitive),
    GAP,
    ...paragraphs(texts['after-T1']),
    ...generatedSentences(input).map((text) => line('text', text)),
    GAP,
    ageGroupsTable(totals.ageGroups),
    checkLine('T2', totals),
    GAP,
    line('heading', formsHeading),
    GAP,
    pupilFormsTable(totals.forms),
    checkLine('T3', totals),
    GAP,
    needsTable(totals.needs),
    checkLine('T4', totals),
    GAP,
    countModelsTable(totals.countModels),
    checkLine('T5', totals),
    GAP,
    contentTable(totals),
    GAP,
    line('heading', 'Наличие нормативных документов, обеспечивающих запуск программы наставничества обучающихся.'),
    GAP,
    documentsTable(totals, input.documents),
    GAP,
    eventsTable(input.events),
    GAP,
    ...paragraphs(texts['next-year']),
    GAP,
    line('heading', 'Ожидаемые результаты внедрения целевой модели наставничества'),
    ...texts['expected-results'].map((text) => line('item', text)),
    GAP,
    coverageTable(totals, input.target),
    GAP,
    educatorsTable(totals),
  ];
  return { grid: GRID, blocks };
}

function paragraphs(texts: readonly string[]): readonly Line[] {
  return texts.map((text) => line('text', text));
}

/** The sentences that state figures: made from the returns, never typed (INC-M3). */
function generatedSentences({ totals, placeGenitive }: ConsolidatedReportInput): readonly string[] {
  const { schools, returned } = totals;
  const all = schools.length;
  const organisations = plural(
    all,
    'образовательной организации',
    'образовательных организаций',
    'образовательных организаций',
  );
  return [
    `Отчёт составлен по сведениям ${returned} из ${all} ${organisations} ${placeGenitive}.`,
    `Формы наставничества реализуются: ${FORMS.map(({ id, label }) => `«${label}» – ${share(totals.formMarks[id], all)}`).join('; ')}.`,
    enrolmentSentence(totals, placeGenitive),
  ];
}

function share(count: number, all: number): string {
  if (count === all && all > 0) return 'во всех ОО';
  return count === 0 ? 'нет' : `в ${count} ОО`;
}

function enrolmentSentence({ enrolment }: Consolidated, placeGenitive: string): string {
  const groups = AGE_GROUPS.map(({ id, genitive }) => `обучающихся ${genitive} школы ${people(enrolment[id])}`);
  const total = people(sum(Object.values(enrolment)));
  return `Общее количество обучающихся в общеобразовательных организациях ${placeGenitive} ${total}, из них ${groups.join(', ')}.`;
}

function people(count: number): string {
  return `${printNumber(count)} ${plural(count, 'человек', 'человека', 'человек')}`;
}
