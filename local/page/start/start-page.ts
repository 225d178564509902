import type { BookList } from '../../server/protocol';
import { api, explain } from '../api';
import { button, element } from '../dom';
import { startActions } from './actions';
import { booksTable } from './books-table';
import { signature } from './signature';
import { emptyState, problemState, showLoading } from './states';

/** The list is asked for again so often, because others open and change books meanwhile. */
const REFRESH_MILLISECONDS = 5000;

/** The list of books, and what can be done with them. */
export function openStartPage(root: HTMLElement): void {
  document.title = 'Книги – Наставничество';
  const list = element('section', { class: 'books', label: 'Книги' });
  const state = element('p', { class: 'state', role: 'status' });
  const places = element('footer', { class: 'start-foot' });
  let shown = '';

  const show = (books: BookList): void => {
    const now = JSON.stringify(books);
    if (now === shown) return; // a redraw would take the focus away
    shown = now;
    state.textContent = stateLine(books);
    places.replaceChildren(placeLine(books.folder), signature());
    const focused = focusedLabel(list);
    list.replaceChildren(...problems(books.problems), content(books));
    restoreFocus(list, focused);
  };
  const refresh = async (): Promise<void> => {
    try {
      show(await api.books());
    } catch (error) {
      shown = '';
      state.textContent = '';
      list.replaceChildren(problemState(explain(error), () => void refresh()));
    }
  };
  const actions = startActions(refresh);
  const content = (books: BookList): HTMLElement =>
    books.books.length === 0 && books.preparing.length === 0 ? emptyState(actions) : booksTable(books.books, actions);

  root.replaceChildren(element('main', { class: 'start' }, [header(actions), state, list, places]));
  showLoading(list, state);
  void refresh();
  setInterval(() => {
    if (!document.hidden) void refresh();
  }, REFRESH_MILLISECONDS);
}

function header(actions: ReturnType<typeof startActions>): HTMLElement {
  return element('header', { class: 'start-head' }, [
    element('h1', {}, ['Наставничество']),
    element('div', { class: 'start-actions' }, [
      button('Новая книга', actions.create, 'main'),
      button('Загрузить .xlsx', actions.upload),
      button('Открыть пример Мегиона', actions.openSample),
    ]),
  ]);
}

function stateLine({ books, preparing }: BookList): string {
  if (preparing.length > 0) return `Готовятся примеры: ${preparing.join(', ')}. Это займёт несколько секунд.`;
  return books.length === 0 ? '' : 'Выберите книгу, чтобы открыть её.';
}

function placeLine(folder: string): HTMLElement {
  return element('p', {}, [
    'Книги лежат в папке ',
    element('code', {}, [folder]),
    '. Ничего не уходит с этого компьютера.',
  ]);
}

function problems(sentences: readonly string[]): readonly HTMLElement[] {
  return sentences.map((sentence) => element('p', { class: 'problem', role: 'alert' }, [sentence]));
}

function focusedLabel(list: HTMLElement): string | null {
  const { activeElement } = document;
  return activeElement && list.contains(activeElement) ? activeElement.getAttribute('aria-label') : null;
}

function restoreFocus(list: HTMLElement, label: string | null): void {
  if (label === null) return;
  const candidates = [...list.querySelectorAll<HTMLElement>('[aria-label]')];
  candidates.find((candidate) => candidate.getAttribute('aria-label') === label)?.focus();
}
