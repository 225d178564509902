/** What the service says, in the two languages of the local edition. `%s` are the parameters in order. */
const MESSAGES = {
  sheetExists: {
    en: 'A sheet with the name "%s" already exists. Please enter another name.',
    ru: 'Лист "%s" уже существует. Введите другое название.',
  },
  sheetNameTooLong: {
    en: 'The sheet name cannot be greater than 100 characters.',
    ru: 'Название листа не может быть длиннее 100 символов.',
  },
  sheetNameEmpty: { en: 'The sheet name cannot be empty.', ru: 'Название листа не может быть пустым.' },
  sheetMissing: { en: 'Sheet %s not found', ru: 'Лист %s не найден' },
  lastSheet: {
    en: "You can't remove all the sheets in a document.",
    ru: 'Нельзя удалить все листы в документе.',
  },
  lastVisibleSheet: {
    en: "You can't hide all the sheets in a document.",
    ru: 'Нельзя скрыть все листы в документе.',
  },
  sheetIndex: { en: 'Invalid sheet index: %s', ru: 'Недопустимый номер листа: %s' },
  rowsAtLeastOne: {
    en: 'The number of rows in the range must be at least 1.',
    ru: 'Количество строк в диапазоне должно быть не меньше 1.',
  },
  columnsAtLeastOne: {
    en: 'The number of columns in the range must be at least 1.',
    ru: 'Количество столбцов в диапазоне должно быть не меньше 1.',
  },
  startingRow: { en: 'The starting row of the range is too small.', ru: 'Начальная строка диапазона слишком мала.' },
  startingColumn: {
    en: 'The starting column of the range is too small.',
    ru: 'Начальный столбец диапазона слишком мал.',
  },
  outsideSheet: {
    en: 'The coordinates of the range are outside the dimensions of the sheet.',
    ru: 'Координаты диапазона находятся за пределами листа.',
  },
  rangeNotFound: { en: 'Range not found', ru: 'Диапазон не найден' },
  rowCount: {
    en: 'The number of rows in the data does not match the number of rows in the range. The data has %s but the range has %s.',
    ru: 'Количество строк в данных не соответствует количеству строк в диапазоне. В данных: %s, в диапазоне: %s.',
  },
  columnCount: {
    en: 'The number of columns in the data does not match the number of columns in the range. The data has %s but the range has %s.',
    ru: 'Количество столбцов в данных не соответствует количеству столбцов в диапазоне. В данных: %s, в диапазоне: %s.',
  },
  validationViolated: {
    en: 'The data you entered in cell %s violates the data validation rules set on this cell.',
    ru: 'Данные, введенные в ячейку %s, нарушают правила проверки данных, установленные для этой ячейки.',
  },
  validationList: {
    en: 'Please enter one of the following values: %s.',
    ru: 'Введите одно из следующих значений: %s.',
  },
  nameInvalid: { en: 'The name given to this range is invalid.', ru: 'Недопустимое имя диапазона.' },
  nameMissing: { en: 'The named range "%s" was not found.', ru: 'Именованный диапазон "%s" не найден.' },
  tooManyCells: {
    en: 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ru: 'В результате этого действия количество ячеек в книге превысит максимально допустимое (10000000).',
  },
  tooLongText: {
    en: 'Your input contains more than the maximum of 50000 characters in a single cell.',
    ru: 'Введенный текст превышает максимально допустимое количество символов в ячейке (50000).',
  },
  filterExists: {
    en: "You can't create a filter in a sheet that already has a filter.",
    ru: 'Нельзя создать фильтр на листе, где уже есть фильтр.',
  },
  mergePartly: {
    en: 'You must select all cells in a merged range to merge or unmerge them.',
    ru: 'Чтобы объединить или разделить ячейки, выберите все ячейки объединенного диапазона.',
  },
  mergeFrozen: {
    en: "Sorry, you can't merge frozen and non-frozen rows or columns.",
    ru: 'Нельзя объединить закрепленные и незакрепленные строки или столбцы.',
  },
  freezeAll: {
    en: "You can't freeze all visible rows or columns on the sheet.",
    ru: 'Нельзя закрепить все видимые строки или столбцы листа.',
  },
  freezeMerged: {
    en: "You can't freeze rows or columns which contain only part of a merged cell.",
    ru: 'Нельзя закрепить строки или столбцы, которые содержат только часть объединенной ячейки.',
  },
  deleteAllRows: { en: "You can't delete all the rows on the sheet.", ru: 'Нельзя удалить все строки на листе.' },
  deleteAllColumns: {
    en: "You can't delete all the columns on the sheet.",
    ru: 'Нельзя удалить все столбцы на листе.',
  },
  otherSheetRule: {
    en: 'Conditional format rule cannot reference a different sheet.',
    ru: 'Правило условного форматирования не может ссылаться на другой лист.',
  },
  unexpected: {
    en: 'Unexpected error while getting the method or property %s on object SpreadsheetApp.',
    ru: 'Непредвиденная ошибка при получении метода или свойства %s для объекта SpreadsheetApp.',
  },
  rangeProtectionHoles: {
    en: 'Cannot set unprotected ranges on a protected range: only a protected sheet may have them.',
    ru: 'Незащищенные диапазоны можно указать только для защищенного листа.',
  },
  domainEdit: {
    en: 'Domain edit access is available only for spreadsheets owned by a domain account.',
    ru: 'Доступ для домена возможен только в таблицах, которыми владеет аккаунт домена.',
  },
  invalidArgument: { en: 'Invalid argument: %s', ru: 'Недопустимый аргумент: %s' },
  localeUnknown: { en: 'Invalid locale: %s', ru: 'Недопустимый региональный стандарт: %s' },
} as const;

export type MessageKey = keyof typeof MESSAGES;

/** The message in Russian when `locale` starts with 'ru', in English otherwise. */
export function message(locale: string, key: MessageKey, ...parameters: readonly (string | number)[]): string {
  const template = MESSAGES[key][locale.startsWith('ru') ? 'ru' : 'en'];
  let next = 0;
  return template.replace(/%s/g, () => String(parameters[next++] ?? ''));
}
