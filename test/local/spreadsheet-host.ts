import type { Host } from '../../local/apps-script/host';
import { createSpreadsheetApp } from '../../local/apps-script/spreadsheet/spreadsheet-app';
import { createModel, emptyWorkbook } from '../../local/engine/model';

class Exception extends Error {
  override readonly name = 'Exception';
}

/** A host without a script's realm: what services throw and return stays as it is. */
function aHost(locale: string, toasts: string[]): Host {
  const refuse = (): never => {
    throw new Error('nobody is there');
  };
  return {
    locale,
    timeZone: 'Europe/Moscow',
    exception: (text) => new Exception(text),
    toScript: (value) => value,
    count: () => undefined,
    requireScope: () => undefined,
    catchUp: () => undefined,
    getUi: refuse,
    person: { alert: refuse, prompt: refuse, toast: (text) => toasts.push(text), showHtml: refuse, addMenu: refuse },
  };
}

/** An empty book with one sheet, and the service over it. */
export function aBook({ locale = 'en', bookLocale = 'en_US' } = {}) {
  const model = createModel(emptyWorkbook(bookLocale));
  const toasts: string[] = [];
  const app = createSpreadsheetApp(aHost(locale, toasts), { model, id: 'book', name: 'Book' });
  const ss = app.getActive();
  return { app, ss, sh: ss.getActiveSheet(), model, toasts };
}
