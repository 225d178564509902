import { element } from '../element';
import { named, person } from '../names';
import { reasonsInLine, reasonsSpoken } from '../reasons';
import type { MentorLoad, ProposedPair, WaitingLine } from '../shapes';
import type { ListRow } from '../virtual-list';
import { counted, dotted, POINTS } from '../words';

const CHANGES: Readonly<Record<ProposedPair['change'], (former: string) => string>> = {
  new: () => 'новая',
  same: () => 'как сейчас',
  other: (former) => `вместо ${former}`,
};

/** A pair with its check box: who with whom, how good, what changes, and why in the second line. */
export function pairRow(pair: ProposedPair, chosen: boolean, withForm: boolean): ListRow {
  const { menteeCode, menteeClass, mentorCode, mentorClass, formLabel, score, parts, warnings } = pair;
  const change = CHANGES[pair.change](pair.formerMentor);
  const who = [dotted(named(menteeCode), menteeClass), dotted(named(mentorCode), mentorClass)];
  const brief = dotted(withForm ? formLabel : '', reasonsInLine(parts, warnings));
  const spoken = reasonsSpoken(parts, warnings);
  return {
    name: [who.join(' → '), formLabel, counted(score, POINTS), change, spoken].filter((part) => part !== '').join(', '),
    chosen,
    children: [
      element('span', { class: 'row-check' }, [chosen ? '☑' : '☐']),
      element('span', { class: 'score' }, [String(score)]),
      element('span', { class: 'row-lines' }, [
        line(
          person(menteeCode, menteeClass),
          ' → ',
          element('b', { class: 'row-rest' }, [who[1] ?? '']),
          quiet(change),
        ),
        line(element('span', { class: 'row-rest quiet' }, [brief])),
      ]),
    ],
  };
}

export function waitingRow({ menteeCode, className, formLabel, words, formerMentor }: WaitingLine): ListRow {
  const former = formerMentor === '' ? '' : `сейчас в паре с ${named(formerMentor)}`;
  const who = dotted(named(menteeCode), className);
  return {
    name: [who, formLabel, words, former].filter((part) => part !== '').join(', '),
    children: [
      element('span', { class: 'row-lines' }, [
        line(person(menteeCode, className), element('span', { class: 'row-rest quiet' }, [formLabel]), quiet(former)),
        line(element('span', { class: 'row-rest', title: words }, [words])),
      ]),
    ],
  };
}

export function loadRow({ mentorCode, used, capacity }: MentorLoad): ListRow {
  const words = `${used} из ${counted(capacity, ['места', 'мест', 'мест'])}`;
  const bar = element('span', { class: 'load-bar' }, [element('span')]);
  if (bar.firstElementChild instanceof HTMLElement && capacity > 0) {
    bar.firstElementChild.style.width = `${Math.min(100, (100 * used) / capacity)}%`;
  }
  return {
    name: `${named(mentorCode)}, ${words}`,
    children: [element('b', { class: 'load-code' }, [named(mentorCode)]), bar, element('span', {}, [words])],
  };
}

function line(...children: readonly (Node | string)[]): HTMLElement {
  return element('span', { class: 'row-line' }, children);
}

function quiet(text: string): HTMLElement {
  return element('span', { class: 'quiet' }, [text]);
}
