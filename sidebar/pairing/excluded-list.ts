import { element, folded } from '../element';
import { growingList } from '../growing-list';
import { named } from '../names';
import type { ExcludedMentor } from '../shapes';
import { dotted } from '../words';

/** «Не подходят (41)»: each mentor with the rules that exclude it. */
export function excludedList(excluded: readonly ExcludedMentor[]): HTMLDetailsElement {
  return folded(`Не подходят (${excluded.length})`, () => growingList(excluded, 'excluded', lineOf));
}

function lineOf({ mentor, rules }: ExcludedMentor): HTMLElement {
  return element('li', {}, [
    element('b', {}, [named(mentor.code)]),
    ` ${dotted(mentor.className || mentor.kind, rules.join('; '))}`,
  ]);
}
