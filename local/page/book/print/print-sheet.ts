import type { Model } from '../../../engine/library';
import { element } from '../../dom';
import { paperOf } from './paper';

/** Prints the shown sheet by the browser; nothing of it is sent anywhere, and it is gone when the dialog closes. */
export async function printSheet(model: Model, shown: (text: string) => string): Promise<void> {
  const { tables, orientation, onePage } = await paperOf(model, shown);
  const page = element('style', {}, [`@page { size: A4 ${orientation}; margin: 0.5in 0.4in 0.5in 0.6in; }`]);
  const paper = element('div', { class: 'paper' }, [page, ...tables]);
  for (const former of document.querySelectorAll('.paper')) former.remove(); // whose print never ended
  document.body.append(paper);
  if (onePage !== null) fit(paper, onePage);
  window.addEventListener('afterprint', () => paper.remove(), { once: true });
  window.print();
}

/** Makes a paper smaller that is higher than its page: letters of the browser may need more room than the grid's. */
function fit(paper: HTMLElement, height: number): void {
  paper.classList.add('measured');
  const share = height / paper.offsetHeight;
  paper.classList.remove('measured');
  if (share < 1) paper.style.zoom = String(share);
}
