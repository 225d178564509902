import type { Sample } from '../../local/samples';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** A school with pairs of pupils. Codes: Н-1 …, У-1 …; mentees are of classes 5А, 6А, …. */
export function schoolOfPairs(pairs: number, classSize = 10, mentorClass?: string): Sample {
  const classAt = (n: number) => classOf(Math.floor((n - 1) / classSize));
  const common = { Кто: 'ученик', Формы: 'Ученик-ученик', Согласие: '2025-09-01' };
  return {
    title: `Школа ${pairs}`,
    kind: 'school',
    sheets: {
      Настройки: [
        { Параметр: 'Краткое наименование ОО', Значение: 'МБОУ «СОШ № 0»' },
        { Параметр: 'Начало периода', Значение: '2025-09-01' },
        { Параметр: 'Конец периода', Значение: '2026-05-31' },
        { Параметр: 'Дата отчёта', Значение: '2026-05-31' },
      ],
      Наставники: numbers(pairs).map((n) => ({
        Код: `Н-${n}`,
        ...common,
        Класс: mentorClass ?? classAt(n),
        Мест: 1,
        Статус: 'активен',
      })),
      Наставляемые: numbers(pairs).map((n) => ({
        Код: `У-${n}`,
        ...common,
        Класс: classOf(Math.floor((n - 1) / classSize)),
        Статус: 'в паре',
      })),
      Пары: numbers(pairs).map((n) => ({
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

function classOf(index: number): string {
  return `${5 + (index % 4)}${'АБВГДЕЖЗИКЛМ'.charAt(Math.floor(index / 4))}`;
}
