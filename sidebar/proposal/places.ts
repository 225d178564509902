import { button, element, unseen } from '../element';
import type { Proposal, ProposalInput } from '../shapes';
import { difference, PAIRS } from '../words';

type MorePlaces = ProposalInput['morePlaces'];
type SetPlaces = (mentorCode: string, places: number) => void;

const MOST_PLACES = 20;
const MOST_SUGGESTED = 6;

/** «Что если: места»: the mentors whose one more place helps, any other by its code, and what has been added. */
export function placesPart(proposal: Proposal, added: MorePlaces, set: SetPlaces): readonly Node[] {
  const more = (mentorCode: string): number => added.find((one) => one.mentorCode === mentorCode)?.places ?? 0;
  const best = proposal.bestPlaces
    .slice(0, MOST_SUGGESTED)
    .map(({ mentorCode, seats }) =>
      button(`${mentorCode}: ${difference(seats, PAIRS)}`, () => set(mentorCode, more(mentorCode) + 1)),
    );
  const taken = added.map(({ mentorCode, places }) => {
    const away = button('', () => set(mentorCode, places - 1), 'quiet');
    away.append(
      unseen('Убрать место: '),
      `${mentorCode} +${places}`,
      element('span', { 'aria-hidden': 'true' }, [' ×']),
    );
    return away;
  });
  return [
    element('legend', {}, ['Что если: +1 место']),
    best.length > 0 ? buttons(best) : element('p', { class: 'quiet' }, ['Одно место никому не поможет.']),
    anyMentor(proposal, (code) => set(code, Math.min(MOST_PLACES, more(code) + 1))),
    ...(taken.length > 0 ? [buttons(taken)] : []),
  ];
}

function buttons(made: readonly HTMLButtonElement[]): HTMLElement {
  return element('div', { class: 'buttons' }, made);
}

function anyMentor({ load, bestPlaces }: Proposal, add: (code: string) => void): HTMLElement {
  const codes = [...new Set([...load, ...bestPlaces].map(({ mentorCode }) => mentorCode))].sort();
  const select = element(
    'select',
    { class: 'field', 'aria-label': 'Наставник, которому добавить место' },
    codes.map((code) => element('option', {}, [code])),
  );
  const plus = button('+1 место', () => add(select.value));
  return element('div', { class: 'any-mentor' }, [select, plus]);
}
