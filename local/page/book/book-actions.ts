import type { Model } from '../../engine/library';
import { api, fileAddress } from '../api';
import { tell } from '../dialog';
import { chooseFiles, download, XLSX } from '../dom';
import { uploadAll } from '../start/uploads';
import type { BookMenuActions } from './menus';
import { openPrintDialog } from './print/print-dialog';

const OFFLINE = 'Программа не отвечает. Запустите её и повторите: правки этой страницы тогда тоже попадут в файл.';

/** What the menu «Книга» does. @param reached Resolves with whether the page's edits are on the server. */
export function bookActions(id: string, model: Model, reached: () => Promise<boolean>): BookMenuActions {
  const save = async (sheet?: { readonly id: string; readonly title: string }): Promise<void> => {
    // the file is made of what the server has
    if (await reached()) download(fileAddress(id, sheet));
    else await tell('Файл не сохранён', OFFLINE);
  };
  const activeSheet = () => {
    const sheetId = model.getters.getActiveSheetId();
    return { id: sheetId, title: model.getters.getSheetName(sheetId) };
  };
  return {
    addSheets: () => chooseFiles(XLSX, true, (files) => void uploadAll(files, (file) => api.addSheets(id, file))),
    saveSheet: () => void save(activeSheet()),
    saveBook: () => void save(),
    printSheet: () => void openPrintDialog(model),
    leave: () => location.assign('/'),
  };
}
