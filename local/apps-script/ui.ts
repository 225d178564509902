import { type EnumValue, enumValue } from './enums';
import type { Host, MenuEntry, MenuTree } from './host';
import type { HtmlOutput } from './html-output';
import { message } from './messages';

/** All sidebars are this wide, whatever the script asks for. */
const SIDEBAR_WIDTH = 300;

export class PromptResponse {
  readonly #button: EnumValue;
  readonly #text: string;

  constructor(button: EnumValue, text: string) {
    this.#button = button;
    this.#text = text;
  }

  getSelectedButton(): EnumValue {
    return this.#button;
  }

  getResponseText(): string {
    return this.#text;
  }
}

export class Menu {
  readonly #host: Host;
  readonly #caption: string;
  readonly #entries: MenuEntry[] = [];

  constructor(host: Host, caption: string) {
    this.#host = host;
    this.#caption = caption;
  }

  /** The menu as data; static, so that scripts cannot see it. */
  static treeOf(menu: Menu): MenuTree {
    return { caption: menu.#caption, entries: [...menu.#entries] };
  }

  addItem(caption: string, functionName: string): this {
    this.#entries.push({ kind: 'item', caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.#entries.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.#entries.push({ kind: 'menu', menu: Menu.treeOf(menu) });
    return this;
  }

  addToUi(): void {
    if (this.#entries.length === 0) throw this.#host.exception(message(this.#host.locale, 'emptyMenu'));
    this.#host.person.addMenu(Menu.treeOf(this));
  }
}

/** Arguments of alert and prompt: (prompt), (prompt, buttons) or (title, prompt, buttons). */
type DialogArguments =
  | readonly [prompt: string]
  | readonly [prompt: string, buttons: EnumValue]
  | readonly [title: string, prompt: string, buttons: EnumValue];

export class Ui {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  createMenu(caption: string): Menu {
    return new Menu(this.#host, caption);
  }

  createAddonMenu(): Menu {
    return new Menu(this.#host, '');
  }

  alert(...args: DialogArguments): EnumValue {
    const { title, prompt, buttons } = dialog(args);
    return enumValue('Button', this.#host.person.alert(title, prompt, buttons));
  }

  prompt(...args: DialogArguments): PromptResponse {
    const { title, prompt, buttons } = dialog(args);
    const { button, text } = this.#host.person.prompt(title, prompt, buttons);
    return new PromptResponse(enumValue('Button', button), text);
  }

  showSidebar(output: HtmlOutput): void {
    this.#host.person.showHtml('sidebar', output.getTitle() ?? '', output.getContent(), SIDEBAR_WIDTH, 0);
  }

  showModalDialog(output: HtmlOutput, title: string): void {
    this.#show('modal', output, title);
  }

  showModelessDialog(output: HtmlOutput, title: string): void {
    this.#show('modeless', output, title);
  }

  #show(kind: 'modal' | 'modeless', output: HtmlOutput, title: string): void {
    this.#host.person.showHtml(kind, title, output.getContent(), output.getWidth() ?? 0, output.getHeight() ?? 0);
  }
}

function dialog(args: DialogArguments): { title: string; prompt: string; buttons: string } {
  const [first, second, third] = args;
  if (third) return { title: String(first), prompt: String(second), buttons: third.name() };
  const buttons = second === undefined || typeof second === 'string' ? 'OK' : second.name();
  return { title: '', prompt: String(first), buttons };
}
