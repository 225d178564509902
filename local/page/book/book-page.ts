import type { WorkbookData } from '../../engine/library';
import type { Revisions } from '../../engine/model';
import type { BookState } from '../../server/protocol';
import { api, explain } from '../api';
import { button, element } from '../dom';
import { registerBundleFormulas } from './formulas';
import { openBook } from './open-book';

/** The state as the engine reads it: the server passes on what the engine gave it. */
export interface LoadedState extends Omit<BookState, 'snapshot' | 'revisions'> {
  readonly snapshot: WorkbookData;
  readonly revisions: Revisions;
}

/** A book's page: the grid, its menus, and what scripts show. */
export async function openBookPage(root: HTMLElement, id: string): Promise<void> {
  root.replaceChildren(
    element('div', { class: 'book-loading', role: 'status' }, [
      element('div', { class: 'skeleton-row' }),
      element('p', {}, ['Открываем книгу…']),
    ]),
  );
  try {
    // formulas first: the engine computes while it opens the book
    const [state] = await Promise.all([api.state<LoadedState>(id), registerBundleFormulas()]);
    await openBook(root, state);
  } catch (error) {
    root.replaceChildren(failure(explain(error)));
  }
}

function failure(text: string): HTMLElement {
  return element('main', { class: 'empty', role: 'alert' }, [
    element('h1', {}, ['Книга не открылась']),
    element('p', {}, [text]),
    element('div', { class: 'start-actions' }, [
      button('Повторить', () => location.reload(), 'main'),
      button('К списку книг', () => location.assign('/')),
    ]),
  ]);
}
