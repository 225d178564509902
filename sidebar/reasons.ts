import { element, unseen } from './element';
import type { ScorePart } from './shapes';

/** What speaks for a pair, against it, or neither; the shape tells it without colour. */
const MARKS: Readonly<Record<ScorePart['speaks'], { readonly mark: string; readonly spoken: string }>> = {
  for: { mark: '●', spoken: 'за: ' },
  against: { mark: '○', spoken: 'против: ' },
  neither: { mark: '–', spoken: '' },
};

/** All reasons and warnings, one a line, with their points. */
export function reasonLines(parts: readonly ScorePart[], warnings: readonly string[]): HTMLElement {
  return element('ul', { class: 'reasons' }, [
    ...parts.map(({ speaks, words, points, most }) =>
      element('li', { class: speaks }, [
        mark(MARKS[speaks].mark),
        unseen(MARKS[speaks].spoken),
        element('span', { class: 'reason-words' }, [words]),
        element('span', { class: 'quiet' }, [points === null ? 'нет данных' : `${points} из ${most}`]),
      ]),
    ),
    ...warnings.map((words) =>
      element('li', { class: 'warning' }, [
        mark('!'),
        element('span', { class: 'reason-words' }, [`Проверьте: ${words}`]),
      ]),
    ),
  ]);
}

/** Parts whose words are too long for a line. */
const SHORT: Readonly<Record<string, string>> = { category: 'категория', subject: 'предмет', selection: 'отбор' };
/** What is not met is named; what is met is told by its content: «математика». */
const SHORT_AGAINST: Readonly<Record<string, string>> = { ...SHORT, request: 'запрос', time: 'время' };

/** The same in one line: «● категория ● математика ● вт 14:00-15:00 ○ класс выше на 2». */
export function reasonsInLine(parts: readonly ScorePart[], warnings: readonly string[]): string {
  const told = parts
    .filter(({ speaks }) => speaks !== 'neither')
    .map((part) => `${MARKS[part.speaks].mark} ${shortWords(part)}`);
  return [...told, ...warnings.map((words) => `! ${words}`)].join('  ');
}

function shortWords({ id, speaks, words }: ScorePart): string {
  return speaks === 'for' ? (SHORT[id] ?? words.replace(/^[^:]*: /, '')) : (SHORT_AGAINST[id] ?? words);
}

/** The same for screen readers. */
export function reasonsSpoken(parts: readonly ScorePart[], warnings: readonly string[]): string {
  const told = parts
    .filter(({ speaks }) => speaks !== 'neither')
    .map(({ speaks, words }) => MARKS[speaks].spoken + words);
  return [...told, ...warnings.map((words) => `проверьте: ${words}`)].join('; ');
}

function mark(text: string): HTMLElement {
  return element('span', { class: 'mark', 'aria-hidden': 'true' }, [text]);
}
