const OPENING: readonly string[] = ['Enter', ' ', 'ArrowDown'];

/** Ctrl+P prints the shown sheet: the browser's own command would print the window with its menus. */
export function printByKeyboard(print: () => void): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.code !== 'KeyP' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      event.stopImmediatePropagation(); // the grid listens at the same place, and would show a view of its own
      if (!document.querySelector('dialog[open]')) print(); // a held key asks once
    },
    true,
  );
}

/** Opens menus of the bar by the keyboard: the grid itself opens them by the mouse only. */
export function openMenusByKeyboard(place: HTMLElement): void {
  place.addEventListener(
    'keydown',
    (event) => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || !target.classList.contains('o-topbar-menu')) return;
      if (!OPENING.includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation(); // the grid would take the key as typed into the cell
      target.click();
    },
    true,
  );
}
