import { AGE_GROUPS, type AgeGroupId } from './age-groups';
import { NEEDS, type NeedId } from './categories';
import { DOCUMENT_TYPES, type DocumentTypeId } from './documents';
import { FORMS, type FormId, formById, PUPIL_FORM_IDS, type PupilFormId } from './forms';
import { CONTENT_MODELS, COUNT_MODELS, type ContentModelId, type CountModelId } from './pair-models';
import type { Period } from './participants';

/** One school's return «Сведения ОО»: counts only, no people. */
export interface SchoolReturn {
  readonly school: string;
  readonly period: Period;
  readonly reportDate: string;
  readonly enrolment: Readonly<Record<AgeGroupId, number>>;
  readonly formMarks: Readonly<Record<FormId, boolean>>;
  readonly forms: Readonly<Record<PupilFormId, number>>;
  readonly ageGroups: Readonly<Record<AgeGroupId, number>>;
  readonly needs: Readonly<Record<NeedId, number>>;
  readonly countModels: Readonly<Record<CountModelId, number>>;
  readonly contentModels: Readonly<Record<ContentModelId, boolean>>;
  readonly documents: Readonly<Record<DocumentTypeId, boolean>>;
  /** null: the school did not say. */
  readonly educators: Readonly<Record<EducatorFigureId, number | null>>;
  readonly pupils: Readonly<Record<'total', number | null>>;
}

export type EducatorFigureId = 'mentors' | 'mentees' | 'young';

export const EDUCATOR_FIGURES: readonly { readonly id: EducatorFigureId; readonly label: string }[] = [
  { id: 'mentors', label: 'Наставников' },
  { id: 'mentees', label: 'Наставляемых' },
  { id: 'young', label: 'из них молодых специалистов' },
];

export const FORM_VERSION = 1;

export const PASSPORT_SECTION = 'Паспорт';

/** Rows of «Паспорт», all of which make a tab a return. */
export const PASSPORT_ROWS = {
  school: 'Краткое наименование ОО',
  from: 'Начало периода',
  to: 'Конец периода',
  reportDate: 'Дата отчёта',
  version: 'Версия формы',
} as const;

export interface ReturnRow<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
}

/** A section of P0: its title, what its values are, and its rows in the form's order. */
export type ReturnSection = { readonly title: string } & (
  | { readonly kind: 'count'; readonly key: 'enrolment' | 'ageGroups'; readonly rows: readonly ReturnRow<AgeGroupId>[] }
  | { readonly kind: 'count'; readonly key: 'forms'; readonly rows: readonly ReturnRow<PupilFormId>[] }
  | { readonly kind: 'count'; readonly key: 'needs'; readonly rows: readonly ReturnRow<NeedId>[] }
  | { readonly kind: 'count'; readonly key: 'countModels'; readonly rows: readonly ReturnRow<CountModelId>[] }
  | { readonly kind: 'mark'; readonly key: 'formMarks'; readonly rows: readonly ReturnRow<FormId>[] }
  | { readonly kind: 'mark'; readonly key: 'contentModels'; readonly rows: readonly ReturnRow<ContentModelId>[] }
  | { readonly kind: 'mark'; readonly key: 'documents'; readonly rows: readonly ReturnRow<DocumentTypeId>[] }
  | { readonly kind: 'optional'; readonly key: 'educators'; readonly rows: readonly ReturnRow<EducatorFigureId>[] }
  | { readonly kind: 'optional'; readonly key: 'pupils'; readonly rows: readonly ReturnRow<'total'>[] }
);

/** P0 after «Паспорт» (product contract). */
export const RETURN_SECTIONS: readonly ReturnSection[] = [
  {
    title: 'Контингент',
    kind: 'count',
    key: 'enrolment',
    rows: AGE_GROUPS.map(({ id, genitive }) => ({ id, label: `Обучающихся ${genitive} школы` })),
  },
  { title: 'Формы, отметка', kind: 'mark', key: 'formMarks', rows: FORMS },
  {
    title: 'Формы, чел.',
    kind: 'count',
    key: 'forms',
    rows: PUPIL_FORM_IDS.map((id) => ({ id, label: formById(id).label })),
  },
  {
    title: 'Возраст, чел.',
    kind: 'count',
    key: 'ageGroups',
    rows: AGE_GROUPS.map(({ id, reportLabel }) => ({ id, label: reportLabel })),
  },
  { title: 'Потребности, чел.', kind: 'count', key: 'needs', rows: NEEDS },
  { title: 'Количество, чел.', kind: 'count', key: 'countModels', rows: COUNT_MODELS },
  { title: 'Содержание, отметка', kind: 'mark', key: 'contentModels', rows: CONTENT_MODELS },
  {
    title: 'Документы, отметка',
    kind: 'mark',
    key: 'documents',
    rows: DOCUMENT_TYPES.map(({ id, schoolLabel }) => ({ id, label: schoolLabel })),
  },
  { title: 'Педагоги, чел.', kind: 'optional', key: 'educators', rows: EDUCATOR_FIGURES },
  {
    title: 'Обучающихся всего',
    kind: 'optional',
    key: 'pupils',
    rows: [{ id: 'total', label: 'Обучающихся всего' }],
  },
];
