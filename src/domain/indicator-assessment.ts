import { type Assessor, assessorsOf } from './assessors';
import { INDICATOR_GROUPS } from './indicator-card';
import { type IndicatorMark, type ProgrammeScore, programmeScore } from './indicators';
import { meanOf } from './mean';

/** A mark that one assessor gave: a row of «Показатели». */
export interface GivenMark {
  /** Its place among the nine, from 0. */
  readonly indicator: number;
  readonly mark: Exclude<IndicatorMark, 'blank'>;
  /** A label, may be ''. */
  readonly assessor: string;
  /** ISO day; '' when not written. */
  readonly day: string;
}

/** An indicator as its assessors see it together. */
export interface AssessedIndicator {
  /** What the card shows: the median, of two middle marks the lower. */
  readonly shown: IndicatorMark;
  /** What sums are made of. */
  readonly mean: IndicatorMark;
  /** Marks in points, from the lowest. */
  readonly marks: readonly number[];
}

/** The card of one day. */
export interface Assessment {
  readonly day: string;
  /** By their labels. */
  readonly assessors: readonly Assessor[];
  /** All nine, in the order of K6. */
  readonly indicators: readonly AssessedIndicator[];
  readonly score: ProgrammeScore;
}

/** The cards by day, the earliest first. */
export function assessmentsOf(marks: readonly GivenMark[]): readonly Assessment[] {
  const days = [...new Set(marks.map(({ day }) => day))].sort();
  return days.map((day) =>
    assessment(
      day,
      marks.filter((mark) => mark.day === day),
    ),
  );
}

/** The card of one day's marks; of none it is blank. */
export function assessment(day: string, marks: readonly GivenMark[]): Assessment {
  const indicators = INDICATOR_GROUPS.flatMap((group) => group.indicators).map((_, index) =>
    assessed(marks.filter(({ indicator }) => indicator === index).map(({ mark }) => mark)),
  );
  return {
    day,
    assessors: assessorsOf(marks),
    indicators,
    score: programmeScore(indicators.map(({ mean }) => mean)),
  };
}

/** «Не применимо» holds when nobody gave points. */
function assessed(given: readonly GivenMark['mark'][]): AssessedIndicator {
  const marks = given.filter((mark) => typeof mark === 'number').sort((a, b) => a - b);
  const absent = given.length > 0 ? 'not-applicable' : 'blank';
  const shown = marks[Math.ceil(marks.length / 2) - 1] ?? absent;
  return { shown, mean: meanOf(marks) ?? absent, marks };
}
