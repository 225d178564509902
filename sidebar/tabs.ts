import { button, element } from './element';

/** A bar of tabs over one panel; arrows walk over them. */
export class Tabs<Tab extends string> {
  readonly bar = element('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Что показать' });
  readonly panel: HTMLElement;
  private readonly buttons = new Map<Tab, HTMLButtonElement>();

  /** @param captions In the order of the tabs. */
  constructor(
    private readonly captions: readonly (readonly [tab: Tab, caption: string])[],
    content: readonly Node[],
    private readonly open: (tab: Tab) => void,
  ) {
    this.panel = element('div', { class: 'panel', role: 'tabpanel', id: 'panel' }, content);
    for (const [tab] of captions) this.buttons.set(tab, this.makeButton(tab));
    this.bar.append(...this.buttons.values());
    this.bar.addEventListener('keydown', ({ key }) => this.walk(key));
  }

  /** A tab without a count is not there. */
  show(counts: Readonly<Record<Tab, number | undefined>>): void {
    for (const [tab, caption] of this.captions) {
      const made = this.buttons.get(tab);
      if (!made) continue;
      made.textContent = `${caption}: ${counts[tab] ?? 0}`;
      made.hidden = counts[tab] === undefined;
    }
  }

  mark(opened: Tab): void {
    for (const [tab, made] of this.buttons) {
      made.tabIndex = tab === opened ? 0 : -1;
      made.setAttribute('aria-selected', String(tab === opened));
    }
    this.panel.setAttribute('aria-labelledby', `tab-${opened}`);
  }

  private makeButton(tab: Tab): HTMLButtonElement {
    const made = button('', () => this.open(tab), 'quiet');
    made.id = `tab-${tab}`;
    made.setAttribute('role', 'tab');
    made.setAttribute('aria-controls', 'panel');
    return made;
  }

  private walk(key: string): void {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const seen = [...this.buttons.values()].filter(({ hidden }) => !hidden);
    const next = seen[seen.findIndex((made) => made.isSameNode(document.activeElement)) + step];
    if (step === 0 || !next) return;
    next.click();
    next.focus();
  }
}
