import { DEFAULT_WEIGHTS, PART_IDS, type PartId, type Weights } from '../domain/pairing/pairing-book';
import { recordOf } from '../domain/record';
import { normaliseLabel } from '../domain/text';
import { LISTS_SHEET } from './common-sheets';
import type { ListRow, Lists } from './lists';
import { MEND_CELL, type Problem, quote } from './problem';

const WEIGHT = 'Вес';

/** «Относится к» of a weight, and what the part of the score means. */
const PARTS: Readonly<Record<PartId, readonly [label: string, note: string]>> = {
  category: ['Категория', 'Баллы подбора: наставник готов помогать этой категории.'],
  request: ['Запрос', 'Компетенции наставника закрывают запрос.'],
  time: ['Время', 'Есть общее время.'],
  className: ['Класс', 'Классы близки.'],
  subject: ['Предмет', 'Тот же предмет.'],
  selection: ['Отбор', 'Баллы отбора наставника.'],
};

export const WEIGHT_ROWS: readonly ListRow[] = PART_IDS.map((id) => ({
  list: WEIGHT,
  value: String(DEFAULT_WEIGHTS[id]),
  relatesTo: PARTS[id][0],
  note: PARTS[id][1],
}));

/** The weights of «Справочники»; an absent one is the usual one, an unreadable one too, and is told. */
export function readWeights(lists: Lists): { readonly weights: Weights; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const rows = lists.of(WEIGHT);
  const weights = recordOf(PART_IDS, (id) => {
    const found = rows.find(({ relatesTo = '' }) => normaliseLabel(relatesTo) === normaliseLabel(PARTS[id][0]));
    if (!found || /^\d{1,4}$/.test(found.value)) return Number(found?.value ?? DEFAULT_WEIGHTS[id]);
    problems.push(
      weightProblem(found.row, `нужно целое число от 0, ${quote(found.value)}; взято ${DEFAULT_WEIGHTS[id]}`),
    );
    return DEFAULT_WEIGHTS[id];
  });
  if (PART_IDS.some((id) => weights[id] > 0)) return { weights, problems };
  const allZero = weightProblem(rows[0]?.row ?? 1, 'все веса – 0, взяты обычные');
  return { weights: DEFAULT_WEIGHTS, problems: [...problems, allZero] };
}

function weightProblem(row: number, what: string): Problem {
  const column = LISTS_SHEET.columns.find(({ field }) => field === 'value')?.title ?? '';
  return { place: { sheet: LISTS_SHEET.title, row, column }, what, todo: MEND_CELL };
}
