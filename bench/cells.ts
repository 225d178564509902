import { createProject } from '../local/apps-script/project';
import type { ScriptProject } from '../local/script-project';

/** What a person types into a cell, as `setValues` and the engine both take it. */
export type TypedCell = string | number | boolean;

/** Rows of numbers, texts, truth values, dates and formulas in equal parts. */
export function mixedCells(rows: number, columns: number): readonly (readonly TypedCell[])[] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => cellAt(row, column)));
}

function cellAt(row: number, column: number): TypedCell {
  switch (column % 5) {
    case 0:
      return row + column / 10;
    case 1:
      return `текст ${row}-${column}`;
    case 2:
      return row % 2 === 0;
    case 3:
      return '2026-08-31';
    default:
      return `=A${row + 1}*2`;
  }
}

const SCRIPT = `
// all cells at once, from the row on; reading the last one makes the engine compute the formulas
function writeCells(values, row = 1) {
  const range = SpreadsheetApp.getActiveSheet().getRange(row, 1, values.length, values[0].length);
  range.setValues(values);
  return range.getCell(values.length, values[0].length).getValue();
}
function addRows(count) {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.insertRowsAfter(sheet.getMaxRows(), count);
}
function readCell(row, column) {
  return SpreadsheetApp.getActiveSheet().getRange(row, column).getValue();
}`;

/** A script that writes and reads cells, as a project of its own. */
export const CELLS_SCRIPT: ScriptProject = {
  code: [{ name: 'cells.js', text: SCRIPT }],
  scopes: 'all',
  timeZone: 'Europe/Moscow',
  createProject,
};
