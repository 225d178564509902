import { normaliseLabel } from './text';

/** A row of T4: why a pupil needs a mentor. */
export type NeedId = 'gifted' | 'disability' | 'hardship' | 'orphan' | 'learning' | 'behaviour' | 'other';

export interface Need {
  readonly id: NeedId;
  /** Row label of T4 (MEG T4), and the category's name on «Наставляемые». */
  readonly label: string;
  /** The wordings of other documents (KEZ) and common abbreviations. */
  readonly synonyms: readonly string[];
}

export const NEEDS: readonly Need[] = [
  {
    id: 'gifted',
    label: 'одаренные обучающиеся',
    synonyms: [
      'Проявивших выдающиеся способности',
      'проявившие выдающиеся способности',
      'одарённый',
      'одаренные',
      'одаренность',
    ],
  },
  {
    id: 'disability',
    label: 'обучающиеся с ограниченными возможностями здоровья',
    synonyms: ['с ограниченными возможностями здоровья', 'ОВЗ', 'обучающиеся с ОВЗ', 'инвалид'],
  },
  {
    id: 'hardship',
    label: 'обучающиеся со сложными жизненными ситуациями',
    synonyms: [
      'попавших в трудную жизненную ситуацию',
      'трудная жизненная ситуация',
      'сложная жизненная ситуация',
      'ТЖС',
    ],
  },
  {
    id: 'orphan',
    label: 'обучающиеся, лишенные попечения родителей, дети-сироты',
    synonyms: ['сирота', 'дети-сироты', 'лишенные попечения родителей', 'опекаемый'],
  },
  {
    id: 'learning',
    label: 'обучающиеся с проблемами в освоении предметов',
    synonyms: [
      'Демонстрирующих неудовлетворительные образовательные результаты',
      'демонстрирующие неудовлетворительные образовательные результаты',
      'слабоуспевающий',
      'слабоуспевающие',
      'неуспевающий',
    ],
  },
  {
    id: 'behaviour',
    label: 'обучающиеся с асоциальным поведением',
    synonyms: [
      'имеющих проблемы с поведением',
      'проблемы с поведением',
      'асоциальное поведение',
      'девиантное поведение',
    ],
  },
  {
    id: 'other',
    label: 'другие',
    synonyms: [
      'не принимающих участия в жизни школы, отстраненных от коллектива',
      'не принимающие участия в жизни школы',
      'адаптация',
      'другое',
    ],
  },
];

/** Why an educator needs a mentor (KEZ §5.2, MEG:81-84). */
export type EducatorNeedId = 'young-specialist' | 'new-workplace' | 'modern-methods';

export interface EducatorNeed {
  readonly id: EducatorNeedId;
  readonly label: string;
  readonly synonyms: readonly string[];
}

export const EDUCATOR_NEEDS: readonly EducatorNeed[] = [
  {
    id: 'young-specialist',
    label: 'молодой специалист',
    synonyms: ['молодых специалистов', 'молодые специалисты', 'начинающий педагог'],
  },
  {
    id: 'new-workplace',
    label: 'адаптация на новом месте',
    synonyms: [
      'находящихся в процессе адаптации на новом месте работы',
      'педагоги, находящиеся в процессе адаптации на новом месте работы',
      'адаптация на новом месте работы',
    ],
  },
  {
    id: 'modern-methods',
    label: 'осваивает современные программы и ИКТ',
    synonyms: [
      'желающих овладеть современными программами, цифровыми навыками, ИКТ-компетенциями',
      'желающих овладеть современными программами, цифровыми навыками, ИКТ-компетенциями и т. д.',
      'желающие овладеть современными программами, цифровыми навыками, ИКТ компетенциями',
    ],
  },
];

/** A category as a book knows it: its label, its synonyms, and the T4 row where pupils of it are counted. */
export interface Category {
  readonly label: string;
  readonly synonyms: readonly string[];
  /** Whose category it is; «обучающийся» or «педагог» on «Справочники». */
  readonly of: 'pupil' | 'educator';
  readonly need?: NeedId;
  readonly educatorNeed?: EducatorNeedId;
}

export const DEFAULT_CATEGORIES: readonly Category[] = [
  ...NEEDS.map(({ id, label, synonyms }): Category => ({ label, synonyms, of: 'pupil', need: id })),
  ...EDUCATOR_NEEDS.map(({ id, label, synonyms }): Category => ({ label, synonyms, of: 'educator', educatorNeed: id })),
];

/** The category that a wording means among those of the book, or undefined. */
export function recogniseCategory(text: string, categories: readonly Category[]): Category | undefined {
  const key = normaliseLabel(text);
  return categories.find((category) =>
    [category.label, ...category.synonyms].some((wording) => normaliseLabel(wording) === key),
  );
}
