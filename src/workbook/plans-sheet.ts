import { column, type SheetDefinition } from './sheet-definition';

/** Made by its command, with a row for every pair that works. */
export const PLANS_SHEET = {
  title: 'Планы',
  kind: 'data',
  columns: [
    column('number', '№ пары', 'code', 70, {
      note: 'Как на листе «Пары». Ещё одна задача пары – ещё одна строка с тем же номером.',
    }),
    column('goal', 'Цель', 'long', 280, { note: 'Чего пара хочет достичь; предложена по модели взаимодействия.' }),
    column('task', 'Задача', 'long', 280),
    column('deadline', 'Срок', 'mixed', 120, { note: 'Дата или слова: 25.12.2026, в течение года.' }),
    column('responsible', 'Ответственный', 'text', 150, { note: 'Код или должность: наставник, куратор.' }),
    column('expected', 'Ожидаемый результат', 'long', 240),
    column('result', 'Факт', 'mixed', 200, { note: 'Что получилось или дата выполнения.' }),
  ],
} satisfies SheetDefinition;
