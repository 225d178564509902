import { button, element } from '../dom';
import type { StartActions } from './actions';

const WORDS_AFTER_MILLISECONDS = 1000;
const PROGRESS_AFTER_MILLISECONDS = 2000;
const SKELETON_ROWS = 4;

/** A skeleton at once, words after a second, progress after two; whatever is shown next replaces it. */
export function showLoading(list: HTMLElement, state: HTMLElement): void {
  const skeleton = element(
    'div',
    { class: 'skeleton' },
    Array.from({ length: SKELETON_ROWS }, () => element('div', { class: 'skeleton-row' })),
  );
  skeleton.setAttribute('aria-hidden', 'true');
  list.replaceChildren(skeleton);
  setTimeout(() => {
    if (skeleton.isConnected) state.textContent = 'Загружаем список книг…';
  }, WORDS_AFTER_MILLISECONDS);
  setTimeout(() => {
    if (skeleton.isConnected) skeleton.before(element('progress', { label: 'Загрузка' }));
  }, PROGRESS_AFTER_MILLISECONDS);
}

/** Why nothing is there, and the next step. */
export function emptyState(actions: StartActions): HTMLElement {
  return element('div', { class: 'empty' }, [
    element('h2', {}, ['Книг пока нет']),
    element('p', {}, ['Создайте книгу своей школы или муниципалитета – или посмотрите на готовом примере.']),
    element('div', { class: 'start-actions' }, [
      button('Создать книгу', actions.create, 'main'),
      button('Посмотреть пример Мегиона', actions.openSample),
    ]),
  ]);
}

/** What happened, what is safe, what to do. */
export function problemState(text: string, retry: () => void): HTMLElement {
  const problem = element('div', { class: 'empty', role: 'alert' }, [
    element('h2', {}, ['Список книг не загрузился']),
    element('p', {}, [text]),
    button('Повторить', retry, 'main'),
  ]);
  return problem;
}
