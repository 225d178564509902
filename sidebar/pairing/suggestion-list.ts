import { button, element, unseen } from '../element';
import { failureWords } from '../failure';
import { person } from '../names';
import { reasonButton } from '../reason-form';
import { reasonLines, reasonsInLine } from '../reasons';
import type { Suggestion } from '../shapes';
import { freePlaces } from '../words';

export interface SuggestionActions {
  /** The mentor whose reasons are unfolded now. */
  chosen(suggestion: Suggestion): void;
  /** «Почему не этот?»: the words of the answer. */
  explain(suggestion: Suggestion): Promise<string>;
  forbid(suggestion: Suggestion, reason: string): void;
}

interface Card {
  readonly item: HTMLElement;
  readonly head: HTMLButtonElement;
  fold(): void;
}

/** Mentors by score; one of them is unfolded. Arrows walk over them, Enter unfolds. */
export function suggestionList(
  suggestions: readonly Suggestion[],
  actions: SuggestionActions,
  chooseFirst: boolean,
): HTMLElement {
  const cards: Card[] = [];
  const heads = () => cards.map(({ head }) => head);
  for (const suggestion of suggestions) {
    const card = makeCard(suggestion, actions, () => {
      for (const other of cards) other.fold();
      stand(heads(), card.head);
    });
    cards.push(card);
  }
  const list = element(
    'ul',
    { class: 'suggestions' },
    cards.map(({ item }) => item),
  );
  list.addEventListener('keydown', (event) => walk(event, heads()));
  const [first] = cards;
  if (first) stand(heads(), first.head);
  if (first && chooseFirst) first.head.click();
  return list;
}

function makeCard(suggestion: Suggestion, actions: SuggestionActions, unfold: () => void): Card {
  const { mentor, score, parts, warnings } = suggestion;
  const brief = element('span', { class: 'row-rest quiet suggestion-brief' }, [reasonsInLine(parts, warnings)]);
  const head = element('button', { type: 'button', class: 'suggestion-head', 'aria-expanded': 'false' }, [
    element('b', { class: 'score' }, [String(score), unseen(' из 100, ')]),
    element('span', { class: 'row-line' }, [
      person(mentor.code),
      element('span', { class: 'row-rest' }, [unseen(', '), mentor.className || mentor.subject || mentor.kind]),
      element('span', {}, [unseen(', '), freePlaces(mentor.free, mentor.capacity)]),
    ]),
    brief,
  ]);
  const item = element('li', { class: 'suggestion' }, [head]);
  let body: HTMLElement | undefined;
  const fold = (): void => {
    body?.remove();
    head.setAttribute('aria-expanded', 'false');
    brief.hidden = false;
  };
  head.addEventListener('click', () => {
    unfold();
    body = bodyOf(suggestion, actions);
    item.append(body);
    head.setAttribute('aria-expanded', 'true');
    brief.hidden = true;
    actions.chosen(suggestion);
  });
  return { item, head, fold };
}

function bodyOf(suggestion: Suggestion, actions: SuggestionActions): HTMLElement {
  const { parts, warnings, interactionModel } = suggestion;
  const answer = element('p', { role: 'status' });
  const explain = button('Почему не этот?', () => void explainInto(answer, actions.explain(suggestion)), 'quiet');
  const forbid = reasonButton('Запретить пару', 'Запретить', (reason) => actions.forbid(suggestion, reason));
  return element('div', { class: 'suggestion-body' }, [
    reasonLines(parts, warnings),
    ...(interactionModel === '' ? [] : [element('p', { class: 'quiet' }, [`Модель: ${interactionModel}`])]),
    element('div', { class: 'buttons' }, [explain, forbid]),
    answer,
  ]);
}

async function explainInto(place: HTMLElement, words: Promise<string>): Promise<void> {
  place.textContent = 'Считаем, чего стоит эта пара…';
  place.textContent = await words.catch((error: unknown) => {
    const { what, advice } = failureWords(error);
    return `${what} ${advice}`;
  });
}

/** The one card that Tab comes to. */
function stand(heads: readonly HTMLElement[], on: HTMLElement): void {
  for (const head of heads) head.tabIndex = head === on ? 0 : -1;
}

function walk(event: KeyboardEvent, heads: readonly HTMLElement[]): void {
  const at = heads.findIndex((head) => head.isSameNode(document.activeElement));
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: heads.length - 1,
  };
  const head = at < 0 ? undefined : heads[targets[event.key] ?? -1];
  if (!head) return;
  event.preventDefault();
  stand(heads, head);
  head.focus();
}
