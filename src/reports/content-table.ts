import type { Consolidated } from '../domain/consolidated';
import { markOf } from '../domain/marks';
import { CONTENT_MODELS } from '../domain/pair-models';
import type { Table } from './table';

/** T6 (MEG): models by content, «+» when at least one school uses the model. */
export function contentTable({ contentModels }: Consolidated): Table {
  return {
    kind: 'table',
    name: 'REPORT_T6',
    columns: [
      { span: 8, kind: 'text' },
      { span: 1, kind: 'centred' },
    ],
    headerRows: 1,
    rows: [
      ['Используемые модели наставничества в зависимости от содержания деятельности наставника, в том числе', ''],
      ...CONTENT_MODELS.map(({ id, label }) => [label, markOf(contentModels[id] > 0)]),
    ],
  };
}
