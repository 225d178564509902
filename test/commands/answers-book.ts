import type { WorkbookData } from '../../local/engine/library';
import type { CellValue } from './sheet-cells';
import { tabsOf } from './survey-filling';
import { schoolOfPairs } from './survey-school';
import { makeSample, openData, type TestBook } from './test-book';

/** A school of six pairs of pupils with «Вопросы» and an empty «Ответы»: Н-1 …, У-1 …. */
export async function emptyAnswers(): Promise<WorkbookData> {
  const book = openData(await makeSample(schoolOfPairs(6, 10, '9А')));
  book.run('createSurveys', { answers: ['до'] });
  for (const title of tabsOf(book, 'Анкета ')) book.edit('deleteTab', title);
  return book.data();
}

/** Rows of «Ответы»: У-1, У-2, … answer a question. */
export function answerRows(questionCode: string, answers: readonly CellValue[], counted = '+') {
  return answers.map((answer, index) => ({
    Дата: '2026-05-20',
    'Код участника': `У-${index + 1}`,
    Роль: 'наставляемый',
    Этап: questionCode.includes('до') ? 'до' : 'после',
    'Код вопроса': questionCode,
    Ответ: answer,
    Учтён: counted,
    Источник: 'анкета',
  }));
}

/** The same people answer several questions. */
export function answer(book: TestBook, answers: Readonly<Record<string, readonly CellValue[]>>): void {
  book.edit(
    'addRows',
    'Ответы',
    Object.entries(answers).flatMap(([code, values]) => answerRows(code, values)),
  );
}

/** Six answers to each question of a mentee in «Ученик-ученик»; comfort grows, anxiety falls, confidence stays. */
export const SIX: Readonly<Record<string, readonly CellValue[]>> = {
  'УП-до-2': [3, 4, 5, 6, 7, 5],
  'УП-после-2': [5, 6, 7, 8, 9, 7],
  'УП-до-3': [5, 5, 5, 5, 5, 5],
  'УП-после-3': [5, 5, 5, 5, 5, 5],
  'УП-до-4': ['часто', 'часто', 'часто', 'всегда', 'иногда', 'часто'],
  'УП-после-4': ['редко', 'редко', 'редко', 'редко', 'никогда', 'редко'],
  'УП-после-5': [10, 9, 8, 7, 10, 10],
  'УП-после-6': ['учёба', 'учёба', 'общение', 'учёба', 'другое', 'учёба'],
  'УП-после-8': ['да', 'да', 'да', 'да', 'да', 'нет'],
  'УП-после-9': ['больше встреч', 'больше встреч', 'ничего', 'Иванова И. И.', 'всё хорошо', 'ничего'],
};
