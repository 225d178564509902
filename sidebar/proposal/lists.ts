import { checkBox, element } from '../element';
import { named } from '../names';
import { reasonLines } from '../reasons';
import { inSeveralForms, type Proposal, type ProposedPair } from '../shapes';
import { Tabs } from '../tabs';
import { type ListContent, VirtualList } from '../virtual-list';
import { Choice } from './choice';
import { loadRow, pairRow, waitingRow } from './rows';

type Tab = 'pairs' | 'changes' | 'waiting' | 'load';

const CAPTIONS: readonly (readonly [tab: Tab, caption: string])[] = [
  ['pairs', 'Пары'],
  ['changes', 'Изменения'],
  ['waiting', 'Ждут'],
  ['load', 'Нагрузка'],
];
const ROW_HEIGHT = 44;
const NO_ROW = { name: '', children: [] };
const EMPTY: Readonly<Record<Tab, string>> = {
  pairs: 'Ни одной пары составить нельзя. Причины – на вкладке «Ждут».',
  changes: 'Против книги ничего не меняется.',
  waiting: 'Никто не ждёт.',
  load: 'Наставников нет.',
};

/** The lists of a proposal behind tabs, and the reasons of the pair under the keyboard. */
export class ProposalLists {
  readonly box = element('section', { class: 'lists', 'aria-label': 'Предложение' });
  private readonly tabs: Tabs<Tab>;
  private readonly reasons = element('div', { class: 'reasons-box' });
  private readonly empty = element('p', { class: 'quiet' });
  private readonly choice: Choice;
  private readonly list: VirtualList;
  private proposal: Proposal | undefined;
  private tab: Tab = 'pairs';
  /** The pairs of the tab, in the order of the list. */
  private shown: readonly ProposedPair[] = [];
  private readonly weakestFirst = checkBox('Сначала слабые', false, () => this.open(this.tab));
  private readonly head = element('div', { class: 'list-head' });

  /** @param choiceChanged Other pairs are chosen now. */
  constructor(choiceChanged: () => void) {
    this.choice = new Choice(() => {
      this.list.redraw();
      choiceChanged();
    });
    this.list = new VirtualList({
      label: 'Строки предложения',
      rowHeight: ROW_HEIGHT,
      open: (index) => this.showReasons(index),
      choose: (index) => this.choose(index),
      moved: (index) => this.showReasons(index),
    });
    this.head.append(this.choice.all.row, this.weakestFirst.row);
    const content = [this.head, this.list.box, this.empty, this.reasons];
    this.tabs = new Tabs(CAPTIONS, content, (tab) => this.open(tab));
    this.box.append(this.tabs.bar, this.tabs.panel);
  }

  show(proposal: Proposal): void {
    this.proposal = proposal;
    this.choice.keepOnly(proposal.pairs);
    const { pairs, waiting, load } = proposal;
    const changes = pairs.some(({ change }) => change !== 'new') ? this.changes().length : undefined;
    this.tabs.show({ pairs: pairs.length, changes, waiting: waiting.length, load: load.length });
    this.open(this.tab === 'changes' && changes === undefined ? 'pairs' : this.tab);
  }

  get chosenPairs(): readonly ProposedPair[] {
    return this.proposal?.pairs.filter((pair) => this.choice.has(pair)) ?? [];
  }

  private open(tab: Tab): void {
    this.tab = tab;
    this.tabs.mark(tab);
    this.shown = this.pairsOf(tab);
    const content = this.content();
    this.list.show(content);
    this.list.box.hidden = content.count === 0;
    this.empty.textContent = content.count === 0 ? EMPTY[tab] : '';
    this.head.hidden = this.shown.length === 0;
    this.choice.show(this.shown);
    this.showReasons(0);
  }

  private changes(): readonly ProposedPair[] {
    return this.proposal?.pairs.filter(({ change }) => change !== 'same') ?? [];
  }

  private pairsOf(tab: Tab): readonly ProposedPair[] {
    const { pairs = [] } = this.proposal ?? {};
    const ofTab = tab === 'pairs' ? pairs : tab === 'changes' ? this.changes() : [];
    return this.weakestFirst.input.checked ? [...ofTab].sort((a, b) => a.score - b.score) : ofTab;
  }

  private content(): ListContent {
    const { waiting = [], load = [], pairs = [] } = this.proposal ?? {};
    if (this.tab === 'waiting') return lines(waiting, waitingRow);
    if (this.tab === 'load') return lines(load, loadRow);
    const several = inSeveralForms(pairs);
    return lines(this.shown, (pair) => pairRow(pair, this.choice.has(pair), several.has(pair.menteeCode)));
  }

  /** What the line under the keyboard has no room for. */
  private showReasons(index: number): void {
    const told = this.tab === 'waiting' ? this.waitingReason(index) : this.pairReasons(index);
    this.reasons.hidden = told.length === 0;
    this.reasons.replaceChildren(...told);
  }

  private waitingReason(index: number): readonly Node[] {
    const line = this.proposal?.waiting[index];
    return line ? [reasonHead(named(line.menteeCode), line.formLabel), element('p', {}, [line.words])] : [];
  }

  private pairReasons(index: number): readonly Node[] {
    const pair = this.shown[index];
    if (!pair) return [];
    const { menteeCode, mentorCode, formLabel, parts, warnings } = pair;
    return [reasonHead(`${named(menteeCode)} → ${named(mentorCode)}`, formLabel), reasonLines(parts, warnings)];
  }

  private choose(index: number): void {
    const pair = this.shown[index];
    if (pair) this.choice.toggle(pair);
  }
}

function reasonHead(who: string, formLabel: string): HTMLElement {
  return element('p', {}, [element('b', {}, [who]), ` · ${formLabel}`]);
}

function lines<T>(all: readonly T[], row: (one: T) => ReturnType<ListContent['row']>): ListContent {
  return {
    count: all.length,
    row: (index) => {
      const one = all[index];
      return one === undefined ? NO_ROW : row(one);
    },
  };
}
