import { normaliseLabel, printDay } from '../domain/text';
import { PlaceError } from '../errors';
import { OUTER_LABELS, type OuterSides } from '../reports/swot';
import type { Book, SheetContent, Value } from './book';
import { dayOf } from './days';
import { SWOT_TITLE } from './report-sheets';

/** What a person wrote under «Возможности» and «Угрозы» of the sheet: it survives when the sheet is built again. */
export function readOuterSides(book: Book): OuterSides {
  const content = book.read(SWOT_TITLE);
  const isBlank = content?.values.every((line) => line.every((value) => value === '')) ?? true;
  if (!content || isBlank) return { opportunities: '', threats: '' };
  const under = (label: string) => textUnder(content, label, book.timeZone);
  return { opportunities: under(OUTER_LABELS.opportunities), threats: under(OUTER_LABELS.threats) };
}

/** All that stands under a label in its column, whatever rows a person put between. */
function textUnder({ values }: SheetContent, label: string, timeZone: string): string {
  const row = values.findIndex((line) => columnIn(line, label) >= 0);
  const column = columnIn(values[row] ?? [], label);
  if (column < 0) {
    const what = `нет ячейки «${label}»: где ваш текст, неизвестно`;
    throw new PlaceError({ sheet: SWOT_TITLE }, what, 'Верните её над текстом или переименуйте лист.');
  }
  const below = values.slice(row + 1).map((line) => textOf(line[column] ?? '', timeZone));
  return below.filter((text) => text !== '').join('\n');
}

function columnIn(line: readonly Value[], label: string): number {
  return line.findIndex((value) => normaliseLabel(String(value)).replace(/:$/, '') === normaliseLabel(label));
}

function textOf(value: Value, timeZone: string): string {
  return value instanceof Date ? printDay(dayOf(value, timeZone)) : String(value).trim();
}
