import type { AuditInput } from '../../src/domain/audit';
import { consolidate, type SchoolEntry } from '../../src/domain/consolidated';
import type { SchoolReturn } from '../../src/domain/school-return';
import { aDocument, anEntry, aReturn, PERIOD, REPORT_DATE } from './builders';

/** A set about which the audit says nothing at all. */
export function cleanSet(): AuditSet {
  const names = ['МАОУ «СОШ№1»', 'МАОУ «СОШ№2»', 'МАОУ «СОШ№3»'];
  return {
    schools: names.map((school) => anEntry(aReturn({ school }))),
    reportDate: REPORT_DATE,
    target: 0.3,
    fromAge: null,
    documents: [aDocument()],
  };
}

export type AuditSet = Omit<AuditInput, 'totals'> & { readonly schools: readonly SchoolEntry[] };

export function auditInput({ schools, ...set }: AuditSet): AuditInput {
  return { ...set, totals: consolidate(schools) };
}

/** One change of the clean set, and the rules of «ошибка» and «проверьте» that must speak. */
export interface Mutation {
  readonly rule: string;
  readonly mutate: (set: AuditSet) => AuditSet;
  /**
   * Of a rule «к сведению» that only sums up what is told of single schools: the school's finding that cannot be
   * absent.
   */
  readonly alongside?: string;
}

/** The school that the mutations change. */
export const CHANGED = 'МАОУ «СОШ№2»';

function withSchool(change: (entry: SchoolEntry) => SchoolEntry): Mutation['mutate'] {
  return (set) => ({ ...set, schools: set.schools.map((entry) => (entry.name === CHANGED ? change(entry) : entry)) });
}

function withReturn(change: (report: SchoolReturn) => Partial<SchoolReturn>): Mutation['mutate'] {
  return withSchool((entry) => ({ ...entry, report: entry.report && { ...entry.report, ...change(entry.report) } }));
}

const unmarkPupilPupil = withReturn(({ formMarks }) => ({ formMarks: { ...formMarks, 'pupil-pupil': false } }));
const withoutReturn = withSchool((entry) => ({ ...entry, report: null }));

export const MUTATIONS: readonly Mutation[] = [
  { rule: 'people-without-mark', mutate: unmarkPupilPupil },
  {
    rule: 'mark-without-people',
    mutate: withReturn(({ formMarks }) => ({ formMarks: { ...formMarks, 'student-pupil': true } })),
  },
  {
    rule: 'educators-mark',
    mutate: withReturn(({ formMarks }) => ({ formMarks: { ...formMarks, 'teacher-teacher': false } })),
  },
  {
    rule: 'more-than-enrolled',
    mutate: withReturn(({ enrolment, ageGroups }) => ({ enrolment: { ...enrolment, primary: ageGroups.primary - 1 } })),
  },
  { rule: 'pupils-total', mutate: withReturn(() => ({ pupils: { total: 121 } })) },
  {
    rule: 'pupils-without-form',
    mutate: withReturn(({ forms }) => ({ forms: { ...forms, 'teacher-pupil': forms['teacher-pupil'] - 1 } })),
  },
  {
    rule: 'pupils-without-model',
    mutate: withReturn(({ countModels }) => ({
      countModels: { ...countModels, individual: countModels.individual - 1 },
    })),
  },
  { rule: 'row-above-pupils', mutate: withReturn(({ needs }) => ({ needs: { ...needs, gifted: 121 } })) },
  { rule: 'young-above-mentees', mutate: withReturn(() => ({ educators: { mentors: 10, mentees: 5, young: 6 } })) },
  {
    rule: 'no-content-model',
    mutate: withReturn(({ contentModels }) => ({ contentModels: { ...contentModels, mentoring: false } })),
  },
  {
    rule: 'no-order',
    mutate: withReturn(({ documents }) => ({ documents: { ...documents, introduction: false } })),
  },
  { rule: 'no-return', mutate: withoutReturn },
  {
    rule: 'other-period',
    mutate: withSchool((entry) => ({
      ...entry,
      report: null,
      otherPeriods: [{ from: '2024-09-01', to: PERIOD.from }],
    })),
  },
  { rule: 'return-with-error', mutate: withSchool((entry) => ({ ...entry, hasError: true })) },
  { rule: 'returns-missing', mutate: withoutReturn, alongside: 'no-return' },
  { rule: 'marks-and-people', mutate: unmarkPupilPupil, alongside: 'people-without-mark' },
  {
    rule: 'form-participations',
    mutate: withReturn(({ forms }) => ({ forms: { ...forms, 'pupil-pupil': forms['pupil-pupil'] + 1 } })),
  },
  {
    rule: 'model-participations',
    mutate: withReturn(({ countModels }) => ({ countModels: { ...countModels, mutual: 1 } })),
  },
  {
    rule: 'needs-above-pupils',
    mutate: (set) => ({
      ...set,
      schools: set.schools.map(({ report, ...entry }) => ({
        ...entry,
        report: report && { ...report, needs: { ...report.needs, gifted: 70, disability: 70 } },
      })),
    }),
  },
  { rule: 'younger-than-allowed', mutate: (set) => ({ ...set, fromAge: 10 }) },
  { rule: 'below-target', mutate: (set) => ({ ...set, target: 0.4 }) },
  { rule: 'municipal-documents', mutate: (set) => ({ ...set, documents: [aDocument({ number: '' })] }) },
];
