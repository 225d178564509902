import { button, element } from '../element';
import { namesButton } from '../names';
import { problemsOf } from '../problems';
import { inSeveralForms, type MenteeLine, type PairingState, unitKey } from '../shapes';
import { emptyState } from '../states';
import { VirtualList } from '../virtual-list';
import { counted, dotted, MENTEES, waitingWords } from '../words';
import { ALL, type Filters, filters, matching, waits } from './filters';
import { menteeRow } from './mentee-row';

const ROW_HEIGHT = 44;

export interface MenteeListActions {
  open(mentee: MenteeLine): void;
  proposeAll(): void;
  takeSelectedRow(): void;
  /** A file that was chosen for names is no key. */
  refuseKey(why: string): void;
}

/** All mentees with filters; the first screen of pairing. */
export class MenteeList {
  readonly content = element('div', { class: 'content' });
  readonly foot: readonly HTMLElement[];
  private readonly count = element('p', { class: 'count', role: 'status' });
  private readonly list: VirtualList;
  private readonly nobody: HTMLElement;
  private filters: Filters | undefined;
  private mentees: readonly MenteeLine[] = [];
  private shown: readonly MenteeLine[] = [];
  private lastOpened = '';
  private built = '';

  constructor(private readonly actions: MenteeListActions) {
    this.list = new VirtualList({ label: 'Наставляемые', rowHeight: ROW_HEIGHT, open: (index) => this.open(index) });
    this.nobody = emptyState(
      'Никого не нашлось',
      'Под этот отбор не подходит ни один наставляемый.',
      button('Сбросить отбор', () => this.filters?.reset()),
    );
    this.foot = [
      button('Подобрать всем, кто ждёт', () => actions.proposeAll(), 'main'),
      button('Взять выделенную строку', () => actions.takeSelectedRow(), 'quiet'),
    ];
  }

  /** What the book holds now; filters and place in the list stay. */
  show(state: PairingState, mentees: readonly MenteeLine[]): void {
    this.mentees = mentees;
    const build = JSON.stringify({ ...state, revision: '' });
    if (build !== this.built) this.build(state); // otherwise nobody's typing is disturbed
    this.built = build;
    this.filter();
  }

  focus(): void {
    (this.shown.length > 0 ? this.list.box : this.filters?.code)?.focus();
  }

  /** The lines in sight, in order. */
  get visible(): readonly MenteeLine[] {
    return this.shown;
  }

  private build(state: PairingState): void {
    this.filters = filters(state, this.filters?.read() ?? ALL, () => this.filter());
    this.content.replaceChildren(
      element('div', { class: 'row-line' }, [
        element('p', { class: 'row-rest quiet' }, [dotted(state.year, state.school)]),
        namesButton(() => this.filter(), this.actions.refuseKey),
      ]),
      ...(state.problems.length > 0 ? [problemsOf(state.problems)] : []),
      this.filters.row,
      this.count,
      this.list.box,
      this.nobody,
    );
  }

  private open(index: number): void {
    const mentee = this.shown[index];
    if (!mentee) return;
    this.lastOpened = unitKey(mentee);
    this.actions.open(mentee);
  }

  private filter(): void {
    const wanted = this.filters?.read() ?? ALL;
    const shown = matching(this.mentees, wanted);
    this.shown = shown;
    const several = inSeveralForms(shown);
    this.count.textContent = countWords(shown);
    this.list.box.hidden = shown.length === 0;
    this.nobody.hidden = shown.length > 0;
    const at = shown.findIndex((mentee) => unitKey(mentee) === this.lastOpened);
    const row = (index: number) => {
      const mentee = shown[index];
      return mentee ? menteeRow(mentee, several.has(mentee.menteeCode)) : { name: '', children: [] };
    };
    this.list.show({ count: shown.length, row }, Math.max(0, at));
  }
}

/** «121 наставляемый · 17 ждут»: people, not lines. */
function countWords(mentees: readonly MenteeLine[]): string {
  const people = (lines: readonly MenteeLine[]) => new Set(lines.map(({ menteeCode }) => menteeCode)).size;
  const waiting = people(mentees.filter(waits));
  return dotted(counted(people(mentees), MENTEES), waitingWords(waiting));
}
