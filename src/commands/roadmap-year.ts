import type { Period } from '../domain/participants';
import { latestDay } from '../domain/roadmap/calendar';
import { yearLabel, yearsBetween } from '../domain/school-year';
import { counted, printPeriod } from '../domain/text';
import { layOut } from '../reports/layout';
import { outcomeReport, type RoadmapInput, roadmapReport, yearOfPlan } from '../reports/roadmap';
import type { Book } from '../workbook/book';
import { describeProblems } from '../workbook/problem';
import { ROADMAP_REPORT_TITLE } from '../workbook/report-sheets';
import { nextYearChanges, nextYearRows, type RoadmapChanges } from '../workbook/roadmap-changes';
import { ROADMAP_SHEET } from '../workbook/roadmap-sheet';
import { readableSettings } from '../workbook/settings';
import { type Command, type Plan, requireSchoolBook } from './command';
import { readRoadmapBook } from './roadmap-input';

const TITLE = 'Дорожная карта: новый учебный год';

/**
 * Brings «Дорожная карта» over into the school year of the settings: years in the terms are moved, marks go, the former
 * plan with its marks is kept on a sheet of its own. Asks only when the plan that was built last is of a former year.
 */
export const nextRoadmapYear: Command = { title: TITLE, asks: true, plan: planNextYear };

const NOT_DUE: Plan = { action: { title: TITLE, object: '', count: 0 }, changes: [], done: '' };

function planNextYear(book: Book): Plan {
  requireSchoolBook(book);
  if (!plannedYear(book) || !book.read(ROADMAP_SHEET.title) || !readableSettings(book)) return NOT_DUE;
  const { input, problems } = readRoadmapBook(book);
  const former = formerPlan(book, input.schoolYear);
  if (!former) return NOT_DUE;
  const years = yearsBetween(former, input.schoolYear);
  const moved = nextYearChanges(book, input.rows, years, input.schoolYear, input.day);
  const outcome = freeTitle(book, `${ROADMAP_SHEET.title} ${yearLabel(former)}`);
  const left = problems.length > 0 ? `\n\nОстанутся как есть:\n${describeProblems(problems)}` : '';
  return {
    action: { title: TITLE, object: ROADMAP_SHEET.title, count: input.rows.length },
    changes: [
      { kind: 'report', sheet: outcome, layout: layOut(outcomeReport(formerYear(input, former))) },
      ...moved.changes,
      { kind: 'report', sheet: ROADMAP_REPORT_TITLE, layout: layOut(nextPlan(input, years)) },
    ],
    question: `${questionText(former, input.schoolYear, moved, years, outcome)}${left}`,
    done: `План перенесён на ${printPeriod(input.schoolYear)}. Прежний, с отметками, – на листе «${outcome}». Проверьте сроки на листе «${ROADMAP_SHEET.title}». Вернуть назад: «Отменить последнее действие».${left}`,
    show: ROADMAP_SHEET.title,
  };
}

/** The year of the plan that was built last, when a school year is a later one. */
export function formerPlan(book: Book, schoolYear: Period): Period | undefined {
  const planned = plannedYear(book);
  return planned && yearsBetween(planned, schoolYear) >= 1 ? planned : undefined;
}

/** The year of the plan that was built last. */
function plannedYear(book: Book): Period | undefined {
  return yearOfPlan((book.read(ROADMAP_REPORT_TITLE)?.values ?? []).map(([first]) => String(first ?? '')));
}

/** The former year's outcome is told on its last day, or later when the report's date is later: what was late counts. */
function formerYear(input: RoadmapInput, former: Period): RoadmapInput {
  return { ...input, schoolYear: former, day: latestDay(input.day, former.to) };
}

function nextPlan(input: RoadmapInput, years: number) {
  return roadmapReport({ ...input, rows: nextYearRows(input.rows, years) });
}

/** An outcome that was kept before is never written over. */
function freeTitle(book: Book, title: string): string {
  const taken = new Set(book.titles());
  let free = title;
  for (let number = 2; taken.has(free); number += 1) free = `${title} (${number})`;
  return free;
}

function questionText(
  former: Period,
  next: Period,
  { counts }: RoadmapChanges,
  years: number,
  outcome: string,
): string {
  const rows = (count: number) => counted(count, 'строка', 'строки', 'строк');
  return [
    `План построен на ${printPeriod(former)}, а в настройках – ${printPeriod(next)}. Перенести его на новый год?`,
    `Годы в сроках: +${years} (${rows(counts.term)}), сроки без года останутся. Отметки «Исполнено» очистятся (${rows(counts.done)}). Прежний план с отметками останется на новом листе «${outcome}».`,
    '«Да» – перенести. «Нет» – ничего не переносить и заполнить план по строкам, как они есть. «Отмена» – ничего не делать.',
  ].join('\n\n');
}
