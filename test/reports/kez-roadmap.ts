import type { RoadmapRow } from '../../src/domain/roadmap/roadmap';
import type { RoadmapInput } from '../../src/reports/roadmap';
import { templateCells } from '../samples/fixtures';

export const CURATOR = 'заместитель директора';

/** The document's own rows, as they would stand on the sheet. */
export const ROWS: readonly RoadmapRow[] = templateCells('K7')
  .slice(1)
  .map(([number = '', name = '', term = '', responsible = '', result = ''], index) => ({
    row: index + 2,
    number,
    name,
    term,
    responsible,
    result,
    done: false,
    status: '',
  }));

/** The plan of the Kez school’s own programme (KEZ:363-387). */
export const INPUT: RoadmapInput = {
  school: 'МБОУ «Кезская СОШ №2»',
  people: { куратор: CURATOR, директор: 'директор' },
  schoolYear: { from: '2022-09-01', to: '2023-08-31' },
  day: '2022-10-15',
  rows: ROWS,
};
