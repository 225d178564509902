import type { Category, EducatorNeedId, NeedId } from '../categories';
import type { FormId } from '../forms';
import { recogniseInteractionModel } from '../pair-models';
import type { Mentee } from '../participants';

/** The one model of «Ученик-ученик» where mentor and mentee may be of one class (KEZ:127, KEZ:177). */
export const PEERS_MODEL = 'Равный – равному';
export const YOUNG_SPECIALIST_MODEL = 'Опытный педагог – молодой специалист';
const LEADER_MODEL = 'Лидер – пассивный';

/** Which model a category suggests (KEZ:127 for the gifted, KEZ §5 by the goals of the models); absent: none. */
const MODEL_OF: Readonly<Partial<Record<NeedId | EducatorNeedId, string>>> = {
  gifted: PEERS_MODEL,
  learning: 'Успевающий – неуспевающий',
  disability: LEADER_MODEL,
  hardship: LEADER_MODEL,
  orphan: LEADER_MODEL,
  behaviour: LEADER_MODEL,
  other: LEADER_MODEL,
  'young-specialist': YOUNG_SPECIALIST_MODEL,
  'modern-methods': 'Педагог новатор – консервативный педагог',
};

/** The model of the form that the first telling category of the mentee suggests; blank: none does. */
export function suggestedModel(mentee: Mentee, form: FormId, categories: readonly Category[]): string {
  for (const label of mentee.categories) {
    const category = categories.find((candidate) => candidate.label === label);
    const need = category?.need ?? category?.educatorNeed;
    const model = need && MODEL_OF[need];
    if (model && recogniseInteractionModel(model)?.form === form) return model;
  }
  return '';
}

/** Whether a mentor of the same class is less than wished for: in «Ученик-ученик» outside of «Равный – равному». */
export function wantsOlderMentor(mentee: Mentee, form: FormId, categories: readonly Category[]): boolean {
  return form === 'pupil-pupil' && suggestedModel(mentee, form, categories) !== PEERS_MODEL;
}
