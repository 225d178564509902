import { AGE_GROUPS, type AgeGroupId } from './age-groups';
import { NEEDS, type NeedId } from './categories';
import { DOCUMENT_TYPES, type DocumentTypeId } from './documents';
import { FORMS, type FormId, PUPIL_FORM_IDS, type PupilFormId } from './forms';
import { CONTENT_MODELS, COUNT_MODELS, type ContentModelId, type CountModelId } from './pair-models';
import type { Period } from './participants';
import { ids, recordOf, sum } from './record';
import { type RowTotal, rowTotals } from './return-figures';
import type { SchoolReturn } from './school-return';

/** A school of the municipality, in the order of «Школы»; without a return its column of T1 is blank. */
export interface SchoolEntry {
  readonly name: string;
  /** The return for the report's period. */
  readonly report: SchoolReturn | null;
  /** Periods of the school's other returns. */
  readonly otherPeriods: readonly Period[];
  /** The newest return could not be read; `report` is then the one before. */
  readonly hasError: boolean;
}

/** The municipal totals (MEG T1–T7), over the schools that returned. */
export interface Consolidated {
  readonly schools: readonly SchoolEntry[];
  readonly returned: number;
  readonly enrolment: Readonly<Record<AgeGroupId, number>>;
  readonly ageGroups: Totals<AgeGroupId>;
  readonly forms: Totals<PupilFormId>;
  readonly needs: Totals<NeedId>;
  readonly countModels: Totals<CountModelId>;
  /** Schools with the mark. */
  readonly formMarks: Readonly<Record<FormId, number>>;
  readonly contentModels: Readonly<Record<ContentModelId, number>>;
  readonly documents: Readonly<Record<DocumentTypeId, number>>;
}

export interface Totals<Id extends string> {
  readonly rows: Readonly<Record<Id, RowTotal>>;
  readonly people: number;
}

/** Adds up the returns of a municipality. */
export function consolidate(schools: readonly SchoolEntry[]): Consolidated {
  const reports = schools.map((school) => school.report).filter((report) => report !== null);
  const schoolsWith = (has: (report: SchoolReturn) => boolean) => reports.filter(has).length;
  return {
    schools,
    returned: reports.length,
    enrolment: recordOf(ids(AGE_GROUPS), (id) => sum(reports.map((report) => report.enrolment[id]))),
    ageGroups: totals(
      ids(AGE_GROUPS),
      reports.map((report) => report.ageGroups),
    ),
    forms: totals(
      PUPIL_FORM_IDS,
      reports.map((report) => report.forms),
    ),
    needs: totals(
      ids(NEEDS),
      reports.map((report) => report.needs),
    ),
    countModels: totals(
      ids(COUNT_MODELS),
      reports.map((report) => report.countModels),
    ),
    formMarks: recordOf(ids(FORMS), (id) => schoolsWith((report) => report.formMarks[id])),
    contentModels: recordOf(ids(CONTENT_MODELS), (id) => schoolsWith((report) => report.contentModels[id])),
    documents: recordOf(ids(DOCUMENT_TYPES), (id) => schoolsWith((report) => report.documents[id])),
  };
}

function totals<Id extends string>(keys: readonly Id[], figures: readonly Readonly<Record<Id, number>>[]): Totals<Id> {
  const rows = rowTotals(keys, figures);
  return { rows, people: sum(keys.map((key) => rows[key].people)) };
}
