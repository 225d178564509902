import type { FormId } from '../forms';
import { meanOf } from '../mean';
import { type AnchorPair, anchorPairs } from '../survey/anchors';
import { goodness, measured } from '../survey/measure';
import type { Question } from '../survey/question';
import type { CountedAnswer } from '../survey/results';

/** A mentee as a mentor's one: in the form of their pair. */
export interface Mentored {
  readonly code: string;
  readonly form: FormId;
}

/** What the mentees' answers say of a mentor. */
export interface AnswersShare {
  /** 0–1; null: nobody has answered. */
  readonly share: number | null;
  /** Mentees whose answers are in it. */
  readonly people: number;
}

/** The answers of mentees, ready to be asked about one mentor after the other. */
export class MenteeAnswers {
  private readonly answers: ReadonlyMap<string, string | number>;
  private readonly anchors: readonly AnchorPair[];
  private readonly scales: readonly Question[];

  constructor(questions: readonly Question[], answers: readonly CountedAnswer[]) {
    const asked = questions.filter(({ role }) => role === 'наставляемый');
    this.answers = new Map(answers.map((one) => [key(one.code, one.questionCode), one.answer]));
    this.anchors = anchorPairs(asked);
    this.scales = asked.filter(
      ({ stage, anchor, type }) => stage === 'после' && anchor === '' && type.kind === 'scale',
    );
  }

  /** How much better the answers to anchor questions became: 0.5 no change, 1 from the worst to the best everywhere. */
  progress(mentees: readonly Mentored[]): AnswersShare {
    return this.share(mentees, (mentee) =>
      this.anchors.flatMap(({ before, after }) => {
        const [first, second] = [this.goodness(mentee, before), this.goodness(mentee, after)];
        return first === null || second === null ? [] : [(1 + second - first) / 2];
      }),
    );
  }

  /** The answers to the other scales at the end of the programme: 0 the worst, 1 the best. */
  satisfaction(mentees: readonly Mentored[]): AnswersShare {
    return this.share(mentees, (mentee) => this.scales.flatMap((question) => this.goodness(mentee, question) ?? []));
  }

  /** The mean over people, each with the mean of their own: whoever answers more says no more. */
  private share(mentees: readonly Mentored[], valuesOf: (mentee: Mentored) => readonly number[]): AnswersShare {
    const means = new Map<string, number[]>();
    for (const mentee of mentees) {
      const mean = meanOf(valuesOf(mentee));
      if (mean !== null) means.set(mentee.code, [...(means.get(mentee.code) ?? []), mean]);
    }
    const people = [...means.values()].flatMap((own) => meanOf(own) ?? []);
    return { share: meanOf(people), people: people.length };
  }

  private goodness({ code, form }: Mentored, question: Question): number | null {
    if (question.form !== null && question.form !== form) return null;
    const answer = this.answers.get(key(code, question.code));
    const value = answer === undefined ? null : measured(question, answer);
    return value === null ? null : goodness(question, value);
  }
}

function key(code: string, questionCode: string): string {
  return `${code}\n${questionCode}`;
}
