import type { BookInfo, NewBook } from '../../server/protocol';
import { api, bookAddress, explain, fileAddress } from '../api';
import { askText, CLOSE, confirm, openDialog, tell } from '../dialog';
import { chooseFiles, download, XLSX } from '../dom';
import { toast } from '../toasts';
import { uploadAll } from './uploads';

/** What can be done with one book. */
export interface BookActions {
  readonly download: (book: BookInfo) => void;
  readonly rename: (book: BookInfo) => void;
  readonly duplicate: (book: BookInfo) => void;
  readonly moveToBin: (book: BookInfo) => void;
}

export interface StartActions extends BookActions {
  readonly create: () => void;
  readonly upload: () => void;
  readonly openSample: () => void;
}

/** @param refresh Shows the list as it is now. */
export function startActions(refresh: () => Promise<void>): StartActions {
  const attempt = (title: string, work: () => Promise<void>): void => {
    work()
      .catch((error) => tell(title, explain(error)))
      .finally(() => void refresh());
  };
  return {
    create: () => attempt('Книга не создана', createBook),
    upload: () =>
      chooseFiles(XLSX, true, (files) => attempt('Загрузка', () => uploadAll(files, (file) => api.upload(file)))),
    openSample: () => attempt('Пример не открылся', () => openNew({ kind: 'sample', sample: 'megion' })),
    download: (book) => download(fileAddress(book.id)),
    rename: (book) => attempt('Книга не переименована', () => renameBook(book)),
    duplicate: (book) => attempt('Копия не сделана', () => duplicateBook(book)),
    moveToBin: (book) => attempt('Книга осталась на месте', () => moveBookToBin(book)),
  };
}

const KINDS = {
  school: 'Новая книга школы',
  municipal: 'Новая книга муниципалитета',
} as const;

async function createBook(): Promise<void> {
  const { choice } = await openDialog({
    title: 'Новая книга',
    text: 'Книга школы – базы наставников и наставляемых, пары, отчёты школы. Книга муниципалитета – свод сведений всех школ.',
    choices: [
      { id: 'school', caption: 'Книга школы' },
      { id: 'municipal', caption: 'Книга муниципалитета' },
      { id: CLOSE, caption: 'Отмена' },
    ],
  }).answer;
  if (choice !== 'school' && choice !== 'municipal') return;
  const title = await askText(KINDS[choice], 'Название', KINDS[choice], 'Создать');
  if (title !== undefined) await openNew({ kind: choice, title });
}

async function openNew(book: NewBook): Promise<void> {
  toast('Готовим книгу. Это займёт несколько секунд.');
  const { id } = await api.create(book);
  location.assign(bookAddress(id));
}

async function renameBook(book: BookInfo): Promise<void> {
  const title = await askText('Переименовать книгу', 'Новое название', book.title, 'Переименовать');
  if (title === undefined || title === book.title) return;
  await api.rename(book.id, title);
  toast(`Теперь книга называется «${title}».`);
}

async function duplicateBook(book: BookInfo): Promise<void> {
  const copy = await api.duplicate(book.id);
  toast(`Копия готова: «${copy.title}».`);
}

async function moveBookToBin(book: BookInfo): Promise<void> {
  const text = `«${book.title}» исчезнет из списка. Файл останется на диске, в папке корзины.`;
  if (!(await confirm('Убрать книгу в корзину?', text, 'В корзину'))) return;
  await api.moveToBin(book.id);
  toast(`Книга «${book.title}» в корзине.`);
}
