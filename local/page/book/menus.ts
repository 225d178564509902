import type { MenuEntry, MenuTree } from '../../apps-script/host';
import { registries } from '../../engine/library';
import type { ActionSpec } from './grid-library';

/** The add-on's name: menus without a caption of their own bear it. */
const ADD_ON = 'Наставничество';

const LOADING = 'script_loading';

export interface BookMenuActions {
  readonly addSheets: () => void;
  readonly saveSheet: () => void;
  readonly saveBook: () => void;
  readonly printSheet: () => void;
  readonly leave: () => void;
}

/**
 * The menus of the page's bar: the book's own, and the script's. The bar reads its menus once, before the script has
 * told its own, so the script's menu stands there from the start and looks up its lines when it is opened.
 */
export class PageMenus {
  #menus: readonly MenuTree[] | undefined;
  readonly #run: (functionName: string, caption: string) => void;

  constructor(run: (functionName: string, caption: string) => void) {
    this.#run = run;
  }

  setMenus(menus: readonly MenuTree[]): void {
    this.#menus = menus;
    reopenWaitingMenu();
  }

  /** Before the grid is mounted. */
  register(actions: BookMenuActions): void {
    const bar = registries.topbarMenuRegistry;
    bar.add('book', { name: 'Книга', sequence: 5, ...ALWAYS });
    for (const [index, line] of bookLines(actions).entries()) {
      bar.addChild(`book_${index}`, ['book'], { ...line, ...ALWAYS, sequence: index });
    }
    bar.replaceChild('print', ['file'], { name: 'Печать', sequence: 190, execute: actions.printSheet, ...ALWAYS });
    bar.add('script', { name: () => this.#caption(), sequence: 200, children: [() => this.#lines()], ...ALWAYS });
  }

  #caption(): string {
    const [only, ...others] = this.#menus ?? [];
    return only === undefined || others.length > 0 ? ADD_ON : captionOf(only);
  }

  #lines(): ActionSpec[] {
    if (!this.#menus) return [{ ...ALWAYS, id: LOADING, name: 'Меню загружается…', execute: () => undefined }];
    const [only, ...others] = this.#menus;
    if (only === undefined) return [];
    const entries: readonly MenuEntry[] =
      others.length === 0 ? only.entries : this.#menus.map((menu) => ({ kind: 'menu', menu }));
    return this.#entries(entries, 'script');
  }

  #entries(entries: readonly MenuEntry[], path: string): ActionSpec[] {
    const lines: ActionSpec[] = [];
    for (const [index, entry] of entries.entries()) {
      const place = { ...ALWAYS, id: `${path}_${index}`, sequence: index };
      const last = lines.at(-1);
      if (entry.kind === 'separator' && last) last.separator = true;
      if (entry.kind === 'item') {
        const { caption, functionName } = entry;
        lines.push({ ...place, name: caption, execute: () => this.#run(functionName, caption) });
      }
      if (entry.kind === 'menu') {
        const children = this.#entries(entry.menu.entries, place.id);
        lines.push({ ...place, name: captionOf(entry.menu), children });
      }
    }
    return lines;
  }
}

/** An open menu does not look at its lines again: one that still says «загружается» is opened anew. */
function reopenWaitingMenu(): void {
  if (!document.querySelector(`.o-menu-item[data-name="${LOADING}"]`)) return;
  const caption = document.querySelector<HTMLElement>('.o-topbar-menu[data-id="script"]');
  caption?.click();
  caption?.click();
}

/** These menus do not depend on the sheet that is shown. */
const ALWAYS = { isReadonlyAllowed: true, isEnabledOnLockedSheet: true } as const;

function captionOf({ caption }: MenuTree): string {
  return caption === '' ? ADD_ON : caption;
}

function bookLines(actions: BookMenuActions): readonly ActionSpec[] {
  return [
    { name: 'Добавить листы из .xlsx…', execute: actions.addSheets },
    { name: 'Сохранить лист как .xlsx', execute: actions.saveSheet },
    { name: 'Скачать .xlsx', execute: actions.saveBook, separator: true },
    { name: 'Напечатать лист…', execute: actions.printSheet, separator: true },
    { name: 'К списку книг', execute: actions.leave },
  ];
}
