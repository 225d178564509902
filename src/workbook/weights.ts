import {
  DEFAULT_RANKING_WEIGHTS,
  RANKING_PARTS,
  type RankingPart,
  type RankingWeights,
} from '../domain/awards/ranking';
import { DEFAULT_WEIGHTS, PART_IDS, type PartId, type Weights } from '../domain/pairing/pairing-book';
import { recordOf } from '../domain/record';
import { normaliseLabel } from '../domain/text';
import { LISTS_SHEET } from './common-sheets';
import type { ListRow, Lists } from './lists';
import { MEND_CELL, type Problem, quote } from './problem';

/** A list of weights on «Справочники». */
interface WeightList<Id extends string> {
  readonly list: string;
  readonly ids: readonly Id[];
  readonly usual: Readonly<Record<Id, number>>;
  /** «Относится к» of a weight, and what the part of the score means. */
  readonly parts: Readonly<Record<Id, readonly [label: string, note: string]>>;
}

const PAIRING: WeightList<PartId> = {
  list: 'Вес',
  ids: PART_IDS,
  usual: DEFAULT_WEIGHTS,
  parts: {
    category: ['Категория', 'Баллы подбора: наставник готов помогать этой категории.'],
    request: ['Запрос', 'Компетенции наставника закрывают запрос.'],
    time: ['Время', 'Есть общее время.'],
    className: ['Класс', 'Классы близки.'],
    subject: ['Предмет', 'Тот же предмет.'],
    selection: ['Отбор', 'Баллы отбора наставника.'],
  },
};

const RANKING: WeightList<RankingPart> = {
  list: 'Вес рейтинга',
  ids: RANKING_PARTS,
  usual: DEFAULT_RANKING_WEIGHTS,
  parts: {
    meetings: ['Встречи', 'Баллы рейтинга наставников: какая доля встреч, которые должны были пройти, прошла.'],
    progress: ['Рост', 'Ответы наставляемых на якорные вопросы стали лучше.'],
    satisfaction: ['Отзывы', 'Ответы наставляемых на шкалы анкет «после».'],
  },
};

function rowsOf<Id extends string>({ list, ids, usual, parts }: WeightList<Id>): readonly ListRow[] {
  return ids.map((id) => ({ list, value: String(usual[id]), relatesTo: parts[id][0], note: parts[id][1] }));
}

export const WEIGHT_ROWS: readonly ListRow[] = [...rowsOf(PAIRING), ...rowsOf(RANKING)];

export interface ReadWeights<W> {
  readonly weights: W;
  readonly problems: readonly Problem[];
}

/** The weights of pairing. */
export function readWeights(lists: Lists): ReadWeights<Weights> {
  return read(lists, PAIRING);
}

/** The weights of the ranking of mentors. */
export function readRankingWeights(lists: Lists): ReadWeights<RankingWeights> {
  return read(lists, RANKING);
}

/** An absent weight is the usual one, an unreadable one too, and is told. */
function read<Id extends string>(
  lists: Lists,
  { list, ids, usual, parts }: WeightList<Id>,
): ReadWeights<Readonly<Record<Id, number>>> {
  const problems: Problem[] = [];
  const rows = lists.of(list);
  const weights = recordOf(ids, (id) => {
    const found = rows.find(({ relatesTo = '' }) => normaliseLabel(relatesTo) === normaliseLabel(parts[id][0]));
    if (!found || /^\d{1,4}$/.test(found.value)) return Number(found?.value ?? usual[id]);
    problems.push(weightProblem(found.row, `нужно целое число от 0, ${quote(found.value)}; взято ${usual[id]}`));
    return usual[id];
  });
  if (ids.some((id) => weights[id] > 0)) return { weights, problems };
  const allZero = weightProblem(rows[0]?.row ?? 1, 'все веса – 0, взяты обычные');
  return { weights: usual, problems: [...problems, allZero] };
}

function weightProblem(row: number, what: string): Problem {
  const column = LISTS_SHEET.columns.find(({ field }) => field === 'value')?.title ?? '';
  return { place: { sheet: LISTS_SHEET.title, row, column }, what, todo: MEND_CELL };
}
