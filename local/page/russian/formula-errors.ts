/** What cells say of usual mistakes in usual formulas. */
export const FORMULA_ERRORS: Readonly<Record<string, string>> = {
  'The divisor must be different from zero.': 'Делить на ноль нельзя.',
  'The divisor must be different from 0.': 'Делить на ноль нельзя.',
  'Evaluation of function [[FUNCTION_NAME]] caused a divide by zero error.':
    '[[FUNCTION_NAME]]: делить приходится на ноль, подходящих чисел нет.',
  'Function [[FUNCTION_NAME]] caused a divide by zero error.':
    '[[FUNCTION_NAME]]: делить приходится на ноль, подходящих чисел нет.',
  'Invalid sheet name: %s': 'Такого листа нет: %s',
  'The reference is invalid.': 'Такой ячейки нет.',
  'The range is out of bounds.': 'Диапазон выходит за край листа.',
  '[[FUNCTION_NAME]] evaluates to an out of bounds range.': '[[FUNCTION_NAME]]: диапазон выходит за край листа.',
  'OFFSET evaluates to an out of bounds range.': 'OFFSET: диапазон выходит за край листа.',
  'Index out of range.': 'Номер больше, чем строк или столбцов в диапазоне.',
  '[[FUNCTION_NAME]] evaluates to an out of range row value %s.':
    '[[FUNCTION_NAME]]: в диапазоне нет строки с номером %s.',
  '[[FUNCTION_NAME]] evaluates to an out of range column value %s.':
    '[[FUNCTION_NAME]]: в диапазоне нет столбца с номером %s.',
  'Array arguments to [[FUNCTION_NAME]] are of different size.':
    '[[FUNCTION_NAME]]: диапазоны разного размера, а нужны одинаковые.',
  '[[FUNCTION_NAME]] has mismatched dimensions for argument %s (%s vs %s).':
    '[[FUNCTION_NAME]]: размер диапазона %s не совпадает с другими (%s и %s).',
  'Function [[FUNCTION_NAME]] expects criteria_range and criterion to be in pairs.':
    '[[FUNCTION_NAME]]: на каждый диапазон нужно одно условие.',
  'Function [[FUNCTION_NAME]] expects criteria_range to have the same dimension':
    '[[FUNCTION_NAME]]: диапазоны условий разного размера, а нужны одинаковые.',
  'FILTER has mismatched sizes on the range and conditions.': 'FILTER: диапазон и условия разного размера.',
  'No match found in FILTER evaluation': 'FILTER: под условия ничего не подходит.',
  'No match.': 'Ничего не подходит.',
  'No unique values found': 'Неповторяющихся значений нет.',
  "In [[FUNCTION_NAME]] evaluation, cannot find '%s' within '%s'.": '[[FUNCTION_NAME]]: «%s» нет в тексте «%s».',
  'The range must be a single row or a single column.': 'Нужна одна строка или один столбец.',
  'start_date (%s) should be on or before end_date (%s).': 'Дата начала (%s) позже даты конца (%s).',
  'The date_string (%s) cannot be parsed to date/time.': '«%s» – не дата. Например: 31.08.2026.',
  'The time_string (%s) cannot be parsed to date/time.': '«%s» – не время. Например: 14:30.',
};
