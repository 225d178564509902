import type { Sample } from '../local/samples';

export const MENTORS = 1000;
export const MENTEES = 2000;

const SUBJECTS = ['математика', 'русский язык', 'физика', 'история', 'биология', 'химия', 'информатика', 'география'];
const CATEGORIES = [
  'обучающиеся с проблемами в освоении предметов',
  'одаренные обучающиеся',
  'обучающиеся с ограниченными возможностями здоровья',
];
const DAYS = ['пн', 'вт', 'ср', 'чт', 'пт'];
const SETTINGS = {
  'Краткое наименование ОО': 'Большая школа',
  'Учебный год': '2026/2027',
  'Начало периода': '2026-09-01',
  'Конец периода': '2027-08-31',
};

/** A book of pupils of all classes for «Ученик-ученик»: codes only, the same each time. */
export function bigBook(): Sample {
  return {
    title: 'Большая школа',
    kind: 'school',
    sheets: {
      Настройки: Object.entries(SETTINGS).map(([Параметр, Значение]) => ({ Параметр, Значение })),
      Наставники: Array.from({ length: MENTORS }, (_, index) => ({
        ...pupil(index, 5, 7),
        Код: codeOf('Н', index),
        Компетенции: `${pick(SUBJECTS, index)}; ${pick(SUBJECTS, index * 3 + 1)}`,
        Мест: 1 + (index % 3),
        Статус: 'активен',
      })),
      Наставляемые: Array.from({ length: MENTEES }, (_, index) => ({
        ...pupil(index * 7 + 3, 1, 11),
        Код: codeOf('У', index),
        Запрос: pick(SUBJECTS, index * 5 + 2),
        'Дата включения': '2026-09-01',
        Статус: 'новый',
      })),
    },
  };
}

/** What both sheets tell of a pupil, of one of the `classes` from `youngest` on. */
function pupil(number: number, youngest: number, classes: number) {
  return {
    Кто: 'ученик',
    Класс: `${youngest + (number % classes)}${pick(['А', 'Б', 'В'], number)}`,
    Категории: pick(CATEGORIES, number),
    Формы: 'Ученик-ученик',
    Время: `${pick(DAYS, number)} 14:00-15:00; ${pick(DAYS, number + 2)} 15:00-16:00`,
    Согласие: '2026-09-01',
  };
}

function pick(texts: readonly string[], number: number): string {
  return texts[number % texts.length] ?? '';
}

function codeOf(letter: string, index: number): string {
  return `${letter}-${String(index + 1).padStart(4, '0')}`;
}
