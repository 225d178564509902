// An Apps Script file: what people do to a book by hand, for tests.

function sheetOf(title) {
  const sheet = SpreadsheetApp.getActive().getSheetByName(title);
  if (!sheet) throw new Error(`no sheet «${title}»`);
  return sheet;
}

/** Types a text as a person does: a formula or a date is understood as one. */
function typeInto(title, address, text) {
  sheetOf(title).getRange(address).setValue(text);
}

/** Puts a text into a cell as that very text. */
function writeText(title, address, text) {
  sheetOf(title).getRange(address).setValue(`'${text}`);
}

/** A chart of a person's own. */
function addChart(title, name, address) {
  const sheet = sheetOf(title);
  const builder = sheet.newChart().addRange(sheet.getRange(address)).setOption('title', name);
  sheet.insertChart(builder.setPosition(1, 8, 0, 0).build());
}

/** Fills a block of cells, texts as texts. */
function writeBlock(title, address, rows) {
  sheetOf(title)
    .getRange(address)
    .setValues(rows.map((row) => row.map(asWritten)));
}

function clearCells(title, address) {
  sheetOf(title).getRange(address).clearContent();
}

function formulaOf(title, address) {
  return sheetOf(title).getRange(address).getFormula();
}

/** What the service gives for a named range. */
function namedValues(name) {
  return SpreadsheetApp.getActive().getRangeByName(name).getValues();
}

function deleteTab(title) {
  SpreadsheetApp.getActive().deleteSheet(sheetOf(title));
}

function deleteRow(title, row) {
  sheetOf(title).deleteRow(row);
}

function deleteColumn(title, column) {
  sheetOf(title).deleteColumn(columnOf(sheetOf(title), column));
}

/** Moves a column, by its title, to the far right, behind one that the program does not know. */
function moveColumn(title, column) {
  const sheet = sheetOf(title);
  const from = columnOf(sheet, column);
  const to = sheet.getLastColumn() + 2;
  sheet.getRange(1, to - 1).setValue('Наша пометка');
  sheet.getRange(1, from, sheet.getMaxRows(), 1).copyTo(sheet.getRange(1, to));
  sheet.deleteColumn(from);
}

function renameColumn(title, column, name) {
  const sheet = sheetOf(title);
  sheet.getRange(1, columnOf(sheet, column)).setValue(name);
}

function columnOf(sheet, column) {
  const titles = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
  const index = titles.indexOf(column);
  if (index < 0) throw new Error(`no column «${column}»`);
  return index + 1;
}

function setParameter(parameter, value) {
  const sheet = sheetOf('Настройки');
  const row =
    sheet
      .getDataRange()
      .getValues()
      .findIndex((line) => line[0] === parameter) + 1;
  if (row === 0) throw new Error(`no parameter «${parameter}»`);
  sheet.getRange(row, 2).setValue(value);
}

/** Rows under the last one, each value by the title of its column; texts are typed as texts. */
function addRows(title, rows) {
  const sheet = sheetOf(title);
  const titles = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
  const lines = rows.map((row) => titles.map((column) => asWritten(row[column] ?? '')));
  const missing = sheet.getLastRow() + lines.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  sheet.getRange(sheet.getLastRow() + 1, 1, lines.length, titles.length).setValues(lines);
}

/** A tab as somebody copies it into the book. */
function addTab(title, rows) {
  const sheet = SpreadsheetApp.getActive().insertSheet(title, SpreadsheetApp.getActive().getSheets().length);
  sheet.getRange(1, 1, rows.length, rows[0].length).setValues(rows.map((row) => row.map(asWritten)));
}

function asWritten(value) {
  if (typeof value !== 'string' || value === '') return value;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return `'${value}`;
  return Utilities.parseDate(value, SpreadsheetApp.getActive().getSpreadsheetTimeZone(), 'yyyy-MM-dd');
}

function setEdition(edition) {
  PropertiesService.getScriptProperties().setProperty('EDITION', edition);
}

const EDITS = {
  addChart,
  typeInto,
  writeText,
  writeBlock,
  clearCells,
  formulaOf,
  namedValues,
  deleteTab,
  deleteRow,
  deleteColumn,
  moveColumn,
  renameColumn,
  setParameter,
  addRows,
  addTab,
  setEdition,
};

/** The one function that tests call. */
function editBook(edit, ...args) {
  return EDITS[edit](...args);
}
