import { checkBox, element } from '../element';
import type { Goals, Proposal, ProposalInput, Weights } from '../shapes';
import { placesPart } from './places';

const GOALS: Readonly<Record<keyof Goals, { readonly caption: string; readonly help: string }>> = {
  protectWeakest: { caption: 'Беречь самую слабую пару', help: 'Сначала поднять худшую пару, потом общую сумму.' },
  keepPrevious: { caption: 'Сохранять прежние пары', help: 'Если общая сумма от этого не меняется.' },
  spreadLoad: { caption: 'Распределять нагрузку ровно', help: 'Среди одинаково подходящих наставников.' },
  reviseApproved: { caption: 'Менять и утверждённые', help: 'Закреплённые и внесённые в приказ не меняются.' },
};

const WEIGHTS: Readonly<Record<keyof Weights, string>> = {
  category: 'Категория',
  request: 'Запрос',
  time: 'Время',
  className: 'Класс',
  subject: 'Предмет',
  selection: 'Отбор',
};

/** The keys of a table that names every goal or weight. */
function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] {
  const keys: K[] = [];
  for (const key in table) keys.push(key);
  return keys;
}

/** Goals and «что если»; every change asks for a new proposal and writes nothing. */
export class Settings {
  readonly box = element('aside', { class: 'settings', 'aria-label': 'Цели и проба' });
  private readonly places = element('fieldset');

  constructor(
    public input: ProposalInput,
    private readonly changed: () => void,
  ) {}

  /** Draws itself once it knows the book's weights. */
  start({ weights }: Proposal): void {
    this.box.replaceChildren(
      fieldset(
        'Цели',
        keysOf(GOALS).map((goal) => this.goalSwitch(goal)),
      ),
      fieldset('Что если: веса', [
        element(
          'div',
          { class: 'weights' },
          keysOf(WEIGHTS).map((part) => this.weightField(part, weights)),
        ),
        element('p', { class: 'quiet' }, ['Для пробы. В книге веса меняют на листе «Справочники».']),
      ]),
      this.places,
    );
  }

  /** The places that would help most now. */
  showPlaces(proposal: Proposal): void {
    const { morePlaces } = this.input;
    const set = (mentorCode: string, places: number): void => {
      const others = morePlaces.filter((more) => more.mentorCode !== mentorCode);
      this.change({ morePlaces: places > 0 ? [...others, { mentorCode, places }] : others });
    };
    const focused = this.places.contains(document.activeElement);
    this.places.replaceChildren(...placesPart(proposal, morePlaces, set));
    if (focused) this.places.querySelector('button')?.focus();
  }

  private change(part: Partial<ProposalInput>): void {
    this.input = { ...this.input, ...part };
    this.changed();
  }

  private goalSwitch(goal: keyof Goals): HTMLElement {
    const { caption, help } = GOALS[goal];
    const { row, input } = checkBox(caption, this.input.goals[goal], (on) =>
      this.change({ goals: { ...this.input.goals, [goal]: on } }),
    );
    input.setAttribute('role', 'switch');
    const told = element('p', { class: 'quiet', id: `help-${goal}` }, [help]);
    input.setAttribute('aria-describedby', told.id);
    return element('div', {}, [row, told]);
  }

  private weightField(part: keyof Weights, book: Weights): HTMLElement {
    const input = element('input', { type: 'number', class: 'field', min: '0', max: '1000', step: '1', required: '' });
    input.value = String((this.input.weights ?? book)[part]);
    input.addEventListener('change', () => {
      if (!input.reportValidity()) return;
      const weights = { ...(this.input.weights ?? book), [part]: input.valueAsNumber };
      const asInBook = keysOf(WEIGHTS).every((key) => weights[key] === book[key]);
      this.change({ weights: asInBook ? null : weights });
    });
    return element('label', {}, [element('span', {}, [WEIGHTS[part]]), input]);
  }
}

function fieldset(caption: string, children: readonly Node[]): HTMLElement {
  return element('fieldset', {}, [element('legend', {}, [caption]), ...children]);
}
