import { looksPersonal, shownCode } from '../domain/privacy';
import { checkAnswer, type Question, type SurveyRole, type SurveyStage } from '../domain/survey/question';
import { CURATOR } from '../domain/survey/respondents';
import { counted, printDay } from '../domain/text';
import type { Book } from './book';
import { MEND_CELL, type Problem, quote } from './problem';
import { columnNumber, requireHeader, requireSheet } from './records';
import { MENTEES_SHEET, MENTORS_SHEET } from './school-sheets';
import type { SheetDefinition } from './sheet-definition';
import { dayIn, type NewAnswer } from './survey-answers';
import { dayOfKey } from './survey-handout';
import type { FilledLine, FilledSurvey } from './survey-tabs';

/** What the book knows when a survey is checked. */
export interface SurveyBook {
  readonly questions: ReadonlyMap<string, Question>;
  /** Codes of the people of each role. */
  readonly codes: Readonly<Record<SurveyRole, ReadonlySet<string>>>;
  readonly timeZone: string;
  readonly mayHoldNames: boolean;
  /** ISO day that an undated sheet gets. */
  readonly today: string;
  /** ISO days on which the school year begins for surveys; null: it is not known. */
  readonly since: Readonly<Record<SurveyStage, string>> | null;
}

export interface CheckedSurvey {
  readonly answers: readonly NewAnswer[];
  readonly problems: readonly Problem[];
}

/** Codes of the bases, also of rows that cannot be read otherwise. */
export function codesByRole(book: Book): SurveyBook['codes'] {
  return {
    наставник: codesOf(book, MENTORS_SHEET),
    наставляемый: codesOf(book, MENTEES_SHEET),
    куратор: new Set([CURATOR]),
  };
}

function codesOf(book: Book, definition: SheetDefinition): ReadonlySet<string> {
  const content = requireSheet(book, definition);
  const header = requireHeader(content, definition, ['code']);
  const column = columnNumber(header, definition, 'code');
  const codes = content.values.slice(header.row).map((line) => String(line[column - 1] ?? '').trim());
  return new Set(codes.filter((code) => code !== ''));
}

/** Takes every good answer of a sheet and tells of the rest: what stays there is lost nowhere. */
export function checkSurvey(survey: FilledSurvey, book: SurveyBook): CheckedSurvey {
  const given = survey.lines.filter(isGiven);
  const { day, isDated, problems } = dayOfSurvey(survey, book);
  const read = given.map((line) => readLine(line, book));
  const answers = read.flatMap((one) => {
    if (!('answer' in one)) return [];
    return [{ ...one.answer, day, isDated, since: sinceOf(one.answer, survey, book), source: survey.key }];
  });
  const dayProblems = [...problems, ...(answers.some((one) => isTooEarly(one, survey, book)) ? [tooEarly(day)] : [])];
  const wrong = read.flatMap((one) => ('wrong' in one ? [one.wrong] : []));
  return {
    answers,
    problems: [
      ...(given.length > 0 ? dayProblems.map((what) => cellProblem(survey, survey.day.row, what)) : []),
      ...wrong.filter(({ whole }) => !whole).map(({ line, what }) => cellProblem(survey, line.row, what)),
      ...wholeProblems(
        survey,
        wrong.filter(({ whole }) => whole),
      ),
      ...gaps(survey),
    ],
  };
}

function isGiven({ answer }: FilledLine): boolean {
  return String(answer.value).trim() !== '' || answer.formula !== '';
}

function dayOfSurvey({ day }: FilledSurvey, { timeZone, today }: SurveyBook) {
  if (day.value === '') return { day: today, isDated: false, problems: [] };
  const read = day.formula === '' ? dayIn(day.value, timeZone) : undefined;
  if (read !== undefined && read <= today) return { day: read, isDated: true, problems: [] };
  const what = read === undefined ? `нужна дата, например 31.08.2026, ${quote(day.value)}` : 'дата ещё не наступила';
  return { day: today, isDated: false, problems: [`${what}; ответы взяты сегодняшним днём`] };
}

/** A sheet of this year with a day of a former one: the year is a slip. A sheet that was made then is what it says. */
function isTooEarly({ day, stage }: NewAnswer, { key }: FilledSurvey, { since }: SurveyBook): boolean {
  if (since === null || day >= since[stage]) return false;
  const made = dayOfKey(key);
  return made === undefined || made >= since[stage];
}

/** A sheet that was made this year: a day of a former one that stands of it is the slip that was told. */
function sinceOf({ stage }: Pick<NewAnswer, 'stage'>, { key }: FilledSurvey, { since }: SurveyBook): string {
  const first = since?.[stage] ?? '';
  return (dayOfKey(key) ?? '') >= first ? first : '';
}

function tooEarly(day: string): string {
  return `${printDay(day)} – это до начала учебного года из «Настроек»; ответы взяты, но в итоги года не войдут`;
}

interface Wrong {
  readonly line: FilledLine;
  readonly what: string;
  /** The line is not for this person at all: told once for all lines of the code. */
  readonly whole: boolean;
}

type ReadLine =
  | { readonly answer: Omit<NewAnswer, 'day' | 'isDated' | 'since' | 'source'> }
  | { readonly wrong: Wrong };

function readLine(line: FilledLine, book: SurveyBook): ReadLine {
  const { code, questionCode, pairNumber, answer } = line;
  const question = book.questions.get(questionCode);
  const stranger = strangerIn(line, question, book);
  if (stranger !== undefined) return { wrong: { line, what: stranger, whole: true } };
  if (!question)
    return { wrong: { line, what: `вопроса «${shownCode(questionCode)}» нет на листе «Вопросы»`, whole: false } };
  const { role, stage } = question;
  const checked = answerIn(answer, question, book.mayHoldNames);
  if ('wrong' in checked) return { wrong: { line, what: checked.wrong, whole: false } };
  return { answer: { code, questionCode, pairNumber, role, stage, answer: checked.answer } };
}

function strangerIn({ code }: FilledLine, question: Question | undefined, { codes }: SurveyBook): string | undefined {
  if (code === '') return 'ответы без кода';
  if (!Object.values(codes).some((known) => known.has(code))) return `кода нет в книге: ${shownCode(code)}`;
  const fits = !question || codes[question.role].has(code);
  return fits ? undefined : `${shownCode(code)}: вопросы для другой роли (${question.role})`;
}

function answerIn({ value, formula }: FilledLine['answer'], question: Question, mayHoldNames: boolean) {
  if (formula !== '') return { wrong: 'здесь формула, а нужен ответ' };
  if (value instanceof Date) return { wrong: 'здесь дата, а нужен ответ' };
  const checked = checkAnswer(question, typeof value === 'number' ? value : String(value));
  if ('wrong' in checked) return { wrong: `${checked.wrong}, ${quote(value)}` };
  const isPersonal = question.type.kind === 'open' && looksPersonal(String(checked.answer));
  return isPersonal && !mayHoldNames ? { wrong: 'похоже на имя или контакты человека, ответ не взят' } : checked;
}

function cellProblem({ tab }: FilledSurvey, row: number, what: string): Problem {
  return { place: { sheet: tab, row, column: 'Ответ' }, what, todo: MEND_CELL };
}

/** One problem for all lines of a code. */
function wholeProblems({ tab }: FilledSurvey, wrong: readonly Wrong[]): readonly Problem[] {
  const firsts = new Map<string, { readonly row: number; lines: number }>();
  for (const { line, what } of wrong) {
    const known = firsts.get(what);
    if (known) known.lines += 1;
    else firsts.set(what, { row: line.row, lines: 1 });
  }
  return [...firsts].map(([what, { row, lines }]) => ({
    place: { sheet: tab, row, column: 'Код' },
    what: `${what}; не взято ${counted(lines, 'ответ', 'ответа', 'ответов')}`,
    todo: 'Исправьте код или добавьте человека в базу.',
  }));
}

/** Who has answered in part, and who has not begun. */
function gaps({ tab, lines }: FilledSurvey): readonly Problem[] {
  const people = new Map<string, { readonly row: number; lines: number; given: number }>();
  for (const line of lines) {
    if (line.code === '') continue;
    const person = people.get(line.code) ?? { row: line.row, lines: 0, given: 0 };
    people.set(line.code, person);
    person.lines += 1;
    if (isGiven(line)) person.given += 1;
  }
  const untouched = [...people].filter(([, { given }]) => given === 0);
  const half = [...people].filter(([, { given, lines: all }]) => given > 0 && given < all);
  const todo = 'Попросите дозаполнить и соберите ещё раз.';
  const told = half.map(([code, { row, given, lines: all }]) => {
    return {
      place: { sheet: tab, row, column: 'Ответ' },
      what: `${shownCode(code)}: заполнено ${given} из ${all}`,
      todo,
    };
  });
  if (untouched.length === 0) return told;
  const who = untouched.length === people.size ? 'никто' : untouched.map(([code]) => shownCode(code)).join(', ');
  return [...told, { place: { sheet: tab }, what: `не заполнено: ${who === 'никто' ? 'вся анкета' : who}`, todo }];
}
