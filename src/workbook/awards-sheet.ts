import { column, type SheetDefinition } from './sheet-definition';

/** Name of the list of rewards. */
export const AWARD_LIST = 'Вид поощрения';

/** What «Документ» holds. */
export const DOCUMENT_EXAMPLE = 'Приказ № 45 от 25.05.2026';

/** Made by its command, for people to fill. */
export const AWARDS_SHEET = {
  title: 'Поощрения',
  kind: 'data',
  columns: [
    column('kind', 'Вид', 'text', 260, { list: AWARD_LIST }),
    column('code', 'Код', 'code', 80, { note: 'Кого поощряют. Пусто – всю пару или группу с этим номером.' }),
    column('pairNumber', '№ пары', 'code', 70, { note: 'Можно не писать, если есть код.' }),
    column('date', 'Дата', 'date', 95, { note: 'День приказа или вручения. По ней строка относится к своему году.' }),
    column('document', 'Документ', 'text', 260, {
      note: `Когда приказ подписан: «${DOCUMENT_EXAMPLE}». Строки без документа войдут в новый приказ.`,
    }),
  ],
} satisfies SheetDefinition;
