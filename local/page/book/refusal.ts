import { tell } from '../dialog';

/** Texts of the dialogs that wait or are open. */
const shown = new Set<string>();

/**
 * The grid's refusal as a dialog, with the focus back where it was. The grid counts on `window.alert`, which lets
 * nothing happen until it is answered: a dialog that took the focus at once would make the grid check the same input
 * again. So it opens when the grid is done with its event, and once.
 */
export async function tellRefusal(text: string): Promise<void> {
  if (shown.has(text)) return;
  shown.add(text);
  try {
    await new Promise((resolve) => setTimeout(resolve));
    await inPlaceOf(document.activeElement, () => tell('Не получилось', text));
  } finally {
    shown.delete(text);
  }
}

/** The browser gives the focus back without the caret: the grid's field would get keys, but no text. */
async function inPlaceOf(focused: Element | null, show: () => Promise<void>): Promise<void> {
  if (!(focused instanceof HTMLElement)) return show();
  focused.blur();
  await show();
  focused.focus();
}
