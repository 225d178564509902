import type { Sample } from '../../local/samples';
import { SCHOOL_SETTINGS } from './school-settings';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** A school whose sheets have `rows` rows each: a mentor, a mentee and a pair of them in a row. */
export function schoolOf(rows: number): Sample {
  const common = { Согласие: '2025-09-01', Кто: 'ученик', Формы: 'Ученик-ученик' };
  return {
    title: `Школа ${rows}`,
    kind: 'school',
    sheets: {
      Настройки: [
        ...SCHOOL_SETTINGS,
        { Параметр: 'Обучающихся начальной школы', Значение: 0 },
        { Параметр: 'Обучающихся основной школы', Значение: 2000 },
        { Параметр: 'Обучающихся старшей школы', Значение: 2000 },
      ],
      Наставники: numbers(rows).map((n) => ({ Код: `Н-${n}`, ...common, Класс: '9А', Мест: 1, Статус: 'активен' })),
      Наставляемые: numbers(rows).map((n) => ({ Код: `У-${n}`, ...common, Класс: '7Б', Статус: 'в паре' })),
      Пары: numbers(rows).map((n) => ({
        '№ пары': n,
        'Код наставника': `Н-${n}`,
        'Код наставляемого': `У-${n}`,
        Форма: 'Ученик-ученик',
        Статус: 'активна',
        Начало: '2025-09-15',
      })),
    },
  };
}
