import type { BookInfo, BookSummary } from '../../server/protocol';
import { bookAddress } from '../api';
import { button, element } from '../dom';
import { counted, printMoment } from '../words';
import type { BookActions } from './actions';

const COLUMNS = ['Книга', 'Что внутри', 'Учебный год', 'Записи', 'Изменена', 'Кто в ней', 'Действия'] as const;

export function booksTable(books: readonly BookInfo[], actions: BookActions): HTMLElement {
  const head = element(
    'tr',
    {},
    COLUMNS.map((title) => {
      const cell = element('th', {}, [title]);
      cell.scope = 'col';
      return cell;
    }),
  );
  return element('table', { class: 'books-table' }, [
    element('thead', {}, [head]),
    element(
      'tbody',
      {},
      books.map((book) => bookRow(book, actions)),
    ),
  ]);
}

function bookRow(book: BookInfo, actions: BookActions): HTMLElement {
  const { summary } = book;
  const title = element('th', {}, [
    element('a', { href: bookAddress(book.id), label: `Открыть книгу «${book.title}»` }, [book.title]),
  ]);
  title.scope = 'row';
  const texts = [
    contents(summary),
    summary.schoolYear || '–',
    amount(summary),
    printMoment(book.changed, new Date()),
    book.people.length === 0 ? 'никого' : book.people.join(', '),
  ];
  return element('tr', {}, [
    title,
    ...texts.map((text) => element('td', {}, [text])),
    element('td', {}, [rowActions(book, actions)]),
  ]);
}

const KINDS = {
  school: 'Книга школы',
  municipal: 'Книга муниципалитета',
  survey: 'Анкета',
  other: 'Другая таблица',
} as const;

function contents({ kind, owner }: BookSummary): string {
  return owner === '' ? KINDS[kind] : `${KINDS[kind]}: ${owner}`;
}

function amount({ pairs, returns }: BookSummary): string {
  if (pairs !== null) return counted(pairs, ['пара', 'пары', 'пар']);
  return returns === null ? '–' : `сведения ${counted(returns, ['школы', 'школ', 'школ'])}`;
}

function rowActions(book: BookInfo, actions: BookActions): HTMLElement {
  const act = (caption: string, work: (book: BookInfo) => void): HTMLButtonElement => {
    const made = button(caption, () => work(book), 'quiet');
    made.setAttribute('aria-label', `${caption}: «${book.title}»`);
    return made;
  };
  return element('div', { class: 'row-actions' }, [
    act('Скачать', actions.download),
    act('Переименовать', actions.rename),
    act('Копия', actions.duplicate),
    act('В корзину', actions.moveToBin),
  ]);
}
