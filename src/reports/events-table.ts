import { eventResult, eventText, type MentoringEvent } from '../domain/mentoring-event';
import type { Table } from './table';

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
      ...events.map((event, index) => [index + 1, eventText(event), eventResult(event)]),
    ],
  };
}
