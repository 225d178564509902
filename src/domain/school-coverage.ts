import { AGE_GROUPS, type AgeGroupId } from './age-groups';
import { coverage, coverageGap } from './coverage';
import { ids, recordOf, sum } from './record';
import { distinctPupils } from './return-figures';
import type { SchoolReturn } from './school-return';

/** People in the programme against those who could be in it. */
export interface CoverageFigures {
  readonly enrolled: number;
  readonly covered: number;
  /** Share 0–1; null when nobody is enrolled. */
  readonly share: number | null;
  /** People missing to the target. */
  readonly missing: number;
}

export interface SchoolCoverage {
  readonly ageGroups: Readonly<Record<AgeGroupId, CoverageFigures>>;
  /** All pupils, those without a readable class too. */
  readonly pupils: CoverageFigures;
}

/** Distinct pupils-mentees against the enrolment (product rules, «Coverage»); mentors are no part of it. */
export function schoolCoverage(
  report: Pick<SchoolReturn, 'ageGroups' | 'enrolment' | 'pupils'>,
  target: number,
): SchoolCoverage {
  const { ageGroups, enrolment, pupils } = report;
  return {
    ageGroups: recordOf(ids(AGE_GROUPS), (id) => coverageFigures(ageGroups[id], enrolment[id], target)),
    pupils: coverageFigures(pupils.total ?? distinctPupils(report), sum(Object.values(enrolment)), target),
  };
}

export function coverageFigures(covered: number, enrolled: number, target: number): CoverageFigures {
  return {
    enrolled,
    covered,
    share: coverage(covered, enrolled),
    missing: coverageGap(covered, enrolled, target),
  };
}
