/** Texts of the platform's errors in the languages of its users; `{name}` marks what is filled in. */
const MESSAGES = {
  wrongArguments: {
    en: "The parameters ({args}) don't match the method signature for {method}.",
    ru: 'Параметры ({args}) не соответствуют сигнатуре метода для {method}.',
  },
  missingScope: {
    en: 'Specified permissions are not sufficient to call {method}. Required permissions: ({scopes})',
    ru: 'Указанных разрешений недостаточно для вызова {method}. Требуемые разрешения: ({scopes})',
  },
  forbiddenInFormula: {
    en: 'You do not have permission to call {method}. Required permissions: ({scopes})',
    ru: 'У вас нет разрешения на вызов {method}. Требуемые разрешения: ({scopes})',
  },
  forbiddenInContext: {
    en: 'You do not have permission to call {method}',
    ru: 'У вас нет разрешения на вызов {method}',
  },
  serviceFailed: { en: 'Service Spreadsheets failed', ru: 'Service Spreadsheets failed' },
  functionNotFound: { en: 'Script function not found: {name}', ru: 'Функция скрипта не найдена: {name}' },
  timeLimit: { en: 'Exceeded maximum execution time', ru: 'Превышено максимальное время выполнения' },
  noUi: {
    en: 'Cannot call SpreadsheetApp.getUi() from this context.',
    ru: 'Не удается вызвать SpreadsheetApp.getUi() из этого контекста.',
  },
  tooLarge: { en: 'Argument too large: {name}', ru: 'Слишком большой аргумент: {name}' },
  invalidArgument: { en: 'Invalid argument: {name}', ru: 'Недопустимый аргумент: {name}' },
  propertyQuota: {
    en: 'You have exceeded the property storage quota. Please remove some properties and try again.',
    ru: 'Превышена квота хранилища свойств. Удалите некоторые свойства и повторите попытку.',
  },
  lockTimeout: {
    en: 'Lock timeout: another process was holding the lock for too long.',
    ru: 'Lock timeout: другой процесс слишком долго удерживал блокировку.',
  },
  noHtmlFile: { en: 'No HTML file named {name} was found.', ru: 'HTML-файл {name} не найден.' },
  tooManyTriggers: {
    en: 'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    ru: 'В этом скрипте слишком много триггеров. Удалите триггеры из скрипта, прежде чем добавлять новые.',
  },
  scopesNotGranted: {
    en: 'Authorization is required to perform that action.',
    ru: 'Для выполнения этого действия требуется авторизация.',
  },
  unparseableDate: { en: 'Unparseable date: "{date}"', ru: 'Не удалось разобрать дату: "{date}"' },
  invalidTimeZone: {
    en: 'Invalid argument: timeZone. Should be of type: String',
    ru: 'Недопустимый аргумент: timeZone. Ожидается тип: String',
  },
  badBase64: { en: 'Could not decode string.', ru: 'Не удалось декодировать строку.' },
  emptyMenu: { en: 'Menus must contain at least one item.', ru: 'В меню должен быть хотя бы один пункт.' },
} as const satisfies Readonly<Record<string, Readonly<Record<'en' | 'ru', string>>>>;

export type MessageId = keyof typeof MESSAGES;

export function message(locale: string, id: MessageId, values: Readonly<Record<string, string>> = {}): string {
  const text: string = MESSAGES[id][locale.startsWith('ru') ? 'ru' : 'en'];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
