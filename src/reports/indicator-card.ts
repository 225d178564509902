import type { AssessedIndicator, Assessment } from '../domain/indicator-assessment';
import { INDICATOR_GROUPS } from '../domain/indicator-card';
import { printDay } from '../domain/text';
import { historyBlocks } from './indicator-history';
import { sumsTable } from './indicator-sums';
import { NOT_APPLICABLE, scoreSentence, unfinishedSentences } from './indicator-words';
import { type Block, GAP, line, type Report, type Table, type TableMerge } from './table';

/** Criteria, indicators, three marks: 700 px, the width of an A4 page between margins. */
const GRID: readonly number[] = [140, 260, 100, 100, 100];

const HEADER_ROWS = 2;
const MARK = '+';

/** «Показатели эффективности» (K6): the newest card in the form of the document, its sums, and the cards before it. */
export function indicatorCard(assessments: readonly Assessment[], blank: Assessment): Report {
  const card = assessments[assessments.length - 1] ?? blank;
  return {
    grid: GRID,
    blocks: [
      line('heading', 'Показатели эффективности реализации Программы наставничества'),
      markTable(card.indicators),
      line('item', '15–18 баллов –оптимальный уровень;'),
      line('item', '9–14 баллов –допустимый уровень;'),
      line('item', '0–8 баллов –недопустимый уровень.'),
      GAP,
      line('heading', card.day === '' ? 'Итоги' : `Итоги на ${printDay(card.day)}`),
      line('text', scoreSentence(card)),
      ...severalAssessors(card),
      sumsTable(card),
      ...historyBlocks(assessments),
    ],
  };
}

function severalAssessors(card: Assessment): readonly Block[] {
  const count = card.assessors.length;
  if (count < 2) return [];
  const text = `Оценивали: ${count}. Отметка в карте – медиана оценок (из двух средних – меньшая), сумма – по средним.`;
  return [text, ...unfinishedSentences(card)].map((sentence) => line('note', sentence));
}

/** The form of the document (KEZ:301-321): a mark in the column of its points. */
function markTable(indicators: readonly AssessedIndicator[]): Table {
  let row = HEADER_ROWS;
  const groups = INDICATOR_GROUPS.map(({ criterion, indicators: texts }) => {
    const merge: TableMerge = { row, column: 0, rows: texts.length, columns: 1 };
    row += texts.length;
    return { merge, rows: texts.map((text, index) => [index === 0 ? criterion : '', text]) };
  });
  const marks = indicators.map(({ shown }) => markCells(shown));
  return {
    kind: 'table',
    name: 'REPORT_K6',
    columns: [
      { span: 1, kind: 'text' },
      { span: 1, kind: 'text' },
      { span: 1, kind: 'centred' },
      { span: 1, kind: 'centred' },
      { span: 1, kind: 'centred' },
    ],
    headerRows: HEADER_ROWS,
    merges: [
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 2, columns: 1 },
      { row: 0, column: 2, rows: 1, columns: 3 },
      ...groups.map(({ merge }) => merge),
      ...indicators.flatMap(({ shown }, index) =>
        shown === 'not-applicable' ? [{ row: HEADER_ROWS + index, column: 2, rows: 1, columns: 3 }] : [],
      ),
    ],
    rows: [
      ['Критерии', 'Показатели', 'Проявление', '', ''],
      ['', '', 'Проявляется в полной мере, 2 балла', 'Частично проявляется, 1 балл', 'Не проявляется, 0 баллов'],
      ...groups.flatMap(({ rows }) => rows).map((texts, index) => [...texts, ...(marks[index] ?? [])]),
    ],
  };
}

/** The columns of 2, 1 and 0 points. */
function markCells(shown: AssessedIndicator['shown']): readonly string[] {
  if (shown === 'not-applicable') return [NOT_APPLICABLE, '', ''];
  return [2, 1, 0].map((points) => (shown === points ? MARK : ''));
}
