import { button, element } from './element';
import { failureWords, ONE_ACCOUNT } from './failure';

const WORDS_AFTER_MILLISECONDS = 1000;
const PROGRESS_AFTER_MILLISECONDS = 2000;
const HINT_AFTER_MILLISECONDS = 10_000;

/** A skeleton at once, words after a second, progress after two, a hint after ten; what is shown next replaces it. */
export function loading(words: string, rows: number): HTMLElement {
  const bones = Array.from({ length: rows }, () => element('div', { class: 'skeleton-row' }));
  const told = element('div', { class: 'loading-words', role: 'status' });
  const made = element('div', { class: 'loading' }, [
    told,
    element('div', { class: 'skeleton', 'aria-hidden': 'true' }, bones),
  ]);
  const after = (milliseconds: number, show: () => void): void => {
    setTimeout(() => made.isConnected && show(), milliseconds);
  };
  after(WORDS_AFTER_MILLISECONDS, () => told.append(words));
  after(PROGRESS_AFTER_MILLISECONDS, () => told.after(element('progress', { 'aria-label': words })));
  after(HINT_AFTER_MILLISECONDS, () => told.append(element('p', {}, [`Ответа нет уже 10 секунд. ${ONE_ACCOUNT}`])));
  return made;
}

/** Why nothing is there, and the next step. */
export function emptyState(title: string, text: string, next: HTMLButtonElement): HTMLElement {
  return element('section', { class: 'state' }, [element('h2', {}, [title]), element('p', {}, [text]), next]);
}

/** What happened, what is safe, what to do. */
export function problemState(error: unknown, retry: () => void): HTMLElement {
  const { what, safe, advice } = failureWords(error);
  return element('section', { class: 'state', role: 'alert' }, [
    element('h2', {}, ['Не получилось']),
    ...[what, safe, advice].filter((text) => text !== '').map((text) => element('p', {}, [text])),
    button('Повторить', retry, 'main'),
  ]);
}

/** Somebody changed the book meanwhile. */
export function staleBar(refresh: () => void): HTMLElement {
  return element('div', { class: 'bar bar-stale', role: 'status' }, [
    element('span', {}, ['Данные изменились']),
    button('Обновить', refresh, 'quiet'),
  ]);
}

/** What was done, or why it was not. */
export function notice(kind: 'done' | 'problem', lines: readonly string[]): HTMLElement {
  const told = lines.filter((line) => line !== '').map((line) => element('p', {}, [line]));
  const mark = element('span', { 'aria-hidden': 'true' }, [kind === 'done' ? '✓' : '!']);
  return element('div', { class: `bar bar-${kind}`, role: kind === 'done' ? 'status' : 'alert' }, [
    mark,
    element('div', {}, told),
  ]);
}

export function failureNotice(error: unknown): HTMLElement {
  const { what, safe, advice } = failureWords(error);
  return notice('problem', [what, safe, advice]);
}
