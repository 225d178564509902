import { button, element } from './dom';

/** Seconds that a toast stays when nobody says how long. */
const USUAL = 5;

/** A passing message in the corner, read out by screen readers; a negative time leaves it until it is closed. */
export function toast(text: string, title = '', seconds = USUAL): void {
  const close = button('×', () => made.remove(), 'quiet');
  close.setAttribute('aria-label', 'Закрыть сообщение');
  const words = element('div', { class: 'notice-text' }, [
    ...(title === '' ? [] : [element('strong', {}, [title])]),
    element('span', {}, [text]),
  ]);
  const made = element('div', { class: 'notice' }, [words, close]);
  corner().append(made);
  if (seconds >= 0) setTimeout(() => made.remove(), (seconds || USUAL) * 1000);
}

/** The region must stand in the page before its content: otherwise nothing is read out. */
function corner(): HTMLElement {
  const known = document.getElementById('notices');
  if (known) return known;
  const made = element('div', { class: 'notices', role: 'status' });
  made.id = 'notices';
  document.body.append(made);
  return made;
}
