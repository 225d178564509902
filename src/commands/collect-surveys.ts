import { RequestCodes } from '../domain/survey/request-check';
import { counted } from '../domain/text';
import { UserError } from '../errors';
import { layOut } from '../reports/layout';
import { problemsReport } from '../reports/problems';
import type { Book } from '../workbook/book';
import type { Change } from '../workbook/change';
import { dayOf } from '../workbook/days';
import { Lists } from '../workbook/lists';
import { mayHoldNames } from '../workbook/personal-data';
import { describeProblem, LOOK_AT, type Problem, withProblems } from '../workbook/problem';
import { readRegistry } from '../workbook/registry';
import { ANSWER_REMARKS_TITLE } from '../workbook/report-sheets';
import { MENTEES_SHEET } from '../workbook/school-sheets';
import { answerChanges, firstDays, readAnswers } from '../workbook/survey-answers';
import { checkSurvey, codesByRole, type SurveyBook } from '../workbook/survey-check';
import { readQuestions } from '../workbook/survey-questions';
import { checkRequests, requestChanges } from '../workbook/survey-requests';
import { ANSWERS_SHEET } from '../workbook/survey-sheets';
import { type FilledRequests, type FilledSurvey, readTabs } from '../workbook/survey-tabs';
import { takenChanges, takenRequests } from '../workbook/taken-requests';
import { type Command, type Plan, requireSchoolBook } from './command';

export const collectSurveys: Command = { title: 'Собрать ответы', asks: true, plan: planCollection };

/** What one kind of sheets brings: what to write, how to tell it, what is wrong. */
interface Brought {
  readonly count: number;
  readonly changes: readonly Change[];
  /** Written too, and no news of anybody: so many lines of requests. */
  readonly unseen: readonly Change[];
  readonly remembered: number;
  readonly told: readonly string[];
  /** What is left to the person when all is written. */
  readonly advice: string;
  readonly problems: readonly Problem[];
}

/** Takes what the copied-in tabs say into «Ответы» and «Наставляемые»; lists the rest. */
function planCollection(book: Book, now: Date): Plan {
  requireSchoolBook(book);
  const { filled, problems: cut } = readTabs(book);
  if (filled.length === 0) throw noTabs(cut, book.edition);
  const today = dayOf(now, book.timeZone);
  const surveys = filled.filter((one): one is FilledSurvey => one.kind === 'survey');
  const requests = filled.filter((one): one is FilledRequests => one.kind === 'requests');
  const answers = surveys.length > 0 ? bringAnswers(book, surveys, today) : NOTHING;
  const named = requests.length > 0 ? bringRequests(book, requests, today) : NOTHING;
  const problems = [...cut, ...answers.problems, ...named.problems];
  const told = [...answers.told, ...named.told];
  const changes = [...answers.changes, ...named.changes];
  const isNews = changes.length > 0;
  const remarks = problems.length === 0 ? '' : ` Замечаний: ${problems.length}.`;
  const list = remarksChange(book, problems);
  return {
    action: {
      title: collectSurveys.title,
      object: objectOf(answers, named, list.length > 0),
      count: isNews ? answers.count + named.count : named.remembered,
    },
    changes: [...changes, ...named.unseen, ...list],
    ...(isNews ? { question: `Будет записано. ${told.join(' ')}${remarks}` } : {}),
    done: doneText(isNews ? `Собрано. ${told.join(' ')}${named.advice}` : nothingNew(named), problems),
    ...(isNews ? { show: answers.changes.length > 0 ? ANSWERS_SHEET.title : MENTEES_SHEET.title } : {}),
  };
}

const NOTHING: Brought = { count: 0, changes: [], unseen: [], remembered: 0, told: [], advice: '', problems: [] };

function bringAnswers(book: Book, surveys: readonly FilledSurvey[], today: string): Brought {
  const read = readQuestions(book);
  const known: SurveyBook = {
    questions: new Map(read.questions.map((question) => [question.code, question])),
    codes: codesByRole(book),
    timeZone: book.timeZone,
    mayHoldNames: mayHoldNames(book),
    today,
    since: firstDays(book),
  };
  const checked = surveys.map((survey) => checkSurvey(survey, known));
  const submitted = checked.flatMap(({ answers }) => answers);
  const { changes, added, recounted } = answerChanges(book, readAnswers(book), submitted);
  const sheets = counted(surveys.length, 'анкета', 'анкеты', 'анкет');
  const again = recounted > 0 ? `, у прежних ответов изменится «Учтён» – ${recounted}` : '';
  return {
    count: added,
    changes,
    unseen: [],
    remembered: 0,
    told: [`Новых ответов: ${added} (${sheets})${again}.`],
    advice: '',
    problems: [...read.problems, ...checked.flatMap(({ problems }) => problems)],
  };
}

const SHOWN_CODES = 10;

function bringRequests(book: Book, tabs: readonly FilledRequests[], today: string): Brought {
  const categories = new Lists(book).categories();
  const { registry, refusedCodes } = readRegistry(book, categories);
  const checked = checkRequests(tabs, {
    codes: new RequestCodes(registry.mentees, [...registry.mentors.map(({ code }) => code), ...refusedCodes]),
    categories,
    wasTaken: takenRequests(book),
  });
  const list = (title: string, codes: readonly string[]) => {
    const rest = codes.length > SHOWN_CODES ? ` и ещё ${codes.length - SHOWN_CODES}` : '';
    return codes.length === 0 ? '' : `${title}: ${codes.length} (${codes.slice(0, SHOWN_CODES).join(', ')}${rest})`;
  };
  const codesOf = (isNew: boolean) =>
    checked.outcomes.filter(({ mentee }) => (mentee === null) === isNew).map(({ code }) => code);
  const parts = [
    list('новых наставляемых', codesOf(true)),
    list('дополнено', codesOf(false)),
    checked.same > 0 ? `без изменений: ${checked.same}` : '',
    checked.told.length > 0 ? `не взято: ${checked.told.length}` : '',
  ].filter((part) => part !== '');
  return {
    count: checked.outcomes.length,
    changes: requestChanges(book, checked, today),
    unseen: takenChanges(book, checked.taken),
    remembered: checked.taken.length,
    told: parts.length === 0 ? [] : [`Запросы классов: ${parts.join('; ')}.`],
    advice: codesOf(true).length === 0 ? '' : ' Впишите новым «Формы» и «Согласие»: без них пара не подбирается.',
    problems: [...checked.told, ...checked.remarks],
  };
}

function nothingNew({ remembered }: Brought): string {
  const lines = remembered === 0 ? '' : ` Запомнено строк запросов, которые в базе уже есть: ${remembered}.`;
  return `Нового нет: всё уже собрано.${lines}`;
}

function objectOf(answers: Brought, named: Brought, hasList: boolean): string {
  const titles = [
    answers.changes.length > 0 ? ANSWERS_SHEET.title : '',
    named.changes.length > 0 ? MENTEES_SHEET.title : '',
  ];
  return titles.filter((title) => title !== '').join(', ') || (hasList ? ANSWER_REMARKS_TITLE : 'Запросы классов');
}

/** The whole list on a sheet of its own; an old one is emptied. */
function remarksChange(book: Book, problems: readonly Problem[]): readonly Change[] {
  if (problems.length === 0 && !book.read(ANSWER_REMARKS_TITLE)) return [];
  const rows = problems.map(({ place, what, todo }) => ({
    sheet: place.sheet,
    row: place.row === undefined ? '' : String(place.row),
    column: place.column ?? '',
    what,
    todo,
  }));
  const layout = layOut(problemsReport(rows, ANSWER_REMARKS_TITLE, 'Исправьте в анкетах и соберите ответы ещё раз.'));
  return [{ kind: 'report', sheet: ANSWER_REMARKS_TITLE, layout }];
}

function doneText(done: string, problems: readonly Problem[]): string {
  if (problems.length === 0) return done;
  return `${withProblems(done, problems, LOOK_AT)}\n\nВесь список – на листе «${ANSWER_REMARKS_TITLE}».`;
}

const NO_TABS: Readonly<Record<Book['edition'], string>> = {
  google: 'Заполненных анкет в книге нет. Скопируйте вкладки из таблиц с анкетами («Копировать в…»).',
  local:
    'Анкет этой школы в списке книг нет. Сделайте их («Создать анкеты») или добавьте файлы («Книга» → «Добавить листы из .xlsx…»).',
};

function noTabs(cut: readonly Problem[], edition: Book['edition']): UserError {
  return new UserError([NO_TABS[edition], ...cut.map(describeProblem), 'Ничего не записано.'].join('\n'));
}
