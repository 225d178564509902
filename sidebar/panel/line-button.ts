import { element, unseen } from '../element';
import { type Line, leadsTo } from './lines';

/** A line as a button; what somebody has to see to bears a mark besides its weight. */
export function lineButton(line: Line, act: () => void): HTMLElement {
  const { words, more, isCare = false } = line;
  const made = element('button', { type: 'button', class: 'line', title: leadsTo(line) }, [
    element('span', { class: 'line-mark', 'aria-hidden': 'true' }, [isCare ? '!' : '']),
    element('span', { class: isCare ? 'line-words line-care' : 'line-words' }, [words]),
    ...(line.bar ? [coverageBar(line.bar)] : []),
    ...(more === '' ? [] : [element('span', { class: 'line-more quiet' }, [more])]),
    element('span', { class: 'line-end', 'aria-hidden': 'true' }, ['›']),
    unseen(` – ${leadsTo(line)}`),
  ]);
  made.addEventListener('click', act);
  return element('li', {}, [made]);
}

/** The same as the words above it: for the eye alone. */
function coverageBar({ share, target }: NonNullable<Line['bar']>): HTMLElement {
  const now = element('span', { class: 'coverage-now' });
  now.style.width = `${100 * share}%`;
  const goal = element('span', { class: 'coverage-target' });
  goal.style.left = `${100 * target}%`;
  return element('span', { class: 'coverage-bar', 'aria-hidden': 'true' }, [now, goal]);
}
