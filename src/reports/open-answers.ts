import type { GroupResult, QuestionResult, SameAnswer } from '../domain/survey/results';
import { counted } from '../domain/text';
import { groupLabel, TOO_FEW } from './monitoring-words';
import { type Block, GAP, line } from './table';

/** So many texts of a question are printed; the rest stands in the book. */
const MOST_TEXTS = 10;
const LONGEST_TEXT = 200;

/** The open questions with what people wrote: answers that look personal are counted and not printed. */
export function openAnswers(groups: readonly GroupResult[]): readonly Block[] {
  const blocks = groups.flatMap((group) =>
    group.questions
      .filter(({ question, people }) => question.type.kind === 'open' && people > 0)
      .flatMap((result) => answersTo(result, groupLabel(group))),
  );
  return blocks.length === 0 ? [] : [GAP, line('heading', 'Открытые вопросы'), ...blocks];
}

function answersTo({ question, people, figures }: QuestionResult, group: string): readonly Block[] {
  const number = figures ? counted(people, 'ответ', 'ответа', 'ответов') : TOO_FEW;
  const texts = figures?.texts ?? [];
  const rest = texts.length - MOST_TEXTS;
  const lines = texts.slice(0, MOST_TEXTS).map((one) => line('item', `• ${printed(one)}`));
  return [
    line('text', `${question.text} (${group}): ${number}`),
    ...lines,
    ...(rest > 0 ? [line('note', `Показаны самые частые, ещё разных ответов: ${rest}.`)] : []),
  ];
}

function printed({ answer, people }: SameAnswer): string {
  const text = answer.length > LONGEST_TEXT ? `${answer.slice(0, LONGEST_TEXT)}…` : answer;
  return people > 1 ? `${text} (${people})` : text;
}
