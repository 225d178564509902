import { FEWEST_SHOWN } from '../domain/privacy';
import { boundsOf } from '../domain/survey/measure';
import type { AnswerFigures, GroupResult, QuestionResult } from '../domain/survey/results';
import { directionWord, groupLabel, percent, TOO_FEW } from './monitoring-words';
import type { ReportValue, Table } from './table';

/** The «после» answers: a bold row for every group, under it its questions. */
export function answersTable(groups: readonly GroupResult[]): Table {
  const rows: ReportValue[][] = [['Вопрос', 'Лучше', 'Ответили', 'Среднее', 'Индекс', 'Ответы']];
  const groupRows: number[] = [];
  for (const group of groups) {
    groupRows.push(rows.length);
    const isShown = group.people >= FEWEST_SHOWN;
    rows.push([groupLabel(group), '', group.people, '', group.satisfaction ?? '', isShown ? '' : TOO_FEW]);
    if (isShown) rows.push(...group.questions.map(questionRow));
  }
  return {
    kind: 'table',
    name: 'REPORT_SURVEY_ANSWERS',
    columns: [
      { span: 1, kind: 'text' },
      { span: 1, kind: 'centred' },
      { span: 1, kind: 'count' },
      { span: 1, kind: 'points' },
      { span: 1, kind: 'points' },
      { span: 2, kind: 'text' },
    ],
    headerRows: 1,
    boldRows: groupRows,
    rows,
  };
}

function questionRow({ question, people, figures }: QuestionResult): ReportValue[] {
  const better = boundsOf(question) ? directionWord(question.better) : '';
  if (!figures) return [question.text, better, people, '', '', TOO_FEW];
  return [question.text, better, people, figures.mean ?? '', figures.index ?? '', answersText(figures, people)];
}

/** «никогда – 10 %, редко – 30 %, …»; open answers stand apart, means say enough of scales. */
function answersText({ options, texts }: AnswerFigures, people: number): string {
  if (texts.length > 0) return 'тексты ниже';
  return options.map(({ answer, people: some }) => `${answer} – ${percent(some / people)}`).join(', ');
}
