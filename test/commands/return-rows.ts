/** A return «Сведения ОО» as the product defines it, written here a second time. */
export interface ReturnFigures {
  readonly school: string;
  readonly period: readonly [from: string, to: string];
  /** Values by section, in the order of the form's rows. */
  readonly values: Readonly<Record<Section, readonly (string | number)[]>>;
}

export const SECTIONS = {
  Контингент: ['Обучающихся начальной школы', 'Обучающихся основной школы', 'Обучающихся старшей школы'],
  'Формы, отметка': ['Учитель-учитель', 'Учитель-ученик', 'Ученик-ученик', 'Работодатель-ученик', 'Студент-ученик'],
  'Формы, чел.': ['Учитель-ученик', 'Ученик-ученик', 'Студент-ученик', 'Работодатель-ученик'],
  'Возраст, чел.': ['обучающиеся начальной школы', 'обучающиеся основной школы', 'обучающиеся старшей школы'],
  'Потребности, чел.': [
    'одаренные обучающиеся',
    'обучающиеся с ограниченными возможностями здоровья',
    'обучающиеся со сложными жизненными ситуациями',
    'обучающиеся, лишенные попечения родителей, дети-сироты',
    'обучающиеся с проблемами в освоении предметов',
    'обучающиеся с асоциальным поведением',
    'другие',
  ],
  'Количество, чел.': ['Индивидуальная', 'Групповая', 'Коллективная', 'Взаимная', 'Онлайн'],
  'Содержание, отметка': ['Наставничество', 'Менторство', 'Тьюторство', 'Коучинг', 'Баддинг'],
  'Документы, отметка': [
    'Приказ о внедрении целевой модели наставничества в ОО',
    'Комплекс мер, «Дорожная карта» реализации целевой модели наставничества в ОО',
    'Положение о наставничестве в ОО (срок действия - до 2024 г.)',
    'Программа наставничества в ОО',
    'Другое (указать, продолжив перечень документов)',
  ],
  'Педагоги, чел.': ['Наставников', 'Наставляемых', 'из них молодых специалистов'],
  'Обучающихся всего': ['Обучающихся всего'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Section = keyof typeof SECTIONS;
export const SECTION_NAMES: readonly Section[] = [
  'Контингент',
  'Формы, отметка',
  'Формы, чел.',
  'Возраст, чел.',
  'Потребности, чел.',
  'Количество, чел.',
  'Содержание, отметка',
  'Документы, отметка',
  'Педагоги, чел.',
  'Обучающихся всего',
];

export type ReturnTab = readonly (readonly (string | number)[])[];

/** The tab, header first; days are written yyyy-mm-dd. */
export function returnTab({ school, period: [from, to], values }: ReturnFigures): ReturnTab {
  return [
    ['Раздел', 'Показатель', 'Значение'],
    ['Паспорт', 'Краткое наименование ОО', school],
    ['Паспорт', 'Начало периода', from],
    ['Паспорт', 'Конец периода', to],
    ['Паспорт', 'Дата отчёта', to],
    ['Паспорт', 'Версия формы', 1],
    ...SECTION_NAMES.flatMap((section) =>
      SECTIONS[section].map((indicator, index) => [section, indicator, values[section][index] ?? '']),
    ),
  ];
}

/** The same tab with one value replaced. */
export function withValue(tab: ReturnTab, section: string, indicator: string, value: string | number): ReturnTab {
  const found = tab.some((row) => row[0] === section && row[1] === indicator);
  if (!found) throw new Error(`no row «${section} / ${indicator}»`);
  return tab.map((row) => (row[0] === section && row[1] === indicator ? [section, indicator, value] : row));
}

export function withoutRow(tab: ReturnTab, section: string, indicator: string): ReturnTab {
  return tab.filter((row) => !(row[0] === section && row[1] === indicator));
}
