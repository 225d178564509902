import { itemsOn, type RoadmapItem } from '../domain/roadmap/roadmap';
import { counted, printDay } from '../domain/text';
import { layOut } from '../reports/layout';
import { countsText, roadmapReport, shortName } from '../reports/roadmap';
import type { Book } from '../workbook/book';
import { describeProblems, type Problem } from '../workbook/problem';
import { ROADMAP_REPORT_TITLE } from '../workbook/report-sheets';
import { templateRows, termProblems } from '../workbook/roadmap';
import { statusChanges } from '../workbook/roadmap-changes';
import { ROADMAP_SHEET } from '../workbook/roadmap-sheet';
import { PARAMETERS, Settings } from '../workbook/settings';
import { type Command, firstSheet, type Plan, requireSchoolBook, runRareOr } from './command';
import { readRoadmapBook } from './roadmap-input';
import { formerPlan, nextRoadmapYear } from './roadmap-year';

const TITLE = 'Дорожная карта';

/** The person has declined the offer, which goes by the plan that was built last. */
const NOT_MOVED = `\n\nПрежний план не перенесён на новый год, снова это предложено не будет. Если перенести всё же нужно, выберите «Отменить последнее действие» и «${TITLE}» ещё раз. Отменить уже нельзя – впишите в «Настройки» прежний год и период, постройте план, верните новые и выберите «${TITLE}».`;

const roadmapPlan: Command = { title: TITLE, asks: true, plan: planRoadmap };

/** The plan of the year; when the settings name a new year, first the offer to bring the roadmap over into it. */
export function buildRoadmap(): void {
  runRareOr(nextRoadmapYear, roadmapPlan);
}

/** K7 from «Дорожная карта», and «Статус» on that sheet; the first time, that sheet itself. */
function planRoadmap(book: Book): Plan {
  requireSchoolBook(book);
  if (!book.read(ROADMAP_SHEET.title)) return firstRoadmap(book);
  const { rows, input, problems } = readRoadmapBook(book);
  const { schoolYear, day } = input;
  const items = itemsOn(rows, schoolYear, day);
  const { changes, counts } = statusChanges(book, rows, schoolYear, day);
  const updated = counted(counts.status, 'строке', 'строках', 'строках');
  return {
    action: { title: TITLE, object: ROADMAP_REPORT_TITLE, count: items.length },
    changes: [...changes, { kind: 'report', sheet: ROADMAP_REPORT_TITLE, layout: layOut(roadmapReport(input)) }],
    ...(counts.status > 0 && {
      question: `На листе «${ROADMAP_SHEET.title}» обновится «Статус» в ${updated}. Лист «${ROADMAP_REPORT_TITLE}» заполнится заново.`,
    }),
    done: `${doneText(items, day, problems)}${formerPlan(book, schoolYear) ? NOT_MOVED : ''}`,
    show: ROADMAP_REPORT_TITLE,
  };
}

function firstRoadmap(book: Book): Plan {
  const settings = new Settings(book);
  const isYearKnown = !settings.isBlank(PARAMETERS.from) && !settings.isBlank(PARAMETERS.to);
  const years = isYearKnown ? '' : ' Годы в сроках – как в документе, 2022.';
  const advice = `На нём мероприятия из примерной программы школы.${years} Исправьте строки и сроки под свою школу, в «Исполнено» ставьте дату или «+»; затем выберите «${TITLE}» ещё раз.`;
  return firstSheet(TITLE, ROADMAP_SHEET, templateRows(isYearKnown ? settings.schoolYear() : null), advice);
}

const SHOWN_OVERDUE = 10;

function doneText(items: readonly RoadmapItem[], day: string, problems: readonly Problem[]): string {
  const overdue = items
    .filter(({ status }) => status === 'просрочено')
    .map((item) => shortName(item).replace(/\.$/, ''));
  const rest = overdue.length > SHOWN_OVERDUE ? ` и ещё ${overdue.length - SHOWN_OVERDUE}` : '';
  const late = overdue.length > 0 ? ` Просрочено: ${overdue.slice(0, SHOWN_OVERDUE).join(', ')}${rest}.` : '';
  const unread = termProblems(items);
  return [
    `Лист «${ROADMAP_REPORT_TITLE}» заполнен. На ${printDay(day)}: ${countsText(items)}.${late}`,
    ...(unread.length > 0 ? [`Сроки, которые не удалось понять:\n${describeProblems(unread)}`] : []),
    ...(problems.length > 0 ? [`Не вошло в план:\n${describeProblems(problems)}`] : []),
  ].join('\n\n');
}
