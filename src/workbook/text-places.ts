import type { TextPlace } from '../reports/consolidated-report';

/** Where a paragraph of «Тексты отчёта» stands in the report. */
export const TEXT_PLACES: Readonly<Record<TextPlace, string>> = {
  'before-T1': 'перед T1',
  'after-T1': 'после T1',
  'next-year': 'план на следующий год',
  'expected-results': 'ожидаемые результаты',
};
