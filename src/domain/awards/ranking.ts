import { participations } from '../counted-pairs';
import { type DueMeetings, dueMeetings, NONE_DUE, together } from '../meetings/due-meetings';
import type { Meeting } from '../meetings/meeting';
import { compareNaturally } from '../natural-order';
import { WHOLE, weigh } from '../pairing/score';
import type { Pair, Period, Registry } from '../participants';
import { groupBy } from '../record';
import type { Question } from '../survey/question';
import type { CountedAnswer } from '../survey/results';
import { type AnswersShare, MenteeAnswers } from './survey-parts';

/** What mentors are ranked by: meetings held, mentees' progress, mentees' satisfaction. */
export const RANKING_PARTS = ['meetings', 'progress', 'satisfaction'] as const;
export type RankingPart = (typeof RANKING_PARTS)[number];

/** Points of each part where every part has data; integers from 0. */
export type RankingWeights = Readonly<Record<RankingPart, number>>;

export const DEFAULT_RANKING_WEIGHTS: RankingWeights = { meetings: 40, progress: 30, satisfaction: 30 };

export interface RankingBook {
  readonly registry: Registry;
  readonly meetings: readonly Meeting[];
  readonly questions: readonly Question[];
  readonly answers: readonly CountedAnswer[];
  readonly weights: RankingWeights;
  readonly period: Period;
  /** ISO day up to which meetings count. */
  readonly day: string;
}

/** A part of a mentor's score. */
export interface RankedPart {
  readonly id: RankingPart;
  /** Of `most`, whole; null: no data, left out. */
  readonly points: number | null;
  readonly most: number;
  /** What it is made of: meetings held of those that were due; mentees who answered of all. */
  readonly count: number;
  readonly of: number;
}

export interface RankedMentor {
  /** Equal scores share a place; null without a score. */
  readonly place: number | null;
  readonly code: string;
  readonly mentees: number;
  /** 0–100, rounded down once; null: no part has data. */
  readonly score: number | null;
  /** Of weights above 0. */
  readonly parts: readonly RankedPart[];
}

interface Judgement {
  readonly share: number | null;
  readonly count: number;
  readonly of: number;
}

/**
 * Mentors of the pairs that count in the period, the best first, of equals by code. As in the score of a pair, a part
 * without data is left out and the others are scaled up. People decide: this is what they look at (KEZ §8).
 */
export function rankMentors(book: RankingBook): readonly RankedMentor[] {
  const answers = new MenteeAnswers(book.questions, book.answers);
  const meetings = dueMeetings(book.registry.pairs, book.meetings, book.period, book.day);
  const mentors = [...pairsByMentor(book)].map(([code, pairs]) =>
    rankedMentor(code, pairs, book.weights, meetings, answers),
  );
  mentors.sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || compareNaturally(a.code, b.code));
  return mentors.map((mentor) => ({ ...mentor, place: placeOf(mentor, mentors) }));
}

function placeOf({ score }: RankedMentor, mentors: readonly RankedMentor[]): number | null {
  return score === null ? null : 1 + mentors.findIndex((other) => other.score === score);
}

function pairsByMentor({ registry, period, day }: RankingBook): ReadonlyMap<string, readonly Pair[]> {
  const pairs = participations(registry, period, day).counted.map(({ pair }) => pair);
  return groupBy(pairs, ({ mentorCode }) => mentorCode);
}

function rankedMentor(
  code: string,
  pairs: readonly Pair[],
  weights: RankingWeights,
  meetings: ReadonlyMap<string, DueMeetings>,
  answers: MenteeAnswers,
): RankedMentor {
  const mentees = pairs.map(({ menteeCode, form }) => ({ code: menteeCode, form }));
  const people = new Set(pairs.map(({ menteeCode }) => menteeCode)).size;
  const judgements: Readonly<Record<RankingPart, Judgement>> = {
    meetings: heldShare(new Set(pairs.map(({ number }) => number)), meetings),
    progress: answered(answers.progress(mentees), people),
    satisfaction: answered(answers.satisfaction(mentees), people),
  };
  const ids = RANKING_PARTS.filter((id) => weights[id] > 0);
  const known = ids.flatMap((id) => {
    const { share } = judgements[id];
    return share === null ? [] : [{ weight: weights[id], share: Math.round(share * WHOLE) }];
  });
  const points = known.reduce((total, { weight, share }) => total + weight * share, 0);
  const most = known.reduce((total, { weight }) => total + weight, 0);
  return {
    place: null,
    code,
    mentees: people,
    score: known.length === 0 ? null : weigh(points, most),
    parts: ids.map((id) => rankedPart(id, judgements[id], weights[id])),
  };
}

function rankedPart(id: RankingPart, { share, count, of }: Judgement, most: number): RankedPart {
  return { id, points: share === null ? null : Math.round(most * share), most, count, of };
}

function heldShare(numbers: ReadonlySet<string>, meetings: ReadonlyMap<string, DueMeetings>): Judgement {
  const { held, due } = together([...numbers].map((number) => meetings.get(number) ?? NONE_DUE));
  return { share: due === 0 ? null : held / due, count: held, of: due };
}

function answered({ share, people }: AnswersShare, of: number): Judgement {
  return { share, count: people, of };
}
