import { coverageGap } from './coverage';
import type { FormId } from './forms';
import type { Assessment } from './indicator-assessment';
import { INDICATOR_GROUPS } from './indicator-card';
import { MAX_POINTS } from './indicators';
import { groupBy } from './record';
import type { SurveyRole } from './survey/question';
import type { GroupResult } from './survey/results';
import { normaliseLabel } from './text';

/** Shares of favourable answers, 0–1: a strong side from `strong` on, a weak one below `weak`. */
export interface SwotThresholds {
  readonly strong: number;
  readonly weak: number;
}

export const DEFAULT_SWOT_THRESHOLDS: SwotThresholds = { strong: 0.8, weak: 0.6 };

/** What is known besides the surveys; null: not known. */
export interface SwotFigures {
  /** Pupils with a mentor, of all that are enrolled, and the share that is aimed at. */
  readonly coverage: { readonly participants: number; readonly enrolled: number; readonly target: number } | null;
  readonly waiting: number | null;
  /** The newest card of indicators. */
  readonly assessment: Assessment | null;
}

/** The favourable answers of one group to a question. */
export interface SideShare {
  readonly form: FormId | null;
  readonly role: SurveyRole;
  readonly share: number;
}

/** Why something is a strong or a weak side of the programme. */
export type Side =
  | { readonly kind: 'answers'; readonly question: string; readonly shares: readonly SideShare[] }
  | ({ readonly kind: 'coverage' } & NonNullable<SwotFigures['coverage']>)
  | { readonly kind: 'waiting'; readonly people: number }
  | { readonly kind: 'indicator'; readonly indicator: string };

export interface Sides {
  readonly strong: readonly Side[];
  readonly weak: readonly Side[];
}

/**
 * The inner sides of the programme (KEZ §6: «выделить ее сильные и слабые стороны»): questions by their favourable
 * answers, the most telling first, then the waiting list, the coverage and the indicators.
 */
export function sidesOf(
  groups: readonly GroupResult[],
  { coverage, waiting, assessment }: SwotFigures,
  { strong, weak }: SwotThresholds,
): Sides {
  const answers = favourableShares(groups);
  const isCovered = coverage !== null && coverageGap(coverage.participants, coverage.enrolled, coverage.target) === 0;
  const covered: readonly Side[] = coverage ? [{ kind: 'coverage', ...coverage }] : [];
  const queue: readonly Side[] = waiting === null ? [] : [{ kind: 'waiting', people: waiting }];
  return {
    strong: [
      ...answerSides(answers.filter(({ share }) => share >= strong).sort((a, b) => b.share - a.share)),
      ...(waiting === 0 ? queue : []),
      ...(isCovered ? covered : []),
      ...indicatorsWith(assessment, MAX_POINTS),
    ],
    weak: [
      ...answerSides(answers.filter(({ share }) => share < weak).sort((a, b) => a.share - b.share)),
      ...(waiting === 0 ? [] : queue),
      ...(isCovered ? [] : covered),
      ...indicatorsWith(assessment, 0),
    ],
  };
}

interface AskedShare extends SideShare {
  readonly question: string;
}

function favourableShares(groups: readonly GroupResult[]): readonly AskedShare[] {
  return groups.flatMap(({ form, role, questions }) =>
    questions.flatMap(({ question, figures }) => {
      const share = figures?.favourable ?? null;
      return share === null ? [] : [{ question: question.text, form, role, share }];
    }),
  );
}

/** A question asked in several groups is one side. */
function answerSides(shares: readonly AskedShare[]): readonly Side[] {
  const questions = groupBy(shares, ({ question }) => normaliseLabel(question));
  return [...questions.values()].map(
    (own): Side => ({
      kind: 'answers',
      question: own[0]?.question ?? '',
      shares: own.map(({ form, role, share }) => ({ form, role, share })),
    }),
  );
}

function indicatorsWith(assessment: Assessment | null, points: number): readonly Side[] {
  const texts = INDICATOR_GROUPS.flatMap(({ indicators }) => indicators);
  return texts.flatMap((indicator, index): Side[] =>
    assessment?.indicators[index]?.shown === points ? [{ kind: 'indicator', indicator }] : [],
  );
}
