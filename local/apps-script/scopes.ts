import { isCounted } from './counted';

/** OAuth scopes by method, from Google's reference: one of the listed scopes must be granted. */
const AUTH = 'https://www.googleapis.com/auth/';

const ANY_BOOK = [`${AUTH}spreadsheets`];
const THIS_BOOK = [`${AUTH}spreadsheets.currentonly`, ...ANY_BOOK];
const DIALOGS = [`${AUTH}script.container.ui`];
const TRIGGERS = [`${AUTH}script.scriptapp`];
const FETCH = [`${AUTH}script.external_request`];
const EMAIL = [`${AUTH}userinfo.email`];

/** Classes whose every method (but the exempt ones) reads or writes the book. */
const BOOK_CLASSES = new Map<string, RegExp>([
  ['SpreadsheetApp', /^(flush|getUi|new\w+|create|open\w*)$/],
  ['Spreadsheet', /^(getActiveSheet|getId|getNumSheets|getRangeByName|getSheetById|getSheetByName|getSheets|show)$/],
  ['Sheet', /^(activate|createTextFinder|newChart)$/],
  ['Range', /^(activate|createTextFinder|getMergedRanges|isPartOfMerge|offset)$/],
  ['RangeList', /^$/],
  ['NamedRange', /^$/],
  ['Protection', /^$/],
  ['Filter', /^$/],
  ['Group', /^$/],
  ['Banding', /^$/],
]);

const METHOD_SCOPES: Readonly<Record<string, readonly string[]>> = {
  'SpreadsheetApp.create': ANY_BOOK,
  'SpreadsheetApp.open': ANY_BOOK,
  'SpreadsheetApp.openById': ANY_BOOK,
  'SpreadsheetApp.openByUrl': ANY_BOOK,
  'Spreadsheet.show': DIALOGS,
  'Ui.showSidebar': DIALOGS,
  'Ui.showModalDialog': DIALOGS,
  'Ui.showModelessDialog': DIALOGS,
  'UrlFetchApp.fetch': FETCH,
  'UrlFetchApp.fetchAll': FETCH,
  'Session.getActiveUser': EMAIL,
  'Session.getEffectiveUser': EMAIL,
  'ScriptApp.newTrigger': TRIGGERS,
  'ScriptApp.getProjectTriggers': TRIGGERS,
  'ScriptApp.getScriptTriggers': TRIGGERS,
  'ScriptApp.getUserTriggers': TRIGGERS,
  'ScriptApp.deleteTrigger': TRIGGERS,
};

/** Scopes of which one must be granted; empty when the method needs none. */
export function scopesOf(className: string, method: string): readonly string[] {
  const named = METHOD_SCOPES[`${className}.${method}`];
  if (named) return named;
  const exempt = BOOK_CLASSES.get(className);
  return exempt && !exempt.test(method) ? THIS_BOOK : [];
}

/** Who runs the script: it decides what the script may do. */
export type RunContext =
  | 'person'
  /** onOpen or onEdit of an add-on in use. */
  | 'simple trigger'
  /** onOpen of an add-on that is installed but not yet used in this book (AuthMode.NONE). */
  | 'not enabled'
  | 'time trigger'
  | 'formula';

/** Without authorisation an add-on may build its menu and nothing else. */
const MENU_ONLY = /^(SpreadsheetApp\.getUi|Ui\.create(Addon)?Menu|Menu\..*|Logger\..*|Console\..*)$/;

/** Formulas may read books, never change one. */
export function allowedInContext(context: RunContext, className: string, method: string): boolean {
  if (context === 'not enabled') return MENU_ONLY.test(`${className}.${method}`);
  if (context !== 'formula' || !BOOK_CLASSES.has(className)) return true;
  return !isCounted(className, method) || /^(get|is|can)/.test(method);
}

/** What a custom function may do at most: read the book that holds its cell. */
export const FORMULA_SCOPES = [`${AUTH}spreadsheets.currentonly`] as const;
