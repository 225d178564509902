import { classLabel } from '../domain/age-groups';
import { looksPersonal } from '../domain/privacy';
import { takesPart } from '../domain/statuses';
import type { Question, SurveyStage } from '../domain/survey/question';
import { askedPeople, compareGroups, respondents, type Survey, surveysOf } from '../domain/survey/respondents';
import { counted } from '../domain/text';
import { UserError } from '../errors';
import type { Book } from '../workbook/book';
import { Lists } from '../workbook/lists';
import type { Problem } from '../workbook/problem';
import { readRegistry } from '../workbook/registry';
import { MENTEES_SHEET } from '../workbook/school-sheets';
import { Settings } from '../workbook/settings';
import { countedAnswers } from '../workbook/survey-answers';
import { type Handout, requestsHandout, surveyHandout, surveyKey } from '../workbook/survey-handout';
import { readQuestions } from '../workbook/survey-questions';
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
  const made = surveysOf(askedPeople(people, read.questions, stage), countedAnswers(book));
  requireCodes(made);
  if (made.length === 0) throw nobody(read.questions, stage, people.length);
  const codes = new Set(made.flatMap(({ lines }) => lines.map(({ code }) => code)));
  const typical = read.areTypical ? ' Вопросы типовые: проверьте их по действующей форме.' : '';
  return {
    handouts: made.map((one) => surveyHandout(one, stage, surveyKey(one, stage, now), read.areTypical)),
    remarks: [...read.problems, ...problems],
    done: `Будет сделано: ${counted(made.length, 'анкета', 'анкеты', 'анкет')} («${stage}»), участников – ${codes.size}.${typical}`,
  };
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
