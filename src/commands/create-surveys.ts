import { classNumber } from '../domain/age-groups';
import { looksPersonal } from '../domain/privacy';
import { recogniseStatus } from '../domain/statuses';
import { type Question, SURVEY_STAGES, type SurveyStage } from '../domain/survey/question';
import { compareGroups, respondents, type Survey, surveysOf } from '../domain/survey/respondents';
import { counted, splitValues } from '../domain/text';
import { UserError } from '../errors';
import type { Book, Cell } from '../workbook/book';
import type { Change } from '../workbook/change';
import { headerCells } from '../workbook/header';
import { Lists } from '../workbook/lists';
import { describeProblems, type Problem } from '../workbook/problem';
import { readRegistry } from '../workbook/registry';
import { MENTEES_SHEET, MENTORS_SHEET } from '../workbook/school-sheets';
import { Settings } from '../workbook/settings';
import type { SheetDefinition } from '../workbook/sheet-definition';
import { readAnswers } from '../workbook/survey-answers';
import { type Handout, requestsHandout, surveyHandout } from '../workbook/survey-handout';
import { readQuestions, typicalRows } from '../workbook/survey-questions';
import { ANSWERS_SHEET, QUESTIONS_SHEET } from '../workbook/survey-sheets';
import { readTabs } from '../workbook/survey-tabs';
import { atDoor, openBook, type Plan, requireSchoolBook, runCommand, tell, underLock } from './command';

const TITLE = 'Создать анкеты';
const REQUESTS = 'запросы';
const WISHES = 'Впишите «до», «после» или «запросы» (можно с классами: «запросы 5А; 6Б»).';

/** What the curator asks for. */
type Wish =
  | { readonly kind: 'survey'; readonly stage: SurveyStage }
  | { readonly kind: 'requests'; readonly classes: readonly string[] };

/** In the school's book makes the sheets; in a book where copies of them stand locks these again. */
export function createSurveys(): void {
  atDoor(TITLE, () => {
    const book = openBook();
    const isSchool = book.titles().includes(MENTORS_SHEET.title);
    if (!isSchool && readTabs(book).filled.length > 0) {
      tell(TITLE, underLock(lockCopies));
      return;
    }
    requireSchoolBook(book);
    const wish = ask();
    if (wish) runCommand({ title: TITLE, asks: true, plan: (now, time) => planSurveys(now, time, wish) });
  });
}

/** A copied sheet keeps its dropdowns, but not its lock. */
function lockCopies(): string {
  const book = openBook();
  const { filled } = readTabs(book);
  for (const { tab, open } of filled) book.lock(tab, open);
  book.flush();
  return `Защищено вкладок: ${filled.length}. Изменить можно только ответы. Теперь откройте доступ к этой таблице тому, кто заполняет.`;
}

function ask(): Wish | undefined {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt(TITLE, `Какие анкеты сделать? ${WISHES}`, ui.ButtonSet.OK_CANCEL);
  return response.getSelectedButton() === ui.Button.OK ? readWish(response.getResponseText()) : undefined;
}

function readWish(text: string): Wish {
  const stage = recogniseStatus(SURVEY_STAGES, text);
  if (stage) return { kind: 'survey', stage };
  const [, rest] = /^\s*запросы(?:\s+класс\S*)?\s*(.*)$/i.exec(text) ?? [];
  if (rest === undefined) throw new UserError(`Не понято, какие анкеты нужны. ${WISHES} Ничего не записано.`);
  const classes = splitValues(rest.replace(/,/g, ';'));
  const strange = classes.find((one) => classNumber(one) === undefined || one.length > 4);
  if (strange === undefined) return { kind: 'requests', classes: classes.map((one) => one.toUpperCase()) };
  throw new UserError('Класс не понят: пишите, например, «запросы 5А; 6Б». Ничего не записано.');
}

function planSurveys(book: Book, now: Date, wish: Wish): Plan {
  requireSchoolBook(book);
  const { handouts, remarks, done } = wish.kind === 'survey' ? surveys(book, now, wish.stage) : requests(book, wish);
  requireFree(book, handouts);
  const sheets =
    wish.kind === 'requests'
      ? []
      : [...newSheet(book, QUESTIONS_SHEET, typicalRows()), ...newSheet(book, ANSWERS_SHEET, [])];
  const left = remarks.length === 0 ? '' : `\n\nОбратите внимание:\n${describeProblems(remarks)}`;
  return {
    action: {
      title: TITLE,
      object: `этап или вид: ${wish.kind === 'survey' ? wish.stage : REQUESTS}`,
      count: handouts.length,
    },
    changes: [...sheets, ...handouts.map((handout): Change => ({ kind: 'handout', handout }))],
    question: `${done}${addedSheets(sheets)}${left}`,
    done: `${done.replace('Будет сделано', 'Сделано')} Каждая вкладка уходит в отдельную таблицу: тот, кто её откроет, прочтёт её всю. По шагам – в руководстве, «Анкеты».`,
    show: handouts[0]?.title ?? QUESTIONS_SHEET.title,
  };
}

function newSheet(book: Book, definition: SheetDefinition, rows: readonly (readonly Cell[])[]): readonly NewSheet[] {
  return book.read(definition.title)
    ? []
    : [{ kind: 'new-sheet', definition, cells: [headerCells(definition), ...rows] }];
}

type NewSheet = Extract<Change, { kind: 'new-sheet' }>;

function addedSheets(sheets: readonly NewSheet[]): string {
  const titles = sheets.map(({ definition }) => `«${definition.title}»`);
  return titles.length === 0 ? '' : ` Появятся листы: ${titles.join(', ')}.`;
}

interface Made {
  readonly handouts: readonly Handout[];
  readonly remarks: readonly Problem[];
  readonly done: string;
}

function surveys(book: Book, now: Date, stage: SurveyStage): Made {
  const settings = new Settings(book);
  const { registry, problems } = readRegistry(book, new Lists(book).categories());
  const read = readQuestions(book);
  const isCounted = new Set(
    readAnswers(book).flatMap(({ code, questionCode, isCounted: is }) => (is ? [`${code} ${questionCode}`] : [])),
  );
  const people = respondents(registry, stage, settings.period(), settings.reportDay());
  const made = surveysOf(people, read.questions, stage, (code, question) => isCounted.has(`${code} ${question}`));
  requireCodes(made);
  if (made.length === 0) throw nobody(read.questions, stage, people.length);
  const codes = new Set(made.flatMap(({ lines }) => lines.map(({ code }) => code)));
  const typical = read.areTypical ? ' Вопросы типовые: проверьте их по действующей форме.' : '';
  return {
    handouts: made.map((one) => surveyHandout(one, stage, keyOf(one, stage, now), read.areTypical)),
    remarks: [...read.problems, ...problems],
    done: `Будет сделано: ${counted(made.length, 'анкета', 'анкеты', 'анкет')} («${stage}»), участников – ${codes.size}.${typical}`,
  };
}

/** Two sheets never have the same key: answers of one are told from those of the other. */
function keyOf({ group }: Survey, stage: SurveyStage, now: Date): string {
  return `${group} ${stage} ${now.toISOString().slice(0, 19).replace('T', ' ')}`;
}

function nobody(questions: readonly Question[], stage: SurveyStage, people: number): UserError {
  const why = questions.every((question) => question.stage !== stage)
    ? `на листе «${QUESTIONS_SHEET.title}» нет вопросов этого этапа`
    : people === 0
      ? 'в книге нет участников для этого этапа'
      : 'все уже ответили';
  return new UserError(`Анкет «${stage}» не будет: ${why}. Ничего не записано.`);
}

/** Survey books go out of the school, whatever the book itself may hold. */
function requireCodes(made: readonly Survey[]): void {
  const groups = made.filter(({ group, lines }) => [group, ...lines.map(({ code }) => code)].some(looksPersonal));
  if (groups.length === 0) return;
  throw new UserError(
    'В столбце «Код» или «Класс» есть текст, похожий на имя или контакты, а в анкетах – только коды. Замените его («Проверить книгу» покажет строки). Ничего не записано.',
  );
}

function requests(book: Book, { classes }: Extract<Wish, { kind: 'requests' }>): Made {
  const categories = new Lists(book).categories();
  const { registry } = readRegistry(book, categories);
  const pupils = registry.mentees.filter(({ kind, className }) => kind === 'ученик' && className !== '');
  const classOf = (name: string) => name.replace(/\s/g, '').toUpperCase();
  const wanted = new Set(classes.length > 0 ? classes : pupils.map(({ className }) => classOf(className)));
  if (wanted.size === 0) {
    throw new UserError(
      `На листе «${MENTEES_SHEET.title}» нет классов. Назовите их: «запросы 5А; 6Б». Ничего не записано.`,
    );
  }
  const labels = categories.filter((category) => category.of === 'pupil').map(({ label }) => label);
  const handouts = [...wanted].sort(compareGroups).map((name) => {
    const codes = pupils.filter(({ className }) => classOf(className) === name).map(({ code }) => code);
    return requestsHandout(
      name,
      codes.filter((code) => !looksPersonal(code)),
      labels,
    );
  });
  const done = `Будет сделано: ${counted(handouts.length, 'лист', 'листа', 'листов')} «Запросы класса».`;
  return { handouts, remarks: [], done };
}

function requireFree(book: Book, handouts: readonly Handout[]): void {
  const taken = new Set(book.titles());
  const standing = handouts.filter(({ title }) => taken.has(title)).map(({ title }) => `«${title}»`);
  if (standing.length === 0) return;
  const shown = standing.slice(0, 5).join(', ');
  throw new UserError(
    `Такие вкладки уже есть: ${shown}${standing.length > 5 ? ' и другие' : ''}. Передайте их, соберите ответы и удалите вкладки, затем повторите. Ничего не записано.`,
  );
}
