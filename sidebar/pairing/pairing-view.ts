import { call } from '../call';
import { button, element } from '../element';
import { Lookout } from '../lookout';
import type { MenteeLine, PairingState } from '../shapes';
import { unitKey } from '../shapes';
import { Shell } from '../shell';
import { emptyState, failureNotice, loading, notice, problemState, staleBar } from '../states';
import type { Visit } from '../visit';
import { MenteeList } from './mentee-list';
import { MenteeScreen } from './mentee-screen';
import { watch } from './watch';

/** «Подбор пар»: the list of mentees, then one of them. */
export function pairingView(place: HTMLElement, { left }: Visit): void {
  void new Pairing(new Shell(place, 'Подбор пар'), left).open();
}

class Pairing {
  private readonly list: MenteeList;
  private readonly lookout: Lookout;
  private screen: MenteeScreen | undefined;
  private opened: MenteeLine | undefined;
  private mentees: readonly MenteeLine[] = [];
  private state: PairingState | undefined;
  private revision = '';
  /** While what a dialog writes is awaited. */
  private watching: AbortSignal | undefined;

  constructor(
    private readonly shell: Shell,
    private readonly left: AbortSignal,
  ) {
    this.lookout = new Lookout(() => void this.look(), left);
    this.list = new MenteeList({
      open: (mentee) => this.openMentee(mentee),
      proposeAll: () => void this.tellFailure(() => this.proposeAll()),
      takeSelectedRow: () => void this.tellFailure(() => this.takeSelectedRow()),
      refuseKey: (why) => this.shell.tell(notice('problem', [why])),
    });
  }

  async open(): Promise<void> {
    this.shell.show(element('div', { class: 'content' }, [loading('Читаем книгу…', 8)]), []);
    try {
      await this.read();
      this.showList();
    } catch (error) {
      this.shell.show(
        problemState(error, () => void this.open()),
        [],
      );
    }
  }

  private async read(): Promise<void> {
    const [state, list] = await Promise.all([call('pairingState', {}), call('listMentees', {})]);
    this.state = state;
    this.mentees = list.mentees;
    this.revision = list.revision;
    this.lookout.seen();
    this.shell.tellStale();
  }

  /** A book that was changed meanwhile is told, and not read anew: nobody loses the place in the list. */
  private async look(): Promise<void> {
    const { revision: before, watching } = this;
    if (before === '' || watching?.aborted === false) return;
    await this.tellFailure(async () => {
      const { revision } = await call('pairingState', {});
      if (this.revision === before) this.seen(revision); // otherwise this view has written or read meanwhile
    });
  }

  private showList(): void {
    this.screen = undefined;
    const missing = this.missing();
    if (missing || !this.state) {
      this.shell.show(missing ?? element('div'), []);
      return;
    }
    this.shell.show(this.list.content, this.list.foot);
    this.list.show(this.state, this.mentees);
  }

  private missing(): HTMLElement | undefined {
    const again = button('Проверить ещё раз', () => void this.open(), 'main');
    const fill = 'или посмотрите на примере: меню «Книга» → «Заполнить примером».';
    if (this.mentees.length === 0) {
      return emptyState('Наставляемых пока нет', `Впишите их на лист «Наставляемые» ${fill}`, again);
    }
    if (this.state?.mentors !== 0) return undefined;
    return emptyState('Наставников пока нет', `Впишите их на лист «Наставники» ${fill}`, again);
  }

  private openMentee(mentee: MenteeLine): void {
    this.opened = mentee;
    this.shell.tell();
    const screen = new MenteeScreen(mentee, this.shell, {
      back: () => this.back(),
      open: (next) => this.openMentee(next),
      next: () => this.nextWaiting(),
      seen: (revision) => this.seen(revision),
      wrote: (revision) => {
        this.revision = revision;
        return this.read();
      },
    });
    this.screen = screen;
    void screen.open();
  }

  private back(): void {
    this.shell.tell();
    this.showList();
    this.list.focus();
  }

  private nextWaiting(): MenteeLine | undefined {
    const fresh = new Map(this.mentees.map((mentee) => [unitKey(mentee), mentee]));
    const opened = this.opened && unitKey(this.opened);
    const order = this.list.visible.map((mentee) => fresh.get(unitKey(mentee)) ?? mentee);
    const at = order.findIndex((mentee) => unitKey(mentee) === opened);
    return [...order.slice(at + 1), ...order.slice(0, at), ...this.mentees].find(
      ({ pair, obstacle }) => pair === null && obstacle === '',
    );
  }

  private seen(revision: string): void {
    if (revision !== this.revision) this.shell.tellStale(staleBar(() => void this.tellFailure(() => this.refresh())));
  }

  private async refresh(): Promise<void> {
    await this.read();
    if (this.screen) await this.screen.read();
    else this.showList();
  }

  private async proposeAll(): Promise<void> {
    await call('openProposal', {});
    this.watching = watch(async () => {
      const before = this.revision;
      const told = await this.tellFailure(() => this.refreshIfChanged());
      return told || this.revision !== before;
    }, this.left);
  }

  private async refreshIfChanged(): Promise<void> {
    const { revision } = await call('pairingState', {});
    if (revision !== this.revision) await this.refresh();
  }

  private async takeSelectedRow(): Promise<void> {
    const { menteeCode, form, message } = await call('selectedMentee', {});
    const of = this.mentees.filter((mentee) => mentee.menteeCode === menteeCode);
    const mentee = of.find((one) => one.form === form) ?? of[0];
    if (mentee) this.openMentee(mentee);
    else this.shell.tell(notice('problem', [message || 'Выделите строку на листе «Наставляемые».']));
  }

  /** @returns whether there was one. */
  private async tellFailure(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      return false;
    } catch (error) {
      this.shell.tell(failureNotice(error));
      return true;
    }
  }
}
