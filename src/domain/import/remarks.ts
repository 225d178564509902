import { formById } from '../forms';
import { counted } from '../text';
import type { ComparedRow } from './compare-rows';
import type { ImportRemark, SkippedRow, SkipReason } from './lists';
import type { Unclear } from './outcome';
import type { ParsedTable } from './parse-table';
import { rowsWords } from './rows-words';
import { sectionAbove } from './sections';
import type { FoundTable, Mapping } from './table';

const UNCLEAR: Readonly<Record<Unclear, (rows: string) => ImportRemark>> = {
  'mark-instead-of-date': (rows) =>
    `Согласие или обучение отмечено без даты: ${rows}. Отметка не загружена, впишите дату: без даты согласия подбор пары не предложит.`,
  time: (rows) => `Непонятное время оставлено как есть: ${rows}. Подбор его не учтёт; впишите так: вт 14:00-15:00.`,
};

/** Blank rows and numbers of columns are not worth a word. */
const SKIPPED: Readonly<Partial<Record<SkipReason, string>>> = {
  total: 'Итоги не загружаются',
  section: 'Заголовки разделов отнесены к строкам под ними',
  heading: 'Заголовки, из которых брать нечего, пропущены',
  header: 'Повторы заголовка пропущены',
  remark: 'Пропущены строки, не похожие на строки списка, проверьте их',
};

/** What the person should know of the rows of a table besides the wrong ones. */
export function tableRemarks(
  table: FoundTable,
  mapping: Mapping,
  rows: readonly ComparedRow[],
  { skipped, unreadForms }: Pick<ParsedTable, 'skipped' | 'unreadForms'>,
): readonly ImportRemark[] {
  return [
    ...aboveRemark(table, rows),
    ...hiddenRemark(table, rows),
    ...skippedRemarks(skipped.filter(({ row }) => !unreadForms.includes(row))),
    ...unreadFormRemark(unreadForms),
    ...blankMentorRemark(mapping, rows),
    ...contactRemark(table, mapping),
    ...unclearRemarks(rows),
  ];
}

function aboveRemark(table: FoundTable, rows: readonly ComparedRow[]): readonly ImportRemark[] {
  const { className, form } = sectionAbove(table);
  const words = [className && `класс ${className}`, form && `форма «${formById(form).label}»`].filter(Boolean);
  if (words.length === 0 || rows.length === 0) return [];
  return [`Из заголовка над таблицей: ${words.join(', ')} – для строк, где своего значения нет.`];
}

function hiddenRemark({ grid }: FoundTable, rows: readonly ComparedRow[]): readonly ImportRemark[] {
  const hidden = new Set(grid.hiddenRows);
  const found = rows.map(({ parsed }) => parsed.row.number).filter((number) => hidden.has(number - 1));
  if (found.length === 0) return [];
  const words = counted(found.length, 'скрытая строка читается', 'скрытые строки читаются', 'скрытых строк читаются');
  return [`${words} вместе с видимыми: ${rowsWords(found)}.`];
}

function skippedRemarks(skipped: readonly SkippedRow[]): readonly ImportRemark[] {
  return Object.entries(SKIPPED).flatMap(([reason, words]) => {
    const rows = skipped.filter((row) => row.reason === reason).map(({ row }) => row);
    return rows.length > 0 ? [`${words}: ${rowsWords(rows)}.`] : [];
  });
}

function unreadFormRemark(rows: readonly number[]): readonly ImportRemark[] {
  if (rows.length === 0) return [];
  return [`Форма в заголовке не прочитана: ${rowsWords(rows)}. К строкам под ним прежняя форма не отнесена.`];
}

function blankMentorRemark({ kind }: Mapping, rows: readonly ComparedRow[]): readonly ImportRemark[] {
  if (kind !== 'pairs') return [];
  const numbers = (found: readonly ComparedRow[]) => rowsWords(found.map(({ parsed }) => parsed.row.number));
  const carried = rows.filter(({ parsed, wrong }) => parsed.head && wrong.length === 0);
  const alone = rows.filter(({ parsed, wrong }) => !parsed.mentor && parsed.mentees.length > 0 && wrong.length === 0);
  return [
    ...(carried.length > 0 ? [`Наставник не вписан, взят из строки выше: ${numbers(carried)}.`] : []),
    ...(alone.length > 0 ? [`Наставника нет, пары не будет: ${numbers(alone)}.`] : []),
  ];
}

function contactRemark(table: FoundTable, { targets }: Mapping): readonly ImportRemark[] {
  const contacts = table.columns.filter(({ index }) => targets.get(index)?.endsWith('.contact'));
  const cells = contacts.reduce((total, { filled }) => total + filled, 0);
  if (cells === 0) return [];
  const titles = contacts.map(({ title, letter }) => `«${title || `столбец ${letter}`}»`).join(', ');
  return [`Контакты не загружаются: ${titles}, ${counted(cells, 'ячейка', 'ячейки', 'ячеек')}.`];
}

function unclearRemarks(rows: readonly ComparedRow[]): readonly ImportRemark[] {
  const readable = rows.filter(({ wrong }) => wrong.length === 0);
  return (['mark-instead-of-date', 'time'] as const).flatMap((unclear) => {
    const found = readable.filter(({ parsed }) => parsed.unclear.includes(unclear));
    return found.length > 0 ? [UNCLEAR[unclear](rowsWords(found.map(({ parsed }) => parsed.row.number)))] : [];
  });
}
