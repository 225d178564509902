// An Apps Script file: puts a sample book (samples/README.md) into a book that the add-on has just made.

/** @param {{sheets: Object<string, Object[]>, returns?: {sheet: string, rows: Array[]}[]}} sample */
function loadSample(sample) {
  const book = SpreadsheetApp.getActive();
  for (const [title, rows] of Object.entries(sample.sheets)) {
    if (title === 'Настройки') fillSettings(book.getSheetByName(title), rows);
    else appendRows(book, title, rows);
  }
  for (const tab of sample.returns ?? []) {
    const sheet = book.insertSheet(tab.sheet, book.getSheets().length);
    writeCells(sheet, 1, tab.rows);
    sheet.setColumnWidth(1, 170).setColumnWidth(2, 420).setFrozenRows(1);
    sheet.getRange(1, 1, 1, 3).setFontWeight('bold');
  }
  removeEmptySheet(book);
}

function fillSettings(sheet, rows) {
  const values = sheet.getDataRange().getValues();
  for (const row of rows) {
    const found = values.find((line) => line[0] === row.Параметр);
    if (!found) throw new Error(`no parameter «${row.Параметр}»`);
    found[1] = row.Значение;
    if (row.Пояснение) found[2] = row.Пояснение;
  }
  writeCells(sheet, 1, values);
}

/** Rows go under the header, each value into the column of its title; a sheet that is not there is made. */
function appendRows(book, title, rows) {
  const sheet = book.getSheetByName(title) ?? makeSheet(book, title, rows);
  const titles = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
  for (const column of new Set(rows.flatMap(Object.keys))) {
    if (!titles.includes(column)) throw new Error(`no column «${column}» on «${title}»`);
  }
  writeCells(
    sheet,
    sheet.getLastRow() + 1,
    rows.map((row) => titles.map((column) => row[column] ?? '')),
  );
}

function makeSheet(book, title, rows) {
  const sheet = book.insertSheet(title, book.getSheets().length);
  const titles = [...new Set(rows.flatMap(Object.keys))];
  writeCells(sheet, 1, [titles]);
  sheet.getRange(1, 1, 1, titles.length).setFontWeight('bold');
  sheet.setFrozenRows(1);
  return sheet;
}

function writeCells(sheet, row, lines) {
  if (lines.length === 0) return;
  const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  const missing = row + lines.length - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  sheet
    .getRange(row, 1, lines.length, lines[0].length)
    .setValues(lines.map((line) => line.map((value) => writable(value, zone))));
}

/** ISO days become dates; every other text is kept as text. */
function writable(value, zone) {
  if (typeof value !== 'string' || value === '') return value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? Utilities.parseDate(value, zone, 'yyyy-MM-dd') : `'${value}`;
}

/** The empty sheet that every new spreadsheet begins with. */
function removeEmptySheet(book) {
  const [first] = book.getSheets();
  if (first.getLastRow() === 0 && book.getSheets().length > 1) book.deleteSheet(first);
}
