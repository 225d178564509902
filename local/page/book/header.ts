import type { PersonHere } from '../../server/protocol';
import { button, element } from '../dom';

export type SaveState = 'saved' | 'saving' | 'offline' | 'connecting';

const SAVE_TEXTS: Readonly<Record<SaveState, string>> = {
  saved: 'Сохранено на этом компьютере',
  saving: 'Сохраняется…',
  offline:
    'Программа не отвечает. Не закрывайте страницу и пока не правьте: последние правки сохранятся, когда она ответит',
  connecting: 'Подключаемся…',
};

/** Scripts of one book run one after another; a free one begins sooner. */
const PATIENCE_MILLISECONDS = 2000;

/** A command in the header. */
export interface RunningLine {
  /** It got its turn. */
  readonly begun: () => void;
  readonly done: () => void;
}

/** The line above the grid: which book, is it saved, who else is here, what runs. */
export class BookHeader {
  readonly element: HTMLElement;
  readonly #title = element('h1');
  readonly #state = element('span', { class: 'save-state', role: 'status' });
  readonly #people = element('span', { class: 'people' });
  readonly #running = element('span', { class: 'running', role: 'status' });

  constructor() {
    this.element = element('header', { class: 'book-head' }, [
      element('a', { href: '/', class: 'back' }, ['← Книги']),
      this.#title,
      this.#state,
      this.#running,
      this.#people,
    ]);
  }

  setTitle(title: string): void {
    this.#title.textContent = title;
    document.title = `${title} – Наставничество`;
  }

  setSaveState(state: SaveState): void {
    const text = SAVE_TEXTS[state];
    if (this.#state.textContent === text) return; // said once, not after every key
    this.#state.textContent = text;
    this.#state.classList.toggle('problem', state === 'offline');
  }

  /** @param own Id of this page's client. */
  setPeople(people: readonly PersonHere[], own: string): void {
    const others = people.filter(({ clientId }) => clientId !== own).map(({ name }) => name);
    this.#people.textContent = others.length === 0 ? '' : `Ещё здесь: ${others.join(', ')}`;
  }

  /** Shows that a command runs, or that it waits for its turn when it is not begun soon. */
  showRunning(caption: string, stop: () => void): RunningLine {
    const text = element('span', {}, [`Выполняется «${caption}»…`]);
    const line = element('span', { class: 'running-line' }, [text, button('Остановить', stop, 'quiet')]);
    const wait = setTimeout(() => {
      text.textContent = `«${caption}» ждёт: прежняя команда этой книги ещё выполняется или ждёт ответа, возможно, в другой вкладке.`;
    }, PATIENCE_MILLISECONDS);
    this.#running.append(line);
    return {
      begun: () => {
        clearTimeout(wait);
        text.textContent = `Выполняется «${caption}»…`;
      },
      done: () => {
        clearTimeout(wait);
        line.remove();
      },
    };
  }
}
