import type { Sample } from '../../local/samples';
import { type ReturnFigures, type ReturnTab, returnTab } from './return-rows';

export const PERIOD = ['2025-09-01', '2026-05-31'] as const;

/** A consistent return with given pupils, all of them in one form and one group of age. */
export function smallReturn(school: string, pupils: number): ReturnTab {
  const figures: ReturnFigures = {
    school,
    period: PERIOD,
    values: {
      Контингент: [100, 120, 30],
      'Формы, отметка': ['-', '+', '-', '-', '-'],
      'Формы, чел.': [pupils, 0, 0, 0],
      'Возраст, чел.': [0, pupils, 0],
      'Потребности, чел.': [pupils, 0, 0, 0, 0, 0, 0],
      'Количество, чел.': [pupils, 0, 0, 0, 0],
      'Содержание, отметка': ['+', '-', '-', '-', '-'],
      'Документы, отметка': ['+', '+', '-', '-', '-'],
      'Педагоги, чел.': ['', '', ''],
      'Обучающихся всего': [pupils],
    },
  };
  return returnTab(figures);
}

/** A municipal book with a return of every school given, the tabs called «Вкладка 1» and so on. */
export function smallMunicipality(schools: Readonly<Record<string, number>>): Sample {
  return {
    title: 'Малый город',
    kind: 'municipal',
    sheets: {
      Настройки: [
        { Параметр: 'Муниципалитет (родительный падеж)', Значение: 'города Тестова' },
        { Параметр: 'Начало периода', Значение: PERIOD[0] },
        { Параметр: 'Конец периода', Значение: PERIOD[1] },
        { Параметр: 'Дата отчёта', Значение: PERIOD[1] },
      ],
    },
    returns: Object.entries(schools).map(([school, pupils], index) => ({
      sheet: `Вкладка ${index + 1}`,
      rows: smallReturn(school, pupils),
    })),
  };
}
