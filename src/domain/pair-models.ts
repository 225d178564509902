import type { FormId } from './forms';
import { normaliseLabel } from './text';

/** A row of T5: by the number of mentees, and two attributes that T5 counts besides (INC-M7). */
export type CountModelId = 'individual' | 'group' | 'collective' | 'mutual' | 'online';

export interface CountModel {
  readonly id: CountModelId;
  readonly label: string;
}

/** The rows of T5 (MEG T5). */
export const COUNT_MODELS: readonly CountModel[] = [
  { id: 'individual', label: 'Индивидуальная' },
  { id: 'group', label: 'Групповая' },
  { id: 'collective', label: 'Коллективная' },
  { id: 'mutual', label: 'Взаимная' },
  { id: 'online', label: 'Онлайн' },
];

/** Models that follow from the number of mentees. */
export type SizeModelId = 'individual' | 'group' | 'collective';

/** Largest number of mentees of an individual pair and of a group; more is a collective. */
export interface GroupBounds {
  readonly individual: number;
  readonly group: number;
}

export const DEFAULT_GROUP_BOUNDS: GroupBounds = { individual: 1, group: 10 };

export function sizeModel(mentees: number, bounds: GroupBounds): SizeModelId {
  if (mentees <= bounds.individual) return 'individual';
  return mentees <= bounds.group ? 'group' : 'collective';
}

export function recogniseCountModel(text: string): CountModel | undefined {
  return byLabel(COUNT_MODELS, text);
}

/** A row of T6: what the mentor does. */
export type ContentModelId = 'mentoring' | 'advising' | 'tutoring' | 'coaching' | 'buddying';

export interface ContentModel {
  readonly id: ContentModelId;
  readonly label: string;
}

/** The rows of T6 (MEG T6). */
export const CONTENT_MODELS: readonly ContentModel[] = [
  { id: 'mentoring', label: 'Наставничество' },
  { id: 'advising', label: 'Менторство' },
  { id: 'tutoring', label: 'Тьюторство' },
  { id: 'coaching', label: 'Коучинг' },
  { id: 'buddying', label: 'Баддинг' },
];

export function recogniseContentModel(text: string): ContentModel | undefined {
  return byLabel(CONTENT_MODELS, text);
}

export interface InteractionModel {
  readonly label: string;
  readonly form: FormId;
  readonly goal: string;
  /** Another word for its mentee, which K4b prints in brackets. */
  readonly menteeToo?: string;
}

/** Interaction models of the two forms that have them (KEZ §5, K4a and K4b). */
export const INTERACTION_MODELS: readonly InteractionModel[] = [
  {
    label: 'Успевающий – неуспевающий',
    form: 'pupil-pupil',
    goal: 'Достижение лучших образовательных результатов',
  },
  {
    label: 'Лидер – пассивный',
    form: 'pupil-pupil',
    goal: 'Психоэмоциональная поддержка с адаптацией в коллективе или с развитием коммуникационных, творческих, лидерских навыков',
  },
  { label: 'Равный – равному', form: 'pupil-pupil', goal: 'Обмен навыками для достижения целей' },
  {
    label: 'Опытный педагог – молодой специалист',
    form: 'teacher-teacher',
    goal: 'Поддержка для приобретения необходимых профессиональных навыков и закрепления на месте работы',
    menteeToo: 'начинающий педагог',
  },
  {
    label: 'Педагог новатор – консервативный педагог',
    form: 'teacher-teacher',
    goal: 'Помощь в овладении современными программами, цифровыми навыками, ИКТ-компетенциями',
  },
];

export function recogniseInteractionModel(text: string): InteractionModel | undefined {
  return byLabel(INTERACTION_MODELS, text);
}

function byLabel<T extends { readonly label: string }>(table: readonly T[], text: string): T | undefined {
  const key = normaliseLabel(text);
  return table.find((entry) => normaliseLabel(entry.label) === key);
}
