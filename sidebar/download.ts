import { element } from './element';

const KEPT_MILLISECONDS = 60_000;

/** Saves a text as a file on the person's computer; nothing leaves the browser. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = element('a', { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS); // some browsers read it only after a question
}
