import type { Table } from './table';

/** A row of «Мероприятия». */
export interface MentoringEvent {
  readonly text: string;
  readonly result: string;
}

/** T8 (MEG): events and their results, numbered in the sheet's order. */
export function eventsTable(events: readonly MentoringEvent[]): Table {
  return {
    kind: 'table',
    name: 'REPORT_T8',
    columns: [
      { span: 1, kind: 'centred' },
      { span: 5, kind: 'text' },
      { span: 3, kind: 'text' },
    ],
    headerRows: 1,
    rows: [
      ['№ п/п', 'Реализованные мероприятия', 'Итоги реализованных мероприятий'],
      ...events.map(({ text, result }, index) => [index + 1, text, result]),
    ],
  };
}
