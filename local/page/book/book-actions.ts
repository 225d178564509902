import type { Model } from '../../engine/library';
import { api, fileAddress } from '../api';
import { chooseFiles, download } from '../dom';
import { uploadAll } from '../start/uploads';
import type { BookMenuActions } from './menus';

/** What the menu «Книга» does. @param settled Resolves when the page's edits are on the server. */
export function bookActions(id: string, model: Model, settled: () => Promise<void>): BookMenuActions {
  const save = async (sheetId?: string): Promise<void> => {
    await settled(); // the file is made of what the server has
    download(fileAddress(id, sheetId));
  };
  return {
    addSheets: () => chooseFiles(true, (files) => void uploadAll(files, (file) => api.addSheets(id, file))),
    saveSheet: () => void save(model.getters.getActiveSheetId()),
    saveBook: () => void save(),
    leave: () => location.assign('/'),
  };
}
