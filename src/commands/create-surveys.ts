import { classNumber } from '../domain/age-groups';
import { recogniseStatus } from '../domain/statuses';
import { SURVEY_STAGES, type SurveyStage } from '../domain/survey/question';
import { printDay, splitValues } from '../domain/text';
import { UserError } from '../errors';
import type { Book } from '../workbook/book';
import type { Change } from '../workbook/change';
import { LOOK_AT, withProblems } from '../workbook/problem';
import { MENTORS_SHEET } from '../workbook/school-sheets';
import type { Handout } from '../workbook/survey-handout';
import { CREATE_SURVEYS_TITLE, surveyObject, surveysMade } from '../workbook/survey-log';
import { typicalRows } from '../workbook/survey-questions';
import { ANSWERS_SHEET, QUESTIONS_SHEET } from '../workbook/survey-sheets';
import { readTabs } from '../workbook/survey-tabs';
import { type NewSheet, newSheet } from '../workbook/table-changes';
import { askText, atDoor, openBook, type Plan, requireSchoolBook, runCommand, tell, underLock } from './command';
import { makeRequests, makeSurveys } from './survey-handouts';

const TITLE = CREATE_SURVEYS_TITLE;
const WISHES = 'Впишите «до», «после» или «запросы» (можно с классами: «запросы 5А; 6Б»).';

/** Whoever may open a copy can read all of it. */
const HAND_OUT: Readonly<Record<Book['edition'], string>> = {
  google: 'Каждая вкладка уходит в отдельную таблицу: тот, кто её откроет, прочтёт её всю.',
  local: 'Каждая станет отдельной книгой в списке книг: тот, кто её откроет, прочтёт её всю.',
};

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
  const answer = askText(TITLE, `Какие анкеты сделать? ${WISHES}`);
  return answer === undefined ? undefined : readWish(answer);
}

function readWish(text: string): Wish {
  const stage = recogniseStatus(SURVEY_STAGES, text);
  if (stage) return { kind: 'survey', stage };
  const [, rest] = /^\s*запросы(?:\s+класс\S*)?\s*(.*)$/i.exec(text) ?? [];
  if (rest === undefined) throw new UserError(`Не понято, какие анкеты нужны. ${WISHES} Ничего не записано.`);
  const classes = splitValues(rest.replace(/,/g, ';'));
  const strange = classes.find((one) => classNumber(one) === undefined || one.length > 4);
  if (strange === undefined) return { kind: 'requests', classes };
  throw new UserError('Класс не понят: пишите, например, «запросы 5А; 6Б». Ничего не записано.');
}

function planSurveys(book: Book, now: Date, wish: Wish): Plan {
  requireSchoolBook(book);
  const { handouts, remarks, done } =
    wish.kind === 'survey' ? makeSurveys(book, now, wish.stage) : makeRequests(book, wish.classes);
  requireFree(book, handouts);
  const sheets =
    wish.kind === 'requests'
      ? []
      : [...ifMissing(book, newSheet(QUESTIONS_SHEET, typicalRows())), ...ifMissing(book, newSheet(ANSWERS_SHEET))];
  return {
    action: {
      title: TITLE,
      object: surveyObject(wish.kind === 'survey' ? wish.stage : 'запросы'),
      count: handouts.length,
    },
    changes: [...sheets, ...handouts.map((handout): Change => ({ kind: 'handout', handout }))],
    question: withProblems(`${done}${addedSheets(sheets)}${madeBefore(book, wish)}`, remarks, LOOK_AT),
    done: `${done.replace('Будет сделано', 'Сделано')} ${HAND_OUT[book.edition]} По шагам – в руководстве, «Анкеты».`,
    show: handouts[0]?.title ?? QUESTIONS_SHEET.title,
  };
}

/** Surveys that are out are not in the book: who asks for them again must know that they will be there twice. */
function madeBefore(book: Book, wish: Wish): string {
  const day = wish.kind === 'survey' ? surveysMade(book, 'counted').get(wish.stage) : undefined;
  if (wish.kind !== 'survey' || day === undefined) return '';
  const copies = book.edition === 'local' ? 'книги с анкетами' : 'таблицы с анкетами';
  return `\n\nАнкеты «${wish.stage}» уже создавали ${printDay(day)}. Новые появятся рядом с прежними и не заменят их. Если прежние ещё заполняют, нажмите «Отмена» и соберите ответы из них. Ненужные ${copies} уберите в корзину сами.`;
}

function ifMissing(book: Book, sheet: NewSheet): readonly NewSheet[] {
  return book.read(sheet.definition.title) ? [] : [sheet];
}

function addedSheets(sheets: readonly NewSheet[]): string {
  const titles = sheets.map(({ definition }) => `«${definition.title}»`);
  return titles.length === 0 ? '' : ` Появятся листы: ${titles.join(', ')}.`;
}

/** Tabs whose names differ in case alone are one to a spreadsheet. */
function requireFree(book: Book, handouts: readonly Handout[]): void {
  const key = (title: string) => title.toLowerCase();
  const taken = new Set(book.titles().map(key));
  const standing = handouts.filter(({ title }) => taken.has(key(title))).map(({ title }) => `«${title}»`);
  const shown = `${standing.slice(0, 5).join(', ')}${standing.length > 5 ? ' и другие' : ''}`;
  if (standing.length > 0) {
    throw new UserError(
      `Такие вкладки уже есть: ${shown}. Передайте их, соберите ответы и удалите вкладки, затем повторите. Ничего не записано.`,
    );
  }
  const seen = new Set<string>();
  const twin = handouts.find(({ title }) => seen.size === seen.add(key(title)).size);
  if (!twin) return;
  throw new UserError(
    `Две вкладки назывались бы «${twin.title}»: коды различаются только регистром или знаками. Исправьте их. Ничего не записано.`,
  );
}
