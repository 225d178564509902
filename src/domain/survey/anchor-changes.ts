import { FORMS, type FormId } from '../forms';
import { type PairedChange, pairedChange, type Twice } from '../impact';
import { groupBy } from '../record';
import { type AnchorPair, anchorPairs } from './anchors';
import { type Bounds, boundsOf, measured } from './measure';
import { type Question, SURVEY_ROLES, type SurveyRole } from './question';
import type { CountedAnswer } from './results';

/** How the answers to an anchor question changed, in the points of its bounds. */
export interface AnchorChange extends PairedChange {
  readonly form: FormId | null;
  readonly role: SurveyRole;
  readonly anchor: string;
  readonly bounds: Bounds;
}

/**
 * Before and after by anchor question: only people who answered it both times (product, «Before / after»). In the order
 * of the forms and roles, the anchors in that of their questions.
 */
export function anchorChanges(
  questions: readonly Question[],
  answers: readonly CountedAnswer[],
): readonly AnchorChange[] {
  const given = groupBy(answers, ({ questionCode }) => questionCode);
  const pairs = anchorPairs(questions);
  return [...FORMS.map(({ id }) => id), null].flatMap((form) =>
    SURVEY_ROLES.flatMap((role) =>
      pairs
        .filter(({ after }) => after.form === form && after.role === role)
        .flatMap(({ before, after }) => changeOf({ before, after }, given)),
    ),
  );
}

function changeOf(
  { before, after }: AnchorPair,
  given: ReadonlyMap<string, readonly CountedAnswer[]>,
): readonly AnchorChange[] {
  const bounds = boundsOf(after);
  if (!bounds) return [];
  const earlier = new Map((given.get(before.code) ?? []).map(({ code, answer }) => [code, measured(before, answer)]));
  const twice = (given.get(after.code) ?? []).flatMap(({ code, answer }): Twice[] => {
    const [first, second] = [earlier.get(code) ?? null, measured(after, answer)];
    return first === null || second === null ? [] : [{ before: first, after: second }];
  });
  const { form, role, anchor, better } = after;
  return [{ form, role, anchor, bounds, ...pairedChange(twice, better) }];
}
