import { element, folded } from './element';
import { counted, PROBLEMS } from './words';

/** Mistakes of the book because of which rows were left out. */
export function problemsOf(problems: readonly string[]): HTMLElement {
  const caption = `В книге ${counted(problems.length, PROBLEMS)}: эти строки пропущены`;
  return folded(caption, () => [
    element(
      'ul',
      { class: 'problems' },
      problems.map((problem) => element('li', {}, [problem])),
    ),
  ]);
}
