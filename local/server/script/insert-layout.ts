import type { BookCommand } from '../../engine/commands';
import type { SheetData } from '../../engine/library';
import { withExtras } from '../../engine/sheet-extras';

/** Commands that give a new sheet the sizes, hidden rows and columns, panes, tab colour, grid lines and page setup. */
export function insertLayout(sheet: SheetData, sheetId: string): readonly BookCommand[] {
  const { xSplit = 0, ySplit = 0 } = sheet.panes ?? {};
  const { color, areGridLinesVisible = true } = sheet;
  const { pageSetup } = withExtras(sheet);
  return [
    ...resized(sheet.cols, 'COL', sheetId),
    ...resized(sheet.rows, 'ROW', sheetId),
    ...(xSplit > 0 ? [{ type: 'FREEZE_COLUMNS', sheetId, quantity: xSplit } as const] : []),
    ...(ySplit > 0 ? [{ type: 'FREEZE_ROWS', sheetId, quantity: ySplit } as const] : []),
    ...hidden(sheet.cols, 'COL', sheetId),
    ...hidden(sheet.rows, 'ROW', sheetId),
    ...(color === undefined ? [] : [{ type: 'COLOR_SHEET', sheetId, color } as const]),
    ...(areGridLinesVisible ? [] : [{ type: 'SET_GRID_LINES_VISIBILITY', sheetId, areGridLinesVisible } as const]),
    ...(pageSetup ? [{ type: 'SET_PAGE_SETUP', sheetId, pageSetup } as const] : []),
  ];
}

type Headers = SheetData['cols'];
type Dimension = 'COL' | 'ROW';

function resized(headers: Headers, dimension: Dimension, sheetId: string): readonly BookCommand[] {
  return Object.entries(headers).flatMap(([index, { size }]): BookCommand[] =>
    size === undefined ? [] : [{ type: 'RESIZE_COLUMNS_ROWS', sheetId, dimension, elements: [Number(index)], size }],
  );
}

function hidden(headers: Headers, dimension: Dimension, sheetId: string): readonly BookCommand[] {
  const elements = Object.entries(headers).flatMap(([index, { isHidden }]) => (isHidden ? [Number(index)] : []));
  return elements.length === 0 ? [] : [{ type: 'HIDE_COLUMNS_ROWS', sheetId, dimension, elements }];
}
