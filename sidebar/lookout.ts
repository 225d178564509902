const AGAIN_AFTER_MILLISECONDS = 3000;

/** Looks at the book when somebody comes back to the sidebar: not at once after the last look, but none is dropped. */
export class Lookout {
  /** When the book was read or looked at last; a moment of `performance.now()`. */
  private lookedAt = 0;
  /** A look that was asked for too soon after the last one: nobody may come back again. */
  private later: number | undefined;

  /** @param left Aborted when the person leaves the view: nobody looks any more. */
  constructor(
    private readonly look: () => void,
    left: AbortSignal,
  ) {
    onReturn(() => this.lookSoon(), { signal: left });
    left.addEventListener('abort', () => window.clearTimeout(this.later));
  }

  /** The book has been read just now. */
  seen(): void {
    this.lookedAt = performance.now();
  }

  private lookSoon(): void {
    const early = this.lookedAt + AGAIN_AFTER_MILLISECONDS - performance.now();
    if (early > 0) {
      this.later ??= window.setTimeout(() => this.lookLater(), early);
      return;
    }
    this.seen();
    this.look();
  }

  private lookLater(): void {
    this.later = undefined;
    this.lookSoon();
  }
}

/** Somebody comes to the sidebar, from the sheet or a menu as well as from a dialog. */
export function onReturn(act: () => void, options: AddEventListenerOptions = {}): void {
  window.addEventListener('focus', act, options);
  document.documentElement.addEventListener('pointerenter', act, options);
}
