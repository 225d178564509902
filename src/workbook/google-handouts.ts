import type { Area } from '../reports/layout';
import { sizeRuns } from '../reports/size-runs';
import { a1 } from './addresses';
import { DARK_TEXT, TINTS } from './looks';
import { type AnswerCheck, type Handout, HEADER_ROW, HEADING_COLUMNS } from './survey-handout';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

const LOCKED = 'В этом листе заполняются только ответы, остальное закрыто.';
/** Pixels: the heading takes up to four lines. */
const HEADING_HEIGHT = 84;

/** The look of a sheet to be filled on a phone too, with dropdowns; the rest of it is locked. */
export function dressHandout(sheet: Sheet, { widths, cells, open, checks }: Handout): void {
  const tint = TINTS.data;
  const columns = widths.length;
  for (const { start, count, size } of sizeRuns(widths)) sheet.setColumnWidths(start, count, size);
  sheet.getRange(1, 1, cells.length, columns).setWrap(true).setVerticalAlignment('middle').setFontColor(DARK_TEXT);
  sheet.getRange(1, 1, 1, HEADING_COLUMNS).merge().setFontWeight('bold');
  sheet.setRowHeight(1, HEADING_HEIGHT);
  sheet.getRange(HEADER_ROW, 1, 1, columns).setFontWeight('bold').setBackground(tint.header);
  sheet.setFrozenRows(HEADER_ROW);
  sheet.setTabColor(tint.tab);
  const answers = sheet.getRange(a1(open));
  answers.setBackground(TINTS.reference.header).setHorizontalAlignment('left');
  answers.setBorder(true, true, true, true, true, true, '#dadce0', SpreadsheetApp.BorderStyle.SOLID);
  const ruleOf = rulesByCheck();
  answers.setDataValidations(checks.map((line) => line.map(ruleOf)));
  lockBut(sheet, open);
}

/** One rule for all cells that admit the same: building a rule takes several calls. */
function rulesByCheck(): (check: AnswerCheck | null) => Rule | null {
  const rules = new Map<string, Rule>();
  return (check) => {
    if (check === null) return null;
    const key = JSON.stringify(check);
    const rule = rules.get(key) ?? ruleOf(check);
    rules.set(key, rule);
    return rule;
  };
}

function ruleOf(check: AnswerCheck): Rule {
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
  switch (check.kind) {
    case 'list':
      return rule
        .requireValueInList([...check.options], true)
        .setHelpText('Выберите из списка.')
        .build();
    case 'scale': {
      const { min, max } = check;
      // bounds alone would let 7,5 through, which is refused only when the teacher has gone
      return rule
        .requireValueInList(wholeNumbers(min, max), true)
        .setHelpText(`Целое число от ${min} до ${max}.`)
        .build();
    }
    case 'day':
      // a warning alone: what is no date is told when the answers are collected
      return rule.setAllowInvalid(true).requireDate().setHelpText('Дата, например 31.08.2026.').build();
  }
}

function wholeNumbers(min: number, max: number): string[] {
  return Array.from({ length: max - min + 1 }, (_, index) => String(min + index));
}

/** Everybody but the owner may change the open area alone; an earlier lock gives way. */
export function lockBut(sheet: Sheet, open: Area): void {
  for (const earlier of sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)) earlier.remove();
  const lock = sheet.protect().setDescription(LOCKED).setWarningOnly(false);
  lock.setUnprotectedRanges([sheet.getRange(a1(open))]);
  // a new protection lets everybody in who may edit the book now
  const editors = lock.getEditors().map((editor) => editor.getEmail());
  if (editors.length > 0) lock.removeEditors(editors);
  if (lock.canDomainEdit()) lock.setDomainEdit(false);
}
