import type { ServerMessage } from '../../server/protocol';
import { button, element } from '../dom';
import { type FrameOwner, type FrameShell, scriptFrame } from './frame-host';

type Html = Extract<ServerMessage, { type: 'html' }>;

/** The size of a dialog whose script does not say. */
const USUAL = { width: 600, height: 400 } as const;

/** Sidebars and dialogs of the script: one of each kind at a time, as in Sheets. */
export class Frames {
  readonly #sidebar: HTMLElement;
  readonly #owner: FrameOwner;
  readonly #dialogs = new Map<string, HTMLDialogElement>();

  /** @param sidebar Where the sidebar stands; hidden while there is none. */
  constructor(sidebar: HTMLElement, owner: FrameOwner) {
    this.#sidebar = sidebar;
    this.#owner = owner;
  }

  show(page: Html): void {
    if (page.kind === 'sidebar') this.#showSidebar(page);
    else this.#showDialog(page);
  }

  #showSidebar({ title, url }: Html): void {
    const close = (): void => {
      this.#sidebar.replaceChildren();
      this.#sidebar.hidden = true;
      window.dispatchEvent(new Event('resize')); // the grid takes the room back
    };
    const shell: FrameShell = { close, resize: () => undefined }; // a sidebar's width is fixed
    this.#sidebar.replaceChildren(titleLine(title, close), scriptFrame(url, title, shell, this.#owner));
    this.#sidebar.hidden = false;
    window.dispatchEvent(new Event('resize'));
  }

  #showDialog({ kind, title, url, width, height }: Html): void {
    this.#dialogs.get(kind)?.close();
    const dialog = element('dialog', { class: `dialog frame-dialog frame-${kind}`, label: title });
    const shell: FrameShell = { close: () => dialog.close(), resize: (size) => resize(frame, size) };
    const frame = scriptFrame(url, title, shell, this.#owner);
    resize(frame, { width: width || USUAL.width, height: height || USUAL.height });
    dialog.append(titleLine(title, shell.close), frame);
    dialog.addEventListener('close', () => dialog.remove());
    this.#dialogs.set(kind, dialog);
    document.body.append(dialog);
    if (kind === 'modal') dialog.showModal();
    else dialog.show();
  }
}

function titleLine(title: string, close: () => void): HTMLElement {
  const cross = button('×', close, 'quiet');
  cross.setAttribute('aria-label', 'Закрыть');
  return element('div', { class: 'frame-title' }, [element('h2', {}, [title]), cross]);
}

/** Never larger than the window: the rest scrolls. */
function resize(frame: HTMLElement, { width, height }: { readonly width?: number; readonly height?: number }): void {
  if (width !== undefined) frame.style.width = `min(${width}px, calc(100vw - 48px))`;
  if (height !== undefined) frame.style.height = `min(${height}px, calc(100vh - 112px))`;
}
