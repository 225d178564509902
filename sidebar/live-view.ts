import { button, element } from './element';
import { Lookout } from './lookout';
import type { Shell } from './shell';
import { failureNotice, loading, problemState, staleBar } from './states';

/** What a view shows of the book. */
export interface Subject<State> {
  ask(): Promise<State>;
  /** The same text as long as there is nothing new to show. */
  identify(state: State): string;
  draw(state: State): void;
  /** While the view itself changes the book, it does not look whether somebody else has. */
  isBusy(): boolean;
}

const SKELETON_ROWS = 8;

/** Reads the book for a view, draws it, and tells when somebody has changed it meanwhile. */
export class LiveView<State> {
  private readonly lookout: Lookout;
  /** Blank while nothing has been read. */
  private shown = '';

  constructor(
    private readonly shell: Shell,
    private readonly subject: Subject<State>,
    left: AbortSignal,
  ) {
    this.lookout = new Lookout(() => void this.look(), left);
  }

  async open(): Promise<void> {
    this.shown = '';
    this.shell.tell();
    this.shell.tellStale();
    this.shell.show(element('div', { class: 'content' }, [loading('Читаем книгу…', SKELETON_ROWS)]), []);
    try {
      await this.read();
    } catch (error) {
      this.shell.show(
        problemState(error, () => void this.open()),
        [],
      );
    }
  }

  async read(): Promise<void> {
    const state = await this.subject.ask();
    this.shown = this.subject.identify(state);
    this.lookout.seen();
    this.shell.tellStale();
    this.subject.draw(state);
  }

  againButton(): HTMLButtonElement {
    return button('Проверить ещё раз', () => void this.open(), 'quiet');
  }

  /** What was changed meanwhile is told, and not drawn anew: nobody loses the place in a list. */
  private async look(): Promise<void> {
    const { shown: before } = this;
    if (before === '' || this.subject.isBusy()) return;
    await this.tellFailure(async () => {
      const now = this.subject.identify(await this.subject.ask());
      if (this.shown !== before || now === before) return;
      this.shell.tellStale(staleBar(() => void this.tellFailure(() => this.read())));
    });
  }

  private async tellFailure(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.shell.tell(failureNotice(error));
    }
  }
}
