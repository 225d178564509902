import * as z from 'zod/mini';
import { formById, recogniseForm } from '../domain/forms';
import { DIRECTIONS, recogniseDirection } from '../domain/impact';
import { recogniseStatus } from '../domain/statuses';
import { questionProblems } from '../domain/survey/anchors';
import { type Question, recogniseType, SURVEY_ROLES, SURVEY_STAGES, type SurveyStage } from '../domain/survey/question';
import { TYPICAL, TYPICAL_QUESTIONS } from '../domain/survey/questionnaires';
import type { UnaskedForm } from '../domain/survey/unasked';
import { counted, plural } from '../domain/text';
import type { Book, Cell } from './book';
import * as cells from './cells';
import type { Problem } from './problem';
import { MEND_CELL } from './problem';
import { readRecords, withoutRepeats } from './records';
import { QUESTIONS_SHEET } from './survey-sheets';

const oneOf = <T extends string>(list: readonly T[]) =>
  cells.requiredEntry((text) => recogniseStatus(list, text), `нужно одно из: ${list.join(', ')}`);

/** What is told of a cell «Лучше» that says neither. */
export const WRONG_DIRECTION = `нужно «${DIRECTIONS.more[0]}» или «${DIRECTIONS.less[0]}»`;

const schema: z.ZodMiniType<Question & { readonly note: string }> = z.pipe(
  z.object({
    row: z.number(),
    code: cells.requiredText(),
    form: cells.entry((text) => recogniseForm(text)?.id, 'неизвестная форма'),
    role: oneOf(SURVEY_ROLES),
    stage: oneOf(SURVEY_STAGES),
    type: cells.requiredEntry(recogniseType, 'нужно: шкала, частота, да/нет, открытый или «выбор: ответ; ответ»'),
    text: cells.publicText(),
    min: cells.whole(),
    max: cells.whole(),
    anchor: cells.text(),
    better: cells.entry(recogniseDirection, WRONG_DIRECTION),
    note: cells.text(),
  }),
  z.transform(({ min, max, better, ...question }) => ({
    ...question,
    min: min ?? 0,
    max: max ?? 0,
    better: better ?? ('more' as const),
  })),
);

export interface ReadQuestions {
  /** Those that can be answered: a scale without bounds, or too long to choose from, is told alone. */
  readonly questions: readonly Question[];
  /** Some rows still bear the mark of a typical questionnaire. */
  readonly areTypical: boolean;
  readonly problems: readonly Problem[];
}

/** «Вопросы»; the typical ones while the sheet is not there. */
export function readQuestions(book: Book): ReadQuestions {
  if (!book.read(QUESTIONS_SHEET.title)) return { questions: typicalQuestions(), areTypical: true, problems: [] };
  const { records, problems } = readRecords(book, QUESTIONS_SHEET, schema);
  const { unique, problems: repeats } = withoutRepeats(records, QUESTIONS_SHEET, 'code', ({ code }) => code);
  const wrong = questionProblems(unique);
  const unanswerable = new Set(wrong.filter(({ field }) => field === 'min' || field === 'max').map(({ row }) => row));
  const told = wrong.map(({ row, field, what }) => {
    const column = QUESTIONS_SHEET.columns.find((one) => one.field === field)?.title ?? '';
    return { place: { sheet: QUESTIONS_SHEET.title, row, column }, what, todo: MEND_CELL };
  });
  const areTypical = records.some(({ note }) => note === TYPICAL);
  const questions = unique.filter(({ row }) => !unanswerable.has(row));
  return { questions, areTypical, problems: [...problems, ...repeats, ...told] };
}

function typicalQuestions(): readonly Question[] {
  return TYPICAL_QUESTIONS.flatMap(({ type: written, bounds, ...question }, index) => {
    const type = recogniseType(written);
    return type ? [{ ...question, type, row: index + 2, min: bounds?.[0] ?? 0, max: bounds?.[1] ?? 0 }] : [];
  });
}

/** What is told of forms that nobody is asked about at a stage. */
export function unaskedProblems(forms: readonly UnaskedForm[], stage: SurveyStage): readonly Problem[] {
  return forms.map(({ form, roles, people }) => {
    const who = `${counted(people, 'человек', 'человека', 'человек')} о ней не ${plural(people, 'будет спрошен', 'будут спрошены', 'будут спрошены')}`;
    return {
      place: { sheet: QUESTIONS_SHEET.title, column: 'Форма' },
      what: `нет вопросов «${stage}» о форме «${formById(form).label}» (${roles.join(', ')}): ${who}`,
      todo: 'Скопируйте строки другой формы, впишите в них эту и дайте новые коды вопросов.',
    };
  });
}

/** Rows of a new sheet «Вопросы», without the header. */
export function typicalRows(): readonly (readonly Cell[])[] {
  return TYPICAL_QUESTIONS.map(({ code, form, role, stage, type, text, bounds, anchor, better }) => {
    const label = form === null ? '' : formById(form).label;
    const less = better === 'less' ? DIRECTIONS.less[0] : '';
    return [code, label, role, stage, type, text, bounds?.[0] ?? '', bounds?.[1] ?? '', anchor, less, TYPICAL];
  });
}
