import { column, type SheetDefinition } from './sheet-definition';
import { BETTER_LIST } from './survey-sheets';

/** What people measure twice besides surveys: grades, attendance …. Added by «Результаты анкет», filled by people. */
export const IMPACT_SHEET = {
  title: 'Влияние',
  kind: 'data',
  columns: [
    column('parameter', 'Параметр', 'text', 230, { note: 'Что измеряется дважды: средний балл, пропуски уроков…' }),
    column('code', 'Код участника', 'code', 120, { note: 'Код с листа «Наставляемые» или «Наставники».' }),
    column('before', 'До', 'mixed', 80, { note: 'Число до начала программы.' }),
    column('beforeDay', 'Дата до', 'date', 95),
    column('after', 'После', 'mixed', 80, { note: 'Число по итогам программы. Пусто – ещё не измерено.' }),
    column('afterDay', 'Дата после', 'date', 100),
    column('better', 'Лучше', 'text', 90, {
      list: BETTER_LIST,
      note: 'больше (если пусто) или меньше, как у пропусков. У строк одного параметра – одинаково.',
    }),
  ],
} satisfies SheetDefinition;
