/**
 * Calls that cost on the real service: they move cells, formulas, formats, merges, validation, protection or names,
 * or are locks and properties. Handles, sizes of rows and columns and the look of tabs are free. Budgets (`--calls`) and crashes (`--fail-at`) go by them.
 */
type Rule = { readonly allBut: RegExp } | { readonly only: RegExp };

const COUNTED: Readonly<Record<string, Rule>> = {
  SpreadsheetApp: { only: /^create$/ },
  Spreadsheet: {
    only: /^(set(?!Active|Current).*|add.*|append.*|autoResize.*|copy|delete.*|duplicate.*|getNamedRanges|getProtections|getRangeByName|getSheetValues|hide.*|insert.*|moveActiveSheet|remove.*|rename.*|sort|unhide.*)$/,
  },
  Sheet: {
    only: /^(setConditionalFormatRules|append.*|clear.*|copyTo|delete.*|getConditionalFormatRules|getCharts|getNamedRanges|getProtections|getSheetValues|insert.*|move.*|protect|remove.*|sort|updateChart)$/,
  },
  Range: {
    allBut:
      /^(activate.*|getA1Notation|getCell|getColumn|getColumnIndex|getGridId|getHeight|getLastColumn|getLastRow|getNumColumns|getNumRows|getRow|getRowIndex|getSheet|getWidth|is(Start|End)(Row|Column)Bounded|offset|createTextFinder|getDataSourceUrl)$/,
  },
  RangeList: { allBut: /^(activate|getRanges)$/ },
  NamedRange: { only: /^(set.*|remove)$/ },
  Protection: { only: /^(set.*|add.*|remove.*)$/ },
  Filter: { only: /^(set.*|get.*Criteria|remove.*|sort)$/ },
  Lock: { only: /^(tryLock|waitLock|releaseLock)$/ },
  Properties: { allBut: /^$/ },
};

export function isCounted(className: string, method: string): boolean {
  const rule = COUNTED[className];
  if (!rule) return false;
  return 'only' in rule ? rule.only.test(method) : !rule.allBut.test(method);
}
