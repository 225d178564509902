import type { MenuTree, Person } from '../../apps-script/host';
import type { Line } from './line';
import type { Question } from './messages';

export interface Answer {
  readonly button: string;
  readonly text: string;
}

/** The person at the page that started the run. */
export class PersonAtPage implements Person {
  readonly #line: Line;
  readonly #beforeAsking: () => void;
  #answer: Answer | undefined;
  #menus: MenuTree[] = [];

  constructor(line: Line, beforeAsking: () => void) {
    this.#line = line;
    this.#beforeAsking = beforeAsking;
  }

  alert(title: string, text: string, buttons: string): string {
    return this.#ask({ kind: 'alert', title, text, buttons }).button;
  }

  prompt(title: string, text: string, buttons: string): Answer {
    return this.#ask({ kind: 'prompt', title, text, buttons });
  }

  toast(text: string, title: string, seconds: number): void {
    this.#line.send({ type: 'toast', title, text, seconds });
  }

  showHtml(kind: 'sidebar' | 'modal' | 'modeless', title: string, html: string, width: number, height: number): void {
    this.#line.send({ type: 'html', shown: { kind, title, html, width, height } });
  }

  addMenu(menu: MenuTree): void {
    this.#menus.push(menu);
  }

  answer(answer: Answer): void {
    this.#answer = answer;
  }

  /** Menus since the last time. */
  takeMenus(): readonly MenuTree[] {
    const menus = this.#menus;
    this.#menus = [];
    return menus;
  }

  /** The script stands here until the person has answered; what others write meanwhile arrives in its model. */
  #ask(question: Question): Answer {
    this.#beforeAsking();
    this.#answer = undefined;
    this.#line.send({ type: 'ask', question });
    this.#line.waitUntil(() => this.#answer !== undefined);
    return this.#answer ?? { button: 'CLOSE', text: '' };
  }
}
