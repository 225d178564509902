import { AGE_GROUPS } from '../../src/domain/age-groups';
import { NEEDS } from '../../src/domain/categories';
import type { SchoolEntry } from '../../src/domain/consolidated';
import type { MentoringDocument } from '../../src/domain/documents';
import { FORMS, PUPIL_FORM_IDS } from '../../src/domain/forms';
import { CONTENT_MODELS, COUNT_MODELS } from '../../src/domain/pair-models';
import type { Mentee, Mentor, Pair, Period } from '../../src/domain/participants';
import { ids, recordOf } from '../../src/domain/record';
import type { SchoolReturn } from '../../src/domain/school-return';

export const PERIOD: Period = { from: '2025-09-01', to: '2026-08-31' };
export const REPORT_DATE = '2026-08-31';

export function aMentor(changes: Partial<Mentor> = {}): Mentor {
  return {
    row: 2,
    code: 'Н-001',
    kind: 'педагог',
    className: '',
    experience: null,
    subject: '',
    competences: [],
    categories: [],
    forms: ['teacher-pupil'],
    capacity: 1,
    time: [],
    consent: '2025-09-01',
    training: '2025-09-01',
    status: 'активен',
    ...changes,
  };
}

export function aMentee(changes: Partial<Mentee> = {}): Mentee {
  return {
    row: 2,
    code: 'У-001',
    kind: 'ученик',
    className: '5А',
    age: null,
    experience: null,
    subject: '',
    categories: [],
    request: [],
    forms: ['teacher-pupil'],
    time: [],
    consent: '2025-09-01',
    included: '2025-09-01',
    status: 'в паре',
    waitingReason: '',
    ...changes,
  };
}

export function aPair(changes: Partial<Pair> = {}): Pair {
  return {
    row: 2,
    number: '1',
    mentorCode: 'Н-001',
    menteeCode: 'У-001',
    form: 'teacher-pupil',
    interactionModel: '',
    countModels: [],
    online: false,
    contentModels: [],
    locked: false,
    status: 'активна',
    start: '2025-10-01',
    end: null,
    orderNumber: '12',
    orderDate: '2025-09-20',
    ...changes,
  };
}

/** A document with nothing missing, in force on the report's date. */
export function aDocument(changes: Partial<MentoringDocument> = {}): MentoringDocument {
  return {
    level: 'municipality',
    type: 'introduction',
    title: 'Приказ',
    number: '128-О',
    date: '2025-02-26',
    validUntil: null,
    link: 'https://example.org/160/',
    ...changes,
  };
}

/** A consistent return with participants: the audit has nothing to say of it, not even for information. */
export function aReturn(changes: Partial<SchoolReturn> = {}): SchoolReturn {
  return {
    school: 'МАОУ «СОШ№1»',
    period: PERIOD,
    reportDate: REPORT_DATE,
    enrolment: { primary: 100, basic: 200, senior: 50 },
    formMarks: {
      'teacher-teacher': true,
      'teacher-pupil': true,
      'pupil-pupil': true,
      'employer-pupil': false,
      'student-pupil': false,
    },
    forms: { 'teacher-pupil': 80, 'pupil-pupil': 40, 'student-pupil': 0, 'employer-pupil': 0 },
    ageGroups: { primary: 40, basic: 60, senior: 20 },
    needs: { gifted: 30, disability: 20, hardship: 0, orphan: 0, learning: 10, behaviour: 0, other: 0 },
    countModels: { individual: 50, group: 70, collective: 0, mutual: 0, online: 0 },
    contentModels: { mentoring: true, advising: false, tutoring: false, coaching: false, buddying: false },
    documents: { introduction: true, roadmap: true, regulation: true, programme: false, other: false },
    educators: { mentors: 10, mentees: 5, young: 2 },
    pupils: { total: 120 },
    ...changes,
  };
}

/** The return of a school where nobody takes part. */
export function anEmptyReturn(changes: Partial<SchoolReturn> = {}): SchoolReturn {
  return aReturn({
    enrolment: recordOf(ids(AGE_GROUPS), () => 0),
    formMarks: recordOf(ids(FORMS), () => false),
    forms: recordOf(PUPIL_FORM_IDS, () => 0),
    ageGroups: recordOf(ids(AGE_GROUPS), () => 0),
    needs: recordOf(ids(NEEDS), () => 0),
    countModels: recordOf(ids(COUNT_MODELS), () => 0),
    contentModels: recordOf(ids(CONTENT_MODELS), () => false),
    educators: { mentors: null, mentees: null, young: null },
    pupils: { total: null },
    ...changes,
  });
}

export function anEntry(report: SchoolReturn | null, changes: Partial<SchoolEntry> = {}): SchoolEntry {
  return { name: report?.school ?? 'МАОУ «СОШ№1»', report, otherPeriods: [], hasError: false, ...changes };
}
