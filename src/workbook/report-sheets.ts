import { RANKING_HEADER_ROW } from '../reports/mentor-ranking';
import { ORDER_PAIRS } from '../reports/pair-order';
import { LIST_HEADER_ROW } from '../reports/people-lists';

/** Titles of generated sheets. */
export const RETURN_TITLE = 'Сведения ОО';
export const SCHOOL_SUMMARY_TITLE = 'Свод школы';
export const CONSOLIDATED_TITLE = 'Сводный отчёт';
export const FINDINGS_TITLE = 'Расхождения';
export const INDICATOR_CARD_TITLE = 'Показатели эффективности';
export const PROGRAMME_TITLE = 'Программа';
export const ROADMAP_REPORT_TITLE = 'План дорожной карты';
export const STAGE_MAP_TITLE = 'Карта этапов';
export const LISTS_TITLE = 'Списки';
export const MENTOR_BASE_TITLE = 'База наставников';
export const MENTEE_BASE_TITLE = 'База наставляемых';
export const PAIR_ORDER_TITLE = 'Приказ о закреплении пар';
export const PAIR_PLANS_TITLE = 'Планы пар';
export const RANKING_TITLE = 'Рейтинг наставников';
export const AWARD_ORDER_TITLE = 'Приказ о поощрении';
export const AWARD_PAPERS_TITLE = 'Грамоты и письма';
export const CHARTS_TITLE = 'Диаграммы';
export const RESULTS_TITLE = 'Результаты';
export const SWOT_TITLE = 'SWOT';
export const MONITORING_NOTE_TITLE = 'Справка по итогам мониторинга';
export const CHECK_TITLE = 'Проверка книги';
export const ANSWER_REMARKS_TITLE = 'Замечания к ответам';

/**
 * How generated sheets are printed. Apps Script cannot set this: the local edition's .xlsx applies it, and in Google
 * the print dialog does (handbook).
 */
export interface PagePlan {
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated on every page. */
  readonly repeatRows?: readonly [first: number, last: number];
  /** The table (named range) whose first row is repeated on the pages after it. */
  readonly repeatHeaderOf?: string;
  /** Tables (named ranges) are not split between pages when they fit one, headings stay with what follows. */
  readonly wholeTables?: boolean;
  /** Every line of the style 'title' begins a page. */
  readonly titlesStartPages?: boolean;
  /** The whole sheet is one page, made smaller where it must be. */
  readonly onePage?: boolean;
}

export const PAGE_PLANS: Readonly<Record<string, PagePlan>> = {
  [RETURN_TITLE]: { orientation: 'portrait', repeatRows: [1, 1] },
  [SCHOOL_SUMMARY_TITLE]: { orientation: 'portrait', wholeTables: true },
  [CONSOLIDATED_TITLE]: { orientation: 'portrait', wholeTables: true },
  [INDICATOR_CARD_TITLE]: { orientation: 'portrait', wholeTables: true },
  [PROGRAMME_TITLE]: { orientation: 'portrait', wholeTables: true },
  [ROADMAP_REPORT_TITLE]: { orientation: 'landscape', repeatRows: [2, 2] },
  [STAGE_MAP_TITLE]: { orientation: 'landscape', wholeTables: true },
  [LISTS_TITLE]: { orientation: 'landscape', repeatRows: [LIST_HEADER_ROW, LIST_HEADER_ROW] },
  [MENTOR_BASE_TITLE]: { orientation: 'landscape', repeatRows: [LIST_HEADER_ROW, LIST_HEADER_ROW] },
  [MENTEE_BASE_TITLE]: { orientation: 'landscape', repeatRows: [LIST_HEADER_ROW, LIST_HEADER_ROW] },
  [PAIR_ORDER_TITLE]: { orientation: 'portrait', titlesStartPages: true, repeatHeaderOf: ORDER_PAIRS },
  [PAIR_PLANS_TITLE]: { orientation: 'portrait', titlesStartPages: true },
  [RANKING_TITLE]: { orientation: 'portrait', repeatRows: [RANKING_HEADER_ROW, RANKING_HEADER_ROW] },
  [AWARD_ORDER_TITLE]: { orientation: 'portrait' },
  [AWARD_PAPERS_TITLE]: { orientation: 'portrait', titlesStartPages: true },
  [RESULTS_TITLE]: { orientation: 'portrait', wholeTables: true },
  [SWOT_TITLE]: { orientation: 'portrait' },
  [MONITORING_NOTE_TITLE]: { orientation: 'portrait', onePage: true },
  [FINDINGS_TITLE]: { orientation: 'landscape' },
  [CHARTS_TITLE]: { orientation: 'portrait', wholeTables: true },
  [CHECK_TITLE]: { orientation: 'landscape' },
  [ANSWER_REMARKS_TITLE]: { orientation: 'landscape' },
};
