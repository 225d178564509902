import { FORMS, type FormId } from '../forms';
import { groupBy } from '../record';
import { type Question, SURVEY_ROLES, type SurveyRole, type SurveyStage } from './question';
import type { Respondent } from './respondents';

/** A form that people take part in, with the roles to which no question about it is put. */
export interface UnaskedForm {
  readonly form: FormId;
  readonly roles: readonly SurveyRole[];
  /** Everybody once. */
  readonly people: number;
}

/** The forms of a stage's respondents that nobody is asked about: «Вопросы» may have none for them. */
export function unaskedForms(
  people: readonly Respondent[],
  questions: readonly Question[],
  stage: SurveyStage,
): readonly UnaskedForm[] {
  const ofStage = questions.filter((question) => question.stage === stage);
  const isAsked = (form: FormId, role: SurveyRole) =>
    ofStage.some((one) => one.role === role && (one.form === null || one.form === form));
  const parts = people.flatMap(({ code, role, forms }) =>
    [...forms.keys()].filter((form) => !isAsked(form, role)).map((form) => ({ code, role, form })),
  );
  const ofForms = groupBy(parts, ({ form }) => form);
  return FORMS.flatMap(({ id }): UnaskedForm[] => {
    const those = ofForms.get(id) ?? [];
    const roles = SURVEY_ROLES.filter((role) => those.some((one) => one.role === role));
    return roles.length === 0 ? [] : [{ form: id, roles, people: new Set(those.map(({ code }) => code)).size }];
  });
}
