/** What the grid tells, and errors of formulas. */
export const MESSAGES: Readonly<Record<string, string>> = {
  Error: 'Ошибка',
  'Caused by': 'Причина',
  Invalid: 'Неверно',
  'Invalid expression': 'Формула не читается',
  'Circular reference': 'Формула ссылается сама на себя',
  'Invalid reference': 'Ссылка на ячейку, которой нет',
  '- [optional]': '- [необязательно]',
  'Invalid number of arguments for the %(functionName)s function. Expected %(minArgRequired)s minimum, but got %(nbrArgSupplied)s instead.':
    '%(functionName)s: аргументов не меньше %(minArgRequired)s, а указано %(nbrArgSupplied)s.',
  'Invalid number of arguments for the %(functionName)s function. Expected %(maxArgPossible)s maximum, but got %(nbrArgSupplied)s instead.':
    '%(functionName)s: аргументов не больше %(maxArgPossible)s, а указано %(nbrArgSupplied)s.',
  'Data not available': 'Нет данных',
  'Unknown function': 'Неизвестная функция',
  'Spill range is not empty': 'Результату не хватает пустых ячеек',
  'Division by zero': 'Деление на ноль',
  'Number too large': 'Слишком большое число',
  'Missing closing parenthesis': 'Не хватает закрывающей скобки',
  'Missing opening parenthesis': 'Не хватает открывающей скобки',
  'Unexpected token: %s': 'Лишний знак: %s',
  'Invalid formula': 'Формула не читается',
  "Did not find value '%s' in [[FUNCTION_NAME]] evaluation.": '[[FUNCTION_NAME]]: значение «%s» не найдено.',
  "The function [[FUNCTION_NAME]] expects a number value, but '%s' is a string, and cannot be coerced to a number.":
    '[[FUNCTION_NAME]]: нужно число, а «%s» – текст.',
  "Result couldn't be automatically expanded.": 'Результат не удалось развернуть на соседние ячейки.',
  'Array result was not expanded because it would overwrite data.':
    'Результат не развёрнут: он стёр бы данные в соседних ячейках.',
  'Merged cells found in the spill zone. Please unmerge cells before using array formulas.':
    'Результату мешают объединённые ячейки. Разъедините их.',
  'This operation is not allowed with multiple selections.': 'Выделено несколько диапазонов. Выделите один.',
  'This operation is not allowed due to an overlapping frozen pane.':
    'Часть ячеек закреплена (например, шапка), часть нет. Вставьте их по отдельности или выберите «Вид» → «Снять закрепление».',
  'Cannot do a special paste of a figure.': 'Диаграмму или рисунок можно вставить только целиком.',
  'You copied content from a different version of the application. Only text and image content will be pasted.':
    'Скопировано из другой программы: вставятся только текст и рисунки.',
  'Pasting from the context menu is not supported in this browser. Use keyboard shortcuts ctrl+c / ctrl+v instead.':
    'Этот браузер не вставляет из меню. Нажмите Ctrl+V.',
  'Access to the clipboard denied by the browser. Please enable clipboard permission for this page in your browser settings.':
    'Браузер не пускает к буферу обмена. Нажмите Ctrl+V или разрешите доступ в настройках браузера.',
  'We found data next to your selection. Since this data was not selected, it will not be sorted. Do you want to extend your selection?':
    'Рядом с выделением есть данные, они не будут отсортированы. Расширить выделение?',
  'Cannot sort. To sort, select only cells or only merges that have the same size.':
    'Сортировать можно только ячейки или объединения одного размера.',
  'Cannot sort a zone with array formulas.': 'Диапазон с формулами массива не сортируется.',
  "This formula has over 1000 parts. It can't be processed properly, consider splitting it into multiple cells":
    'В формуле больше 1000 частей. Разделите её на несколько ячеек.',
  'Merging these cells will only preserve the top-leftmost value. Merge anyway?':
    'Останется только левое верхнее значение. Объединить ячейки?',
  "You can't merge cells inside of an existing filter.": 'Внутри фильтра ячейки не объединяются.',
  'Cannot hide all the rows of a sheet.': 'Нельзя скрыть все строки листа.',
  'Cannot hide all the columns of a sheet.': 'Нельзя скрыть все столбцы листа.',
  'The cell you are trying to edit has been deleted.': 'Ячейку, которую вы правите, удалили. Ваш текст не записан.',
  'Please enter a number between 0 and 10000.': 'Введите число от 0 до 10000.',
  'The data you entered in %s violates the data validation rule set on the cell:\n%s':
    'Ячейка %s: значение не подходит к проверке данных.\n%s\nНичего не записано.',
  'The sheet name cannot be empty.': 'Название листа не может быть пустым.',
  'A sheet with the name %s already exists. Please select another name.':
    'Лист «%s» уже есть. Выберите другое название.',
  'Some used characters are not allowed in a sheet name (Forbidden characters are %s).':
    'В названии листа нельзя использовать знаки %s.',
  'Are you sure you want to delete this sheet?': 'Удалить этот лист?',
  'Trimmed whitespace from %s cells.': 'Лишние пробелы удалены. Ячеек: %s.',
  'No selected cells had whitespace trimmed.': 'Лишних пробелов в выделении нет.',
  'This sheet is locked and cannot be modified. Please unlock it first.':
    'Лист защищён. Снимите защиту, чтобы изменить его.',
  'The current window is too small to display this sheet properly. Consider resizing your browser window or adjusting frozen rows and columns.':
    'Окно мало для этого листа. Увеличьте окно или закрепите меньше строк и столбцов.',
  'The window is too small to display multiple side panels.': 'Окно мало для нескольких панелей.',
  'This will overwrite data in the subsequent columns. Split anyway?':
    'Данные в соседних столбцах будут заменены. Разделить?',
  'Splitting will overwrite existing content': 'Данные в соседних столбцах будут заменены',
  'There is no match for the selected separator in the selection': 'Такого разделителя в выделении нет',
  'Only a selection from a single column can be split': 'Разделить можно только один столбец',
  'You cannot create overlapping tables.': 'Таблицы не могут накладываться друг на друга.',
  'Please select only one range of cells': 'Выделите один диапазон',
  'Please select a range of cells containing values.': 'Выделите ячейки со значениями.',
  "The header row of a table can't be moved.": 'Строку заголовков таблицы нельзя переместить.',
  'Cannot open the link because the linked sheet is hidden.': 'Лист, на который ведёт ссылка, скрыт.',
  'Go to url: %(url)s': 'Перейти: %(url)s',
  Anonymous: 'Без имени',
  'No results': 'Ничего не найдено',
  'Readonly Access': 'Только просмотр',
  'more rows at the bottom': 'строк внизу',
  Add: 'Добавить',
  'Exit fullscreen': 'Выйти из полного экрана',
};
