import { element } from './element';

/** The frame of a view: messages on top, content that scrolls, and the main action in sight at the bottom. */
export class Shell {
  private readonly message = element('div', { 'aria-live': 'polite' });
  private readonly stale = element('div', { 'aria-live': 'polite' });
  private readonly content = element('div', { class: 'shell-content' });
  private readonly foot = element('div', { class: 'foot' });

  constructor(place: HTMLElement, title: string) {
    const heading = element('h1', { class: 'for-screen-readers' }, [title]);
    place.replaceChildren(heading, this.message, this.stale, this.content, this.foot);
  }

  show(content: Node, foot: readonly Node[]): void {
    this.content.replaceChildren(content);
    this.showFoot(foot);
  }

  showFoot(foot: readonly Node[]): void {
    this.foot.replaceChildren(...foot);
    this.foot.hidden = foot.length === 0;
  }

  /** What was done or was not; nothing takes the last message away. */
  tell(...message: readonly Node[]): void {
    this.message.replaceChildren(...message);
  }

  /** «Данные изменились»; nothing: they have been read anew. */
  tellStale(...bar: readonly Node[]): void {
    this.stale.replaceChildren(...bar);
  }
}
