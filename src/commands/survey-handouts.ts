import { classLabel } from '../domain/age-groups';
import type { Registry } from '../domain/participants';
import { looksPersonal } from '../domain/privacy';
import { takesPart } from '../domain/statuses';
import type { Question, SurveyStage } from '../domain/survey/question';
import { askedPeople, compareGroups, respondents, type Survey, surveysOf } from '../domain/survey/respondents';
import { unaskedForms } from '../domain/survey/unasked';
import { counted } from '../domain/text';
import { UserError } from '../errors';
import type { Book } from '../workbook/book';
import { Lists } from '../workbook/lists';
import { describeProblems, LOOK_AT, type Problem, withProblems } from '../workbook/problem';
import { readRegistry } from '../workbook/registry';
import { MENTEES_SHEET, MENTORS_SHEET } from '../workbook/school-sheets';
import { Settings } from '../workbook/settings';
import { countedAnswers } from '../workbook/survey-answers';
import { type Handout, requestsHandout, surveyHandout, surveyKey } from '../workbook/survey-handout';
import { readQuestions, unaskedProblems } from '../workbook/survey-questions';
import { QUESTIONS_SHEET } from '../workbook/survey-sheets';

/** Sheets to be handed out, with what the curator must know of them. */
export interface Made {
  readonly handouts: readonly Handout[];
  readonly remarks: readonly Problem[];
  readonly done: string;
}

/** The surveys of a stage: a sheet for every class and every adult who has not answered everything. */
export function makeSurveys(book: Book, now: Date, stage: SurveyStage): Made {
  const settings = new Settings(book);
  const { registry, problems } = readRegistry(book, new Lists(book).categories());
  const read = readQuestions(book);
  const people = respondents(registry, stage, settings.period(), settings.reportDay());
  const asked = askedPeople(people, read.questions, stage);
  const unasked = unaskedProblems(unaskedForms(people, read.questions, stage), stage);
  const made = surveysOf(asked, countedAnswers(book));
  requireCodes(made, registry);
  if (made.length === 0) {
    throw nobody({ questions: read.questions, stage, people: people.length, asked: asked.length, unasked });
  }
  const codes = new Set(made.flatMap(({ lines }) => lines.map(({ code }) => code)));
  const typical = read.areTypical ? ' Вопросы типовые: проверьте их по действующей форме.' : '';
  return {
    handouts: made.map((one) => surveyHandout(one, stage, surveyKey(one, stage, now), read.areTypical)),
    remarks: [...unasked, ...read.problems, ...problems],
    done: `Будет сделано: ${counted(made.length, 'анкета', 'анкеты', 'анкет')} («${stage}»), участников – ${codes.size}.${typical}`,
  };
}

interface Nobody {
  readonly questions: readonly Question[];
  readonly stage: SurveyStage;
  /** How many could be asked, and to how many of them there are questions. */
  readonly people: number;
  readonly asked: number;
  readonly unasked: readonly Problem[];
}

function nobody(given: Nobody): UserError {
  const told = `Анкет «${given.stage}» не будет: ${whyNobody(given)}. Ничего не записано.`;
  return new UserError(hasQuestions(given) ? withProblems(told, given.unasked, LOOK_AT) : told);
}

function whyNobody({ people, asked, unasked, ...given }: Nobody): string {
  if (!hasQuestions(given)) return `на листе «${QUESTIONS_SHEET.title}» нет вопросов этого этапа`;
  if (people === 0) return 'в книге нет участников для этого этапа';
  if (asked === 0) return 'о формах, в которых участвуют люди, нет вопросов';
  return unasked.length > 0 ? 'все, кому есть вопросы, уже ответили' : 'все уже ответили';
}

function hasQuestions({ questions, stage }: Pick<Nobody, 'questions' | 'stage'>): boolean {
  return questions.some((question) => question.stage === stage);
}

/** Survey books go out of the school, whatever the book itself may hold. */
function requireCodes(made: readonly Survey[], { mentors, mentees }: Registry): void {
  const asked = new Set(made.flatMap(({ lines }) => lines.map(({ code }) => code)));
  const problems = [
    ...mentors.map((one) => ({ ...one, sheet: MENTORS_SHEET.title })),
    ...mentees.map((one) => ({ ...one, sheet: MENTEES_SHEET.title })),
  ]
    .filter(({ code }) => asked.has(code) && looksPersonal(code))
    .map(({ sheet, row }) => ({
      place: { sheet, row, column: 'Код' },
      what: 'похоже на имя или контакты, а в анкетах – только коды',
      todo: 'Замените кодом.',
    }));
  if (problems.length > 0) throw new UserError(`${describeProblems(problems)}\nНичего не записано.`);
}

/** «Запросы класса» for the named classes, or for all that the book has. */
export function makeRequests(book: Book, classes: readonly string[]): Made {
  const categories = new Lists(book).categories();
  const { registry } = readRegistry(book, categories);
  const pupils = registry.mentees.filter(({ kind, className }) => kind === 'ученик' && className !== '');
  const wanted = new Set((classes.length > 0 ? classes : pupils.map(({ className }) => className)).map(classLabel));
  if (wanted.size === 0) {
    throw new UserError(
      `На листе «${MENTEES_SHEET.title}» нет классов. Назовите их: «запросы 5А; 6Б». Ничего не записано.`,
    );
  }
  const labels = categories.filter((category) => category.of === 'pupil').map(({ label }) => label);
  const handouts = [...wanted].sort(compareGroups).map((name) => {
    const codes = pupils.filter((one) => takesPart(one) && classLabel(one.className) === name).map(({ code }) => code);
    return requestsHandout(
      name,
      codes.filter((code) => !looksPersonal(code)),
      labels,
    );
  });
  const done = `Будет сделано: ${counted(handouts.length, 'лист', 'листа', 'листов')} «Запросы класса».`;
  return { handouts, remarks: [], done };
}
