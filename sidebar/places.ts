import { button, element } from './element';
import { meetingsView } from './meetings/meetings-view';
import { monitoringView } from './monitoring/monitoring-view';
import { pairingView } from './pairing/pairing-view';
import { panelView } from './panel/panel-view';
import type { OpenPlace, PlaceName } from './visit';

/** Each place with the button of the bar that it belongs to. */
const PLACES: Readonly<Record<PlaceName, { readonly open: OpenPlace; readonly under: PlaceName }>> = {
  panel: { open: panelView, under: 'panel' },
  meetings: { open: meetingsView, under: 'panel' },
  pairing: { open: pairingView, under: 'pairing' },
  monitoring: { open: monitoringView, under: 'monitoring' },
};

const BAR: readonly (readonly [place: PlaceName, caption: string])[] = [
  ['panel', 'Панель'],
  ['pairing', 'Подбор'],
  ['monitoring', 'Мониторинг'],
];

export function isPlace(name: string): name is PlaceName {
  return name in PLACES;
}

/** The places of the sidebar under one bar. Each visit reads the book anew; what a visit left behind is not seen. */
export class Places {
  private readonly buttons = new Map(
    BAR.map(([place, caption]) => [place, button(caption, () => this.goTo(place), 'quiet')]),
  );
  private leave = new AbortController();

  /** @param view Holds what is shown; the bar comes before it. */
  constructor(private readonly view: HTMLElement) {
    view.before(element('nav', { class: 'places', 'aria-label': 'Разделы' }, [...this.buttons.values()]));
  }

  show(name: PlaceName): void {
    const { open, under } = PLACES[name];
    this.leave.abort();
    this.leave = new AbortController();
    document.body.dataset.view = name;
    for (const [place, made] of this.buttons) {
      if (place === under) made.setAttribute('aria-current', 'page');
      else made.removeAttribute('aria-current');
    }
    const place = element('div', { class: 'place' });
    this.view.replaceChildren(place);
    open(place, { left: this.leave.signal, goTo: (next) => this.goTo(next) });
  }

  /** The keyboard, which stood on something that is gone, goes on from the bar. */
  private goTo(name: PlaceName): void {
    this.show(name);
    if (document.activeElement === document.body) this.buttons.get(PLACES[name].under)?.focus();
  }
}
