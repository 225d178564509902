import { DEFAULT_SWOT_THRESHOLDS, type SwotThresholds } from '../domain/swot';
import { normaliseLabel } from '../domain/text';
import { LISTS_SHEET } from './common-sheets';
import type { ListRow, Lists } from './lists';
import { MEND_CELL, type Problem, quote } from './problem';
import { readShare } from './settings';

export const SWOT_LIST = 'Порог SWOT';

/** «Относится к» of a threshold, and what it means. */
const THRESHOLDS: Readonly<Record<keyof SwotThresholds, readonly [label: string, note: string]>> = {
  strong: ['сильная сторона', 'Доля благоприятных ответов, от которой вопрос – сильная сторона.'],
  weak: ['слабая сторона', 'Доля благоприятных ответов, ниже которой вопрос – слабая сторона.'],
};

const printed = (share: number) => String(share).replace('.', ',');

function thresholdRow(id: keyof SwotThresholds): ListRow {
  const [relatesTo, note] = THRESHOLDS[id];
  return { list: SWOT_LIST, value: printed(DEFAULT_SWOT_THRESHOLDS[id]), relatesTo, note };
}

export const SWOT_THRESHOLD_ROWS: readonly ListRow[] = [thresholdRow('strong'), thresholdRow('weak')];

export interface ReadThresholds {
  readonly thresholds: SwotThresholds;
  readonly problems: readonly Problem[];
}

/** The thresholds of «Справочники»; an absent one is the usual one, an unreadable one too, and is told. */
export function readSwotThresholds(lists: Lists): ReadThresholds {
  const problems: Problem[] = [];
  const rows = lists.of(SWOT_LIST);
  const read = (id: keyof SwotThresholds) => {
    const [label] = THRESHOLDS[id];
    const found = rows.find(({ relatesTo = '' }) => normaliseLabel(relatesTo) === label);
    const usual = DEFAULT_SWOT_THRESHOLDS[id];
    if (!found) return usual;
    const share = readShare(found.value);
    if (share !== undefined) return share;
    const what = `нужна доля от 0 до 1 или проценты, ${quote(found.value)}; взято ${printed(usual)}`;
    problems.push(thresholdProblem(found.row, what));
    return usual;
  };
  const thresholds = { strong: read('strong'), weak: read('weak') };
  if (thresholds.weak <= thresholds.strong) return { thresholds, problems };
  const crossed = thresholdProblem(rows[0]?.row ?? 1, 'порог слабой стороны выше порога сильной; взяты обычные');
  return { thresholds: DEFAULT_SWOT_THRESHOLDS, problems: [...problems, crossed] };
}

function thresholdProblem(row: number, what: string): Problem {
  const column = LISTS_SHEET.columns.find(({ field }) => field === 'value')?.title ?? '';
  return { place: { sheet: LISTS_SHEET.title, row, column }, what, todo: MEND_CELL };
}
