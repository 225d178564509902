import { call } from '../call';
import { button, element } from '../element';
import { Lookout } from '../lookout';
import { Redraw } from '../redraw';
import { Runner } from '../runner';
import type { MonitoringState } from '../shapes';
import { Shell } from '../shell';
import { failureNotice, loading, problemState, staleBar } from '../states';
import { nobodyYet, partsOf } from './parts';
import { type Act, captionOf, nextStep } from './steps';

const SAMPLE: Act = { command: 'fillSample' };

/** «Мониторинг»: what is filled, who has not answered, the next step. */
export function monitoringView(place: HTMLElement): void {
  void new Monitoring(place, new Shell(place, 'Мониторинг')).open();
}

class Monitoring {
  private readonly content = element('div', { class: 'content content-long' });
  private readonly lookout = new Lookout(() => void this.look());
  private readonly redraw: Redraw;
  private readonly runner: Runner;
  /** Blank while nothing has been read. */
  private revision = '';

  constructor(
    place: HTMLElement,
    private readonly shell: Shell,
  ) {
    this.redraw = new Redraw(place);
    this.runner = new Runner(shell, () => this.read());
  }

  async open(): Promise<void> {
    this.revision = '';
    this.shell.tell();
    this.shell.show(element('div', { class: 'content' }, [loading('Читаем книгу…', 8)]), []);
    try {
      await this.read();
    } catch (error) {
      this.shell.show(
        problemState(error, () => void this.open()),
        [],
      );
    }
  }

  private async read(): Promise<void> {
    const state = await call('monitoringState', {});
    this.revision = state.revision;
    this.lookout.seen();
    this.draw(state);
  }

  /** What was changed meanwhile is told, and not drawn anew: nobody loses the place in a list. */
  private async look(): Promise<void> {
    const { revision: before } = this;
    if (before === '' || this.runner.isRunning) return;
    await this.tellFailure(async () => {
      const { revision } = await call('monitoringState', {});
      if (this.revision !== before || revision === before) return;
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

  private draw(state: MonitoringState): void {
    const make = (act: Act, look?: 'main') => this.buttonOf(act, look);
    const again = button('Проверить ещё раз', () => void this.open(), 'quiet');
    const nobody = state.mentors + state.mentees === 0;
    this.redraw.run(() => {
      this.shell.tellStale();
      this.content.replaceChildren(...(nobody ? [nobodyYet(make)] : partsOf(state, make)));
      this.shell.show(this.content, nobody ? [make(SAMPLE), again] : [make(nextStep(state).act, 'main')]);
    });
  }

  private buttonOf(act: Act, look: 'main' | 'plain' = 'plain'): HTMLButtonElement {
    const work = () => ('sheet' in act ? this.runner.open(act.sheet) : this.runner.run(act.command));
    return button(captionOf(act), () => void work(), look);
  }
}
