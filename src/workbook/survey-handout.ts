import type { QuestionType, SurveyStage } from '../domain/survey/question';
import type { Survey } from '../domain/survey/respondents';
import type { Area } from '../reports/layout';
import type { Cell } from './book';

/** What a cell to be filled admits. */
export type AnswerCheck =
  | { readonly kind: 'list'; readonly options: readonly string[] }
  /** Whole numbers. */
  | { readonly kind: 'scale'; readonly min: number; readonly max: number }
  | { readonly kind: 'day' };

/**
 * A sheet that goes to somebody else's book to be filled there: a heading with the sheet's key beside it, a header, rows.
 * Codes only. Nothing but the open cells can be changed.
 */
export interface Handout {
  readonly title: string;
  /** Pixels. */
  readonly widths: readonly number[];
  readonly cells: readonly (readonly Cell[])[];
  readonly open: Area;
  /** One for each open cell; null: any text. */
  readonly checks: readonly (readonly (AnswerCheck | null)[])[];
}

/** The heading covers the first columns, which fit a phone's screen; the key stands behind it. */
export const HEADING_COLUMNS = 3;
export const HEADER_ROW = 2;
const FIRST_ROW = HEADER_ROW + 1;

export const SURVEY_TITLES = ['Код', 'Вопрос', 'Ответ', 'Роль', '№ пары', 'Код вопроса'] as const;
export const REQUEST_TITLES = ['№', 'Код', 'Категория', 'Запрос'] as const;
/** «Код вопроса» of the line that asks for the day. */
export const DAY_CODE = 'дата';

const SURVEY_WIDTHS = [60, 190, 110, 110, 70, 110];
const REQUEST_WIDTHS = [35, 75, 250, 250];
/** Lines for mentees whom the base does not know yet. */
const FREE_LINES = 10;

const STAGE_WORDS: Readonly<Record<SurveyStage, string>> = {
  до: 'до начала программы',
  после: 'по итогам программы',
};

/** Characters that no tab of an .xlsx file may have in its name; a code may: «П/3». */
const NOT_IN_TITLES = /['*?/\\[\]:]/g;

export function surveyTitle({ group }: Survey, stage: SurveyStage): string {
  return `Анкета ${group.replace(NOT_IN_TITLES, '-')} (${stage})`;
}

/** Two sheets never have the same key: answers of one are told from those of the other. */
export function surveyKey({ group }: Survey, stage: SurveyStage, now: Date): string {
  return `${group} ${stage} ${now.toISOString().slice(0, 19).replace('T', ' ')}`;
}

/** The ISO day on which the sheet of a key was made; undefined where somebody has changed the key. */
export function dayOfKey(key: string): string | undefined {
  return /(\d{4}-\d\d-\d\d) \d\d:\d\d:\d\d$/.exec(key)?.[1];
}

/** A line a question: narrow enough for a phone, and as long as it takes. @param key Unique for every sheet ever made. */
export function surveyHandout(survey: Survey, stage: SurveyStage, key: string, areTypical: boolean): Handout {
  const typical = areTypical ? ' Анкета типовая.' : '';
  const heading = `${survey.group}, ${STAGE_WORDS[stage]}. Заполните столбец «Ответ», имён не пишите.${typical}`;
  const lines = survey.lines.map(({ code, role, pairNumber, question }) => {
    return [code, asked(question), '', role, pairNumber, question.code];
  });
  return {
    title: surveyTitle(survey, stage),
    widths: SURVEY_WIDTHS,
    cells: [
      [heading, '', '', key, '', ''],
      SURVEY_TITLES,
      ['', 'Дата заполнения (пусто – день, когда ответы соберут)', '', '', '', DAY_CODE],
      ...lines,
    ],
    open: { row: FIRST_ROW, column: 3, rows: lines.length + 1, columns: 1 },
    checks: [[{ kind: 'day' }], ...survey.lines.map(({ question }) => [checkOf(question)])],
  };
}

interface Asked {
  readonly text: string;
  readonly type: QuestionType;
  readonly min: number;
  readonly max: number;
}

function asked({ text, type, min, max }: Asked): string {
  return type.kind === 'scale' ? `${text} (от ${min} до ${max})` : text;
}

function checkOf({ type, min, max }: Asked): AnswerCheck | null {
  if (type.kind === 'scale') return { kind: 'scale', min, max };
  return type.kind === 'choice' ? { kind: 'list', options: type.options } : null;
}

export function requestsTitle(className: string): string {
  return `Запросы ${className}`;
}

/** Tabs as the two titles above name them, and copies: «Копия Анкета 5А (до)». */
const HANDED_OUT = /(?:^|\s)(?:Анкета \S+.* \((?:до|после)\)|Запросы \d{1,2}\S*)/;

/** Whether a tab is a sheet that was handed out or came back, by its title: telling by contents would read every tab. */
export function isHandoutTitle(title: string): boolean {
  return HANDED_OUT.test(title);
}

/** «Запросы класса»: the class teacher names mentees by code. @param codes Mentees of the class whom the base knows. */
export function requestsHandout(className: string, codes: readonly string[], categories: readonly string[]): Handout {
  const heading = 'Кому из класса нужен наставник: код, категория, запрос. Имён не пишите.';
  const lines = [...codes, ...Array.from({ length: FREE_LINES }, () => '')].map((code, index) => [
    index + 1,
    code,
    '',
    '',
  ]);
  return {
    title: requestsTitle(className),
    widths: REQUEST_WIDTHS,
    cells: [[heading, '', '', className], REQUEST_TITLES, ...lines],
    open: { row: FIRST_ROW, column: 2, rows: lines.length, columns: 3 },
    checks: lines.map(() => [null, { kind: 'list', options: categories }, null]),
  };
}
