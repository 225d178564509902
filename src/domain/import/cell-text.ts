import { printDay } from '../text';
import type { GridCell } from './grid';
import { mendText } from './letters';

/** «-», «н/д», «___»: what people write into a cell that they leave blank. */
const PLACEHOLDER = /^(?:[-–—―_.…?*]+|н\/д|нет данных|не указан[аоы]?|отсутству[ею]т)$/i;

/** A cell as text: mended, dates as 31.08.2026. */
export function cellText(cell: GridCell | undefined): string {
  switch (typeof cell) {
    case 'undefined':
      return '';
    case 'string':
      return mendText(cell);
    case 'number':
      return String(cell);
    case 'boolean':
      return cell ? 'да' : 'нет';
    default:
      return printDay(cell.day);
  }
}

/** As `cellText`, and '' for a placeholder. */
export function filledText(cell: GridCell | undefined): string {
  const text = cellText(cell);
  return PLACEHOLDER.test(text) ? '' : text;
}

/** A value that a formula failed to give: «#REF!», «#Н/Д». */
export function isFormulaError(text: string): boolean {
  return /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|ССЫЛКА!|Н\/Д|ЗНАЧ!|ДЕЛ\/0!|ИМЯ\?|ЧИСЛО!|ПУСТО!)$/i.test(
    text,
  );
}
