import { AGE_GROUPS, type AgeGroupId, ageGroupOfClass, type ClassBounds } from './age-groups';
import { type Category, NEEDS, type NeedId, recogniseCategory } from './categories';
import { type Participation, participations, type Uncounted } from './counted-pairs';
import { DOCUMENT_TYPES, isInForce, type MentoringDocument } from './documents';
import { FORMS, PUPIL_FORM_IDS } from './forms';
import { CONTENT_MODELS, COUNT_MODELS, type CountModelId, type GroupBounds, sizeModel } from './pair-models';
import type { Mentee, Period, Registry } from './participants';
import { ids, recordOf } from './record';
import type { EducatorFigureId, SchoolReturn } from './school-return';

export interface ReturnInput {
  readonly school: string;
  readonly period: Period;
  readonly reportDate: string;
  readonly enrolment: Readonly<Record<AgeGroupId, number>>;
  readonly registry: Registry;
  readonly documents: readonly MentoringDocument[];
  readonly categories: readonly Category[];
  readonly classBounds: ClassBounds;
  readonly groupBounds: GroupBounds;
}

export interface CountedReturn {
  readonly report: SchoolReturn;
  /** Pairs that should count by status and dates but cannot. */
  readonly uncounted: readonly Uncounted[];
  /** Pupils in counted pairs without a readable class: in T3–T5, but in no age group of T2. */
  readonly withoutAgeGroup: readonly Mentee[];
}

/** «Сведения ОО» computed from the bases by the counting rules (product rules; report-templates, last part). */
export function countReturn(input: ReturnInput): CountedReturn {
  const { counted, uncounted } = participations(input.registry, input.period, input.reportDate);
  const ofPupils = counted.filter(({ mentee }) => mentee.kind === 'ученик');
  const pupils = distinctMentees(ofPupils);
  const report: SchoolReturn = {
    school: input.school,
    period: input.period,
    reportDate: input.reportDate,
    enrolment: input.enrolment,
    formMarks: recordOf(ids(FORMS), (id) => counted.some(({ pair }) => pair.form === id)),
    forms: recordOf(PUPIL_FORM_IDS, (id) => distinctMentees(ofPupils.filter(({ pair }) => pair.form === id)).length),
    ageGroups: countByAgeGroup(pupils, input.classBounds),
    needs: countByNeed(pupils, input.categories),
    countModels: countByModel(ofPupils, input.groupBounds),
    contentModels: recordOf(ids(CONTENT_MODELS), (id) => counted.some(({ pair }) => pair.contentModels.includes(id))),
    documents: recordOf(ids(DOCUMENT_TYPES), (id) =>
      input.documents.some(
        (document) => document.level === 'school' && document.type === id && isInForce(document, input.reportDate),
      ),
    ),
    educators: countEducators(counted, input.categories),
    pupils: { total: pupils.length },
  };
  const withoutAgeGroup = pupils.filter((pupil) => !ageGroupOfClass(pupil.className, input.classBounds));
  return { report, uncounted, withoutAgeGroup };
}

function distinctMentees(list: readonly Participation[]): readonly Mentee[] {
  return [...new Set(list.map(({ mentee }) => mentee))];
}

function countByAgeGroup(pupils: readonly Mentee[], bounds: ClassBounds): Record<AgeGroupId, number> {
  return recordOf(
    ids(AGE_GROUPS),
    (id) => pupils.filter((pupil) => ageGroupOfClass(pupil.className, bounds)?.id === id).length,
  );
}

function countByNeed(pupils: readonly Mentee[], categories: readonly Category[]): Record<NeedId, number> {
  const needsOf = new Map(pupils.map((pupil) => [pupil, needsOfMentee(pupil, categories)]));
  return recordOf(ids(NEEDS), (id) => pupils.filter((pupil) => needsOf.get(pupil)?.has(id)).length);
}

function needsOfMentee(mentee: Mentee, categories: readonly Category[]): ReadonlySet<NeedId> {
  const needs = mentee.categories.map((text) => recogniseCategory(text, categories)?.need);
  return new Set(needs.filter((need) => need !== undefined));
}

/** T5: distinct pupil × model. The size model is the one set by hand, else by the mentees that share the number. */
function countByModel(ofPupils: readonly Participation[], bounds: GroupBounds): Record<CountModelId, number> {
  const sizes = groupSizes(ofPupils);
  const pupilsOf = recordOf(ids(COUNT_MODELS), () => new Set<string>());
  for (const participation of ofPupils) {
    const { pair, mentee } = participation;
    const byHand = pair.countModels.filter((model) => model !== 'mutual' && model !== 'online');
    const size = sizes.get(groupKey(participation)) ?? 1;
    for (const model of byHand.length > 0 ? byHand : [sizeModel(size, bounds)]) pupilsOf[model].add(mentee.code);
    if (pair.countModels.includes('mutual')) pupilsOf.mutual.add(mentee.code);
    if (pair.online || pair.countModels.includes('online')) pupilsOf.online.add(mentee.code);
  }
  return recordOf(ids(COUNT_MODELS), (id) => pupilsOf[id].size);
}

function groupSizes(list: readonly Participation[]): ReadonlyMap<string, number> {
  const members = new Map<string, Set<string>>();
  for (const participation of list) {
    const key = groupKey(participation);
    members.set(key, (members.get(key) ?? new Set()).add(participation.mentee.code));
  }
  return new Map([...members].map(([key, codes]) => [key, codes.size]));
}

/** Rows of one mentor's group share the number; a row without a number stands alone. */
function groupKey({ pair }: Participation): string {
  return pair.number === '' ? `row ${pair.row}` : `№ ${pair.number}`;
}

function countEducators(
  counted: readonly Participation[],
  categories: readonly Category[],
): Record<EducatorFigureId, number> {
  const mentors = new Set(counted.map(({ mentor }) => mentor).filter((mentor) => mentor.kind === 'педагог'));
  const mentees = distinctMentees(counted).filter((mentee) => mentee.kind === 'педагог');
  const young = mentees.filter((mentee) =>
    mentee.categories.some((text) => recogniseCategory(text, categories)?.educatorNeed === 'young-specialist'),
  );
  return { mentors: mentors.size, mentees: mentees.length, young: young.length };
}
