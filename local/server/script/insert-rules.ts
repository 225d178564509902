import { newId } from '../../apps-script/spreadsheet/ids';
import type { BookCommand } from '../../engine/commands';
import { helpers, type Model, type RangeData, type SheetData } from '../../engine/library';
import { withExtras } from '../../engine/sheet-extras';

/**
 * Commands that give a new sheet the validation, conditional formats, charts and protections of a sheet's data. They
 * come before the contents: the engine fills empty cells of a checkbox with FALSE, which the file does not say.
 */
export function insertRules(model: Model, sheet: SheetData, sheetId: string): readonly BookCommand[] {
  const rangesOf = (addresses: readonly string[]): RangeData[] =>
    addresses.map((address) => model.getters.getRangeDataFromZone(sheetId, helpers.toUnboundedZone(address)));
  return [
    ...validations(sheet, sheetId, rangesOf),
    ...sheet.conditionalFormats.map(({ ranges, ...cf }): BookCommand => {
      return { type: 'ADD_CONDITIONAL_FORMAT', sheetId, cf: { ...cf, id: newId() }, ranges: rangesOf(ranges) };
    }),
    ...charts(sheet, sheetId),
    ...(withExtras(sheet).protections ?? []).map((protection): BookCommand => {
      return { type: 'SET_PROTECTION', sheetId, protection: { ...protection, id: newId() } };
    }),
  ];
}

function validations(
  sheet: SheetData,
  sheetId: string,
  rangesOf: (addresses: readonly string[]) => RangeData[],
): readonly BookCommand[] {
  return sheet.dataValidationRules.flatMap(({ ranges, ...rule }): BookCommand[] => {
    const add = {
      type: 'ADD_DATA_VALIDATION_RULE',
      sheetId,
      ranges: rangesOf(ranges),
      rule: { ...rule, id: newId() },
    } as const;
    if (rule.criterion.type !== 'isBoolean') return [add];
    return [add, { type: 'CLEAR_CELLS', sheetId, target: ranges.map((address) => helpers.toZone(address)) }];
  });
}

function charts(sheet: SheetData, sheetId: string): readonly BookCommand[] {
  return sheet.figures.map(({ data, col, row, offset, width, height }): BookCommand => {
    const { chartId: _old, ...definition } = data;
    const chartId = newId();
    const place = { col, row, offset, size: { width, height } };
    return { type: 'CREATE_CHART', sheetId, chartId, figureId: `f${chartId}`, definition, ...place };
  });
}
