import type { NameKey } from '../src/domain/names';
import { button, element } from './element';
import { readKey } from './key';

/** The key that a person has chosen from their computer. It lives in this page until that closes, and goes nowhere. */
let key: NameKey = new Map();

/** «Н-014», and the name too once a key is there. */
export function named(code: string): string {
  const name = key.get(code);
  return name === undefined ? code : `${code} ${name}`;
}

/** A person in a line of a list: a long name is cut, and whole when pointed at. */
export function person(code: string, more = ''): HTMLElement {
  const text = more === '' ? named(code) : `${named(code)} · ${more}`;
  return element('b', { class: 'person', title: text }, [text]);
}

/**
 * Lets the person choose the key file.
 * @param shown Draws anew what shows people.
 * @param refused Why the file is no key.
 */
export function namesButton(shown: () => void, refused: (why: string) => void): HTMLButtonElement {
  const file = element('input', { type: 'file', accept: '.csv,text/csv' });
  const open = button('Имена…', () => file.click(), 'quiet');
  open.title = 'Показать имена по файлу ключа: он читается в этой панели и никуда не отправляется';
  file.addEventListener('change', () => void take(file, shown, refused));
  return open;
}

async function take(input: HTMLInputElement, shown: () => void, refused: (why: string) => void): Promise<void> {
  const [chosen] = input.files ?? [];
  input.value = '';
  if (!chosen) return;
  const read = await readKey(chosen);
  if ('why' in read) {
    refused(read.why);
    return;
  }
  key = read;
  shown();
}
