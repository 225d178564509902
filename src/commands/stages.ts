import { stageProgress } from '../domain/stages/progress';
import type { StageWork } from '../domain/stages/stage';
import { recogniseVariant, STAGE_VARIANTS, type StageVariant, worksOf } from '../domain/stages/variants';
import { counted } from '../domain/text';
import { UserError } from '../errors';
import { layOut } from '../reports/layout';
import { stageMap } from '../reports/stage-map';
import type { Book } from '../workbook/book';
import { describeProblems, type Problem, withProblems } from '../workbook/problem';
import { STAGE_MAP_TITLE } from '../workbook/report-sheets';
import { PARAMETERS, Settings } from '../workbook/settings';
import { stageCounts } from '../workbook/stage-counts';
import { readStages, workRows } from '../workbook/stages';
import { STAGES_SHEET } from '../workbook/stages-sheet';
import { askText, atDoor, firstSheet, openBook, type Plan, requireSchoolBook, runCommand } from './command';

const TITLE = STAGE_MAP_TITLE;
const CHOICES = STAGE_VARIANTS.map(({ label }, index) => `${index + 1} – ${label}`).join(', ');
const WISH = `Впишите номер: ${CHOICES}. Пусто – ${STAGE_VARIANTS[0].label}.`;
const ADVICE = `Отмечайте выполненное знаком «+», добавляйте свои работы и сроки; затем выберите «${TITLE}» ещё раз.`;

/** The first time asks whose stages to begin with and makes «Этапы»; then the map of them. */
export function buildStages(): void {
  atDoor(TITLE, () => {
    const book = openBook();
    requireSchoolBook(book);
    if (book.read(STAGES_SHEET.title)) runCommand({ title: TITLE, asks: false, plan: planMap });
    else {
      const variant = askVariant();
      if (variant) runCommand({ title: TITLE, asks: false, plan: (now) => planSheet(now, variant) });
    }
  });
}

function askVariant(): StageVariant | undefined {
  const answer = askText(TITLE, `Чьи этапы взять за основу? ${WISH}`);
  if (answer === undefined) return undefined;
  const variant = recogniseVariant(answer);
  if (variant) return variant;
  throw new UserError(`Не понято, чьи этапы взять. ${WISH} Ничего не записано.`);
}

/** Somebody else may have made the sheet while the person was asked. */
function planSheet(book: Book, variant: StageVariant): Plan {
  requireSchoolBook(book);
  if (book.read(STAGES_SHEET.title)) return planMap(book);
  return firstSheet(TITLE, STAGES_SHEET, workRows(worksOf(variant.stages)), ADVICE);
}

function planMap(book: Book): Plan {
  requireSchoolBook(book);
  const { works, problems } = readStages(book);
  if (works.length === 0) throw nothingToShow(problems);
  const settings = new Settings(book);
  const school = settings.requiredText(PARAMETERS.school);
  const day = settings.writtenReportDay();
  const report = stageMap({ school, works, day, counts: stageCounts(book) });
  const done = `Лист «${TITLE}» заполнен. ${progressSentence(works, day)}`;
  return {
    action: { title: TITLE, object: TITLE, count: works.length },
    changes: [{ kind: 'report', sheet: TITLE, layout: layOut(report) }],
    done: withProblems(done, problems),
    show: TITLE,
  };
}

function nothingToShow(problems: readonly Problem[]): UserError {
  const why =
    problems.length === 0
      ? 'работ нет. Впишите их или удалите лист и выберите команду ещё раз: он появится заполненным. '
      : `ни одну строку нельзя прочитать.\n${describeProblems(problems)}\n`;
  return new UserError(`Лист «${STAGES_SHEET.title}»: ${why}Ничего не записано.`);
}

/** «Выполнено 12 работ из 31, просрочено 2. Текущий этап: «II. …».» */
function progressSentence(works: readonly StageWork[], day: string | null): string {
  const { done, works: all, overdue, current } = stageProgress(works, day);
  const late = overdue === 0 ? '' : `, просрочено – ${overdue}`;
  const now = current === null ? 'Все этапы пройдены.' : `Текущий этап: «${current}».`;
  return `Выполнено ${done} из ${counted(all, 'работы', 'работ', 'работ')}${late}. ${now}`;
}
