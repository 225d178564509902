/**
 * What every emulated service gets from the runtime: counting, scopes, errors and values of the script's own realm.
 * The script runs in a V8 context of its own, so an Error or a Date made by the host is foreign to it.
 */
export interface Host {
  /** 'en' or 'ru_RU': the language of the service's messages. */
  readonly locale: string;
  /** IANA zone of the spreadsheet and of the script, e.g. 'Europe/Moscow'. */
  readonly timeZone: string;
  /** An `Exception` as the platform throws it: an Error of the script's realm with the name 'Exception'. */
  exception(message: string): Error;
  /** The same value with arrays, plain objects and Dates of the script's realm. */
  toScript<T>(value: T): T;
  /** Counts one service call, e.g. 'Range.setValues'; throws at the call that `--fail-at` names. */
  count(method: string): void;
  /** Throws as the platform does when the manifest grants none of the method's scopes. */
  requireScope(method: string): void;
  /** Takes what others wrote meanwhile: from here on the script reads it. Nothing where nobody else can write. */
  catchUp(): void;
  /** Asks the person (alert, prompt, dialogs) or tells them (toast). */
  readonly person: Person;
  /** The Ui service for `SpreadsheetApp.getUi()`; throws where there is no person to talk to. */
  getUi(): object;
}

export interface Person {
  alert(title: string, prompt: string, buttons: string): string;
  prompt(title: string, prompt: string, buttons: string): { button: string; text: string };
  toast(message: string, title: string, seconds: number): void;
  /** Width and height in pixels; 0 leaves them to the page. */
  showHtml(kind: 'sidebar' | 'modal' | 'modeless', title: string, html: string, width: number, height: number): void;
  addMenu(menu: MenuTree): void;
}

export interface MenuTree {
  /** Empty for the add-on's own menu, which the platform names after the add-on. */
  readonly caption: string;
  readonly entries: readonly MenuEntry[];
}

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly menu: MenuTree };
