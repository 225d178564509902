import { readKey } from '../../../../sidebar/key';
import { type NameKey, withNames } from '../../../../src/domain/names';
import type { Model } from '../../../engine/library';
import { openDialog, tell } from '../../dialog';
import { chooseFiles } from '../../dom';
import { printSheet } from './print-sheet';

/** The key that a person has chosen: it lives in this window until it is closed, and goes nowhere from it. */
let key: NameKey | undefined;

/** Asks whether the paper shows codes or names, and prints the shown sheet. */
export async function openPrintDialog(model: Model): Promise<void> {
  const title = `Напечатать лист «${model.getters.getSheetName(model.getters.getActiveSheetId())}»`;
  const text = key
    ? `Ключ загружен: имён – ${key.size}. Имена появятся только на бумаге.`
    : 'Чтобы на бумаге вместо кодов были имена, выберите файл ключа с этого компьютера. Он читается в этом окне и никуда не отправляется.';
  const names = key ? { id: 'names', caption: 'Напечатать с именами' } : { id: 'choose', caption: 'Выбрать ключ…' };
  const codes = { id: 'codes', caption: 'Напечатать с кодами' };
  const another = { id: 'choose', caption: 'Другой ключ…' };
  const choices = [...(key ? [names, codes, another] : [codes, names]), { id: 'cancel', caption: 'Отмена' }];
  const { choice } = await openDialog({ title, text, choices }).answer;
  if (choice === 'codes') await printSheet(model, (shown) => shown);
  const known = key;
  if (choice === 'names' && known) await printSheet(model, (shown) => withNames(shown, known));
  if (choice === 'choose') chooseFiles('.csv,text/csv', false, ([file]) => void takeKey(file, model));
}

async function takeKey(file: File | undefined, model: Model): Promise<void> {
  if (!file) return;
  const read = await readKey(file);
  if ('why' in read) {
    await tell('Ключ не прочитан', read.why);
    return;
  }
  key = read;
  await openPrintDialog(model);
}
