import { type Act, captionOf } from '../acts';
import { call } from '../call';
import { button, element } from '../element';
import { LiveView } from '../live-view';
import { Redraw } from '../redraw';
import { Runner } from '../runner';
import type { MonitoringState } from '../shapes';
import { Shell } from '../shell';
import type { Visit } from '../visit';
import { nobodyYet, partsOf } from './parts';
import { nextStep } from './steps';

const SAMPLE: Act = { command: 'fillSample' };

/** «Мониторинг»: what is filled, who has not answered, the next step. */
export function monitoringView(place: HTMLElement, visit: Visit): void {
  const shell = new Shell(place, 'Мониторинг');
  const redraw = new Redraw(place);
  const content = element('div', { class: 'content content-long' });
  const runner = new Runner(shell, visit.goTo, () => live.read());
  const make = (act: Act, look: 'main' | 'plain' = 'plain') =>
    button(captionOf(act), () => void runner.carryOut(act), look);
  const draw = (state: MonitoringState): void => {
    const nobody = state.mentors + state.mentees === 0;
    redraw.run(() => {
      content.replaceChildren(...(nobody ? [nobodyYet(make)] : partsOf(state, make)));
      shell.show(content, nobody ? [make(SAMPLE), live.againButton()] : [make(nextStep(state).act, 'main')]);
    });
  };
  const live = new LiveView<MonitoringState>(
    shell,
    {
      ask: () => call('monitoringState', {}),
      identify: ({ revision }) => revision,
      draw,
      isBusy: () => runner.isRunning,
    },
    visit.left,
  );
  void live.open();
}
