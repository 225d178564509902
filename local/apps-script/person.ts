import type { MenuTree, Person } from './host';

/** Buttons by set, the one that agrees first: it is the answer when nobody gave one. */
const BUTTONS: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** What the script shows, for those who drive it: one line each on stderr, or a list in a test. */
export interface Shown {
  readonly kind: 'alert' | 'prompt' | 'toast' | 'sidebar' | 'modal' | 'modeless' | 'menu';
  readonly title: string;
  readonly text: string;
  /** Button or text that answered it. */
  readonly answer?: string;
}

/** An answer that fits no button of its dialog: the caller's mistake, not the script's. */
export class AnswerError extends Error {}

/**
 * A person who gives prepared answers in turn and agrees when they are used up. An alert takes the name of a button;
 * a prompt takes any text, with CANCEL, CLOSE and NO as its other buttons.
 */
export function answeringPerson(answers: readonly string[], show: (shown: Shown) => void): Person {
  let next = 0;
  return {
    alert: (title, text, set) => {
      const answer = answers[next++] ?? agreement(set);
      show({ kind: 'alert', title, text, answer });
      return requireButton(answer, set);
    },
    prompt: (title, text, set) => {
      const answer = answers[next++] ?? '';
      show({ kind: 'prompt', title, text, answer });
      const isButton = answer === 'CLOSE' || buttonsOf(set).includes(answer);
      return isButton ? { button: answer, text: '' } : { button: agreement(set), text: answer };
    },
    toast: (text, title) => show({ kind: 'toast', title, text }),
    showHtml: (kind, title, html) => show({ kind, title, text: html }),
    addMenu: (menu) => show({ kind: 'menu', title: menu.caption, text: outline(menu) }),
  };
}

function buttonsOf(set: string): readonly string[] {
  return BUTTONS[set] ?? [];
}

function agreement(set: string): string {
  return buttonsOf(set)[0] ?? 'OK';
}

function requireButton(answer: string, set: string): string {
  const buttons = [...buttonsOf(set), 'CLOSE'];
  if (buttons.includes(answer)) return answer;
  throw new AnswerError(`The answer ${answer} is no button of this dialog: ${buttons.join(', ')}`);
}

/** The menu as an indented list. */
function outline(menu: MenuTree, indent = ''): string {
  const lines = menu.entries.map((entry) => {
    if (entry.kind === 'item') return `${indent}${entry.caption} -> ${entry.functionName}`;
    return entry.kind === 'separator'
      ? `${indent}-`
      : `${indent}${entry.menu.caption}\n${outline(entry.menu, `${indent}  `)}`;
  });
  return lines.join('\n');
}
