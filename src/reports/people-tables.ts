import { AGE_GROUPS, type AgeGroupId } from '../domain/age-groups';
import { NEEDS, type NeedId } from '../domain/categories';
import type { Consolidated, Totals } from '../domain/consolidated';
import { formById, PUPIL_FORM_IDS, type PupilFormId } from '../domain/forms';
import { COUNT_MODELS, type CountModelId } from '../domain/pair-models';
import type { Line, Table } from './table';
import { line } from './table';

/** T2 (MEG): distinct pupils-mentees by age group. */
export function ageGroupsTable(totals: Totals<AgeGroupId>): Table {
  const title = 'Количество обучающихся, охваченных наставничеством, в том числе по возрастным группам:';
  return peopleTable(
    'REPORT_T2',
    title,
    totals,
    AGE_GROUPS.map(({ id, reportLabel }) => ({ id, label: reportLabel })),
  );
}

/** T3 (MEG): pupil × form. */
export function pupilFormsTable(totals: Totals<PupilFormId>): Table {
  const title = 'Используемые формы наставничества обучающихся по типу выбора наставника';
  const rows = PUPIL_FORM_IDS.map((id) => ({ id, label: formById(id).reportLabel ?? formById(id).label }));
  return peopleTable('REPORT_T3', title, totals, rows);
}

/** T4 (MEG): pupil × need. */
export function needsTable(totals: Totals<NeedId>): Table {
  const title = 'Используемый в наставничестве выбор наставляемых, обусловленный особыми потребностями, а именно:';
  return peopleTable('REPORT_T4', title, totals, NEEDS);
}

/** T5 (MEG): pupil × model. */
export function countModelsTable(totals: Totals<CountModelId>): Table {
  const title = 'Используемые модели наставничества по типу количества наставляемых';
  return peopleTable('REPORT_T5', title, totals, COUNT_MODELS);
}

/** The common form of T2–T5: row | number of schools | people; the first row's second line holds the total. */
function peopleTable<Id extends string>(
  name: string,
  title: string,
  totals: Totals<Id>,
  rows: readonly { readonly id: Id; readonly label: string }[],
): Table {
  return {
    kind: 'table',
    name,
    columns: [
      { span: 7, kind: 'text' },
      { span: 1, kind: 'count' },
      { span: 1, kind: 'people' },
    ],
    headerRows: 2,
    merges: [
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ],
    rows: [
      [title, 'Всего', ''],
      ['', 'ед. (ОО)', totals.people],
      ...rows.map(({ id, label }) => [label, totals.rows[id].schools, totals.rows[id].people]),
    ],
  };
}

/** The check line under each people table: how its total relates to the number of pupils (report-templates rule 6). */
export function checkLine(
  table: 'T2' | 'T3' | 'T4' | 'T5',
  { ageGroups, forms, needs, countModels }: Consolidated,
): Line {
  const pupils = ageGroups.people;
  switch (table) {
    case 'T2':
      return line('note', `Проверка: обучающихся ${pupils}, каждый посчитан один раз.`);
    case 'T3':
      return line(
        'note',
        `Проверка: участий по формам ${forms.people}, обучающихся ${pupils}${compare(forms.people, pupils)}.`,
      );
    case 'T4':
      return line(
        'note',
        `Проверка: потребностей ${needs.people}, обучающихся ${pupils}${needs.people > pupils ? ': у некоторых несколько потребностей' : ''}.`,
      );
    case 'T5':
      return line(
        'note',
        `Проверка: участий по моделям ${countModels.people}, обучающихся ${pupils}${compare(countModels.people, pupils)}.`,
      );
  }
}

function compare(participations: number, pupils: number): string {
  if (participations === pupils) return '';
  const difference = Math.abs(participations - pupils);
  return participations > pupils
    ? `, сверх одного на человека ${difference}`
    : `: не хватает ${difference}, проверьте сведения ОО`;
}
