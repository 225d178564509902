import type { Model } from '../../../engine/library';
import { element } from '../../dom';
import { paperOf } from './paper';

/** Prints the shown sheet by the browser; nothing of it is sent anywhere, and it is gone when the dialog closes. */
export async function printSheet(model: Model, shown: (text: string) => string): Promise<void> {
  const { tables, orientation } = await paperOf(model, shown);
  const page = element('style', {}, [`@page { size: A4 ${orientation}; margin: 0.5in 0.4in 0.5in 0.6in; }`]);
  const paper = element('div', { class: 'paper' }, [page, ...tables]);
  for (const former of document.querySelectorAll('.paper')) former.remove(); // whose print never ended
  document.body.append(paper);
  window.addEventListener('afterprint', () => paper.remove(), { once: true });
  window.print();
}
