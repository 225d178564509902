import { element, unseen } from './element';

/** One line: what is seen, and its name for screen readers. */
export interface ListRow {
  readonly name: string;
  readonly children: readonly (Node | string)[];
  /** Only where lines can be chosen. */
  readonly chosen?: boolean;
}

export interface ListContent {
  readonly count: number;
  readonly row: (index: number) => ListRow;
}

interface ListSettings {
  readonly label: string;
  /** Pixels; all lines have one height. */
  readonly rowHeight: number;
  /** Enter or a click. */
  readonly open: (index: number) => void;
  /** Space, or a click on `.row-check`, where lines can be chosen; without it Space opens. */
  readonly choose?: (index: number) => void;
  /** The keyboard stands on another line. */
  readonly moved?: (index: number) => void;
}

const ROWS_BEYOND_THE_EDGE = 6;
let made = 0;

/**
 * A list box that renders only the lines in sight. The focus stays on the box and its active line is named by
 * aria-activedescendant, so that lines which scroll away never take the focus with them.
 */
export class VirtualList {
  readonly box: HTMLElement;
  private readonly sheet = element('div', { class: 'list-sheet', role: 'presentation' });
  private readonly drawn = new Map<number, HTMLElement>();
  private readonly id: string;
  private content: ListContent = { count: 0, row: () => ({ name: '', children: [] }) };
  private active = 0;

  constructor(private readonly settings: ListSettings) {
    made += 1;
    this.id = `list-${made}`;
    const { label, choose } = settings;
    this.box = element('div', { class: 'list', role: 'listbox', tabindex: '0', 'aria-label': label }, [this.sheet]);
    if (choose) this.box.setAttribute('aria-multiselectable', 'true');
    this.box.addEventListener('scroll', () => this.draw(), { passive: true });
    this.box.addEventListener('keydown', (event) => {
      if (this.content.count > 0 && this.act(event.key)) event.preventDefault();
    });
    this.box.addEventListener('click', ({ target }) => this.click(target));
    new ResizeObserver(() => this.draw()).observe(this.box);
  }

  /** Other content; the keyboard stands on the line `at`. */
  show(content: ListContent, at = 0): void {
    this.content = content;
    this.active = Math.max(0, Math.min(at, content.count - 1));
    this.sheet.style.height = `${content.count * this.settings.rowHeight}px`;
    if (at === 0) this.box.scrollTop = 0;
    else this.keepInSight();
    this.redraw();
  }

  /** The same lines anew. */
  redraw(): void {
    this.drawn.clear();
    this.draw();
  }

  private draw(): void {
    const { count } = this.content;
    const { scrollTop, clientHeight } = this.box;
    const first = Math.max(0, Math.floor(scrollTop / this.settings.rowHeight) - ROWS_BEYOND_THE_EDGE);
    const last = Math.ceil((scrollTop + clientHeight) / this.settings.rowHeight) + ROWS_BEYOND_THE_EDGE;
    const wanted = new Set(count > 0 ? [this.active] : []);
    for (let index = first; index < Math.min(last, count); index += 1) wanted.add(index);
    for (const index of [...this.drawn.keys()]) if (!wanted.has(index)) this.drawn.delete(index);
    for (const index of wanted) if (!this.drawn.has(index)) this.drawn.set(index, this.makeRow(index));
    const inOrder = [...this.drawn].sort(([a], [b]) => a - b).map(([, row]) => row);
    this.sheet.replaceChildren(...inOrder);
    if (count > 0) this.box.setAttribute('aria-activedescendant', `${this.id}-${this.active}`);
    else this.box.removeAttribute('aria-activedescendant');
  }

  private makeRow(index: number): HTMLElement {
    const { name, children, chosen } = this.content.row(index);
    const active = index === this.active;
    const row = element(
      'div',
      {
        class: active ? 'row active' : 'row',
        role: 'option',
        id: `${this.id}-${index}`,
        'data-index': String(index),
        'aria-posinset': String(index + 1),
        'aria-setsize': String(this.content.count),
        'aria-selected': String(chosen ?? active),
      },
      [unseen(name), element('span', { class: 'row-seen', 'aria-hidden': 'true' }, children)],
    );
    row.style.transform = `translateY(${index * this.settings.rowHeight}px)`;
    row.style.height = `${this.settings.rowHeight}px`;
    return row;
  }

  private act(key: string): boolean {
    const page = Math.max(1, Math.floor(this.box.clientHeight / this.settings.rowHeight) - 1);
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
    const step = steps[key];
    const { open, choose } = this.settings;
    if (step !== undefined) this.move(this.active + step);
    else if (key === 'Home') this.move(0);
    else if (key === 'End') this.move(this.content.count - 1);
    else if (key === 'Enter') open(this.active);
    else if (key === ' ') (choose ?? open)(this.active);
    else return false;
    return true;
  }

  private click(target: EventTarget | null): void {
    const row = target instanceof Element ? target.closest('.row') : null;
    if (!(target instanceof Element) || !(row instanceof HTMLElement)) return;
    this.move(Number(row.dataset.index));
    const { open, choose } = this.settings;
    (choose && target.closest('.row-check') ? choose : open)(this.active);
  }

  private move(to: number): void {
    this.drawn.delete(this.active);
    this.active = Math.max(0, Math.min(this.content.count - 1, to));
    this.drawn.delete(this.active);
    this.keepInSight();
    this.draw();
    this.settings.moved?.(this.active);
  }

  private keepInSight(): void {
    const { rowHeight } = this.settings;
    const top = this.active * rowHeight;
    if (top < this.box.scrollTop) this.box.scrollTop = top;
    const room = this.box.clientHeight;
    if (top + rowHeight > this.box.scrollTop + room) this.box.scrollTop = top + rowHeight - room;
  }
}
