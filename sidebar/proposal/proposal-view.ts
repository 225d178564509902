import { call, closeWindow } from '../call';
import { button, element } from '../element';
import { namesButton } from '../names';
import { type Proposal, type ProposalInput, type ProposedPair, USUAL_PROPOSAL } from '../shapes';
import { Shell } from '../shell';
import { emptyState, failureNotice, loading, notice, problemState, staleBar } from '../states';
import { differenceWords } from './difference';
import { ProposalLists } from './lists';
import { outcomeOf } from './outcome';
import { Settings } from './settings';
import { totalsOf } from './totals';

const WHAT_IF = 'Измените цели слева: здесь будет видно, что это даёт.';

/** «Подбор для всех»: a proposal that nothing writes until it is accepted. */
export function proposalView(place: HTMLElement): void {
  void new ProposalScreen(new Shell(place, 'Подбор для всех')).open();
}

class ProposalScreen {
  private readonly totals = element('div');
  private readonly verdict = element('div', { class: 'verdict', 'aria-live': 'polite' });
  private settings = this.makeSettings(USUAL_PROPOSAL);
  private readonly lists = new ProposalLists(() => this.showFoot());
  private first: Proposal | undefined;
  private now: Proposal | undefined;
  private runs = 0;
  private writing = false;

  constructor(private readonly shell: Shell) {}

  /** Reads the book anew; a first proposal by these goals. */
  async open(input = USUAL_PROPOSAL): Promise<void> {
    this.settings = this.makeSettings(input);
    this.runs += 1; // an answer that is still on its way is of the old settings
    this.lists.box.removeAttribute('aria-busy');
    this.shell.tell();
    this.shell.tellStale();
    this.shell.show(element('div', { class: 'content' }, [loading('Подбираем пары для всех…', 9)]), []);
    try {
      const proposal = await call('proposeAll', this.settings.input);
      this.first = proposal;
      this.start(proposal);
    } catch (error) {
      this.shell.show(
        problemState(error, () => void this.open()),
        [button('Закрыть', closeWindow)],
      );
    }
  }

  private makeSettings(input: ProposalInput): Settings {
    return new Settings(input, () => void this.rerun());
  }

  private start(proposal: Proposal): void {
    if (proposal.totals.units === 0) {
      this.shell.show(this.nobody(), [button('Закрыть', closeWindow, 'main')]);
      return;
    }
    this.settings.start(proposal);
    this.verdict.replaceChildren(element('span', { class: 'quiet' }, [WHAT_IF]));
    this.shell.show(this.layout(), []);
    this.draw(proposal);
  }

  private nobody(): HTMLElement {
    const { input } = this.settings;
    const revise = { ...input, goals: { ...input.goals, reviseApproved: true } };
    const next = input.goals.reviseApproved
      ? button('Проверить ещё раз', () => void this.open())
      : button('Пересмотреть утверждённые пары', () => void this.open(revise));
    const text = 'У всех, кто просит наставника, пара уже есть, или на листе «Наставляемые» ещё никого нет.';
    return emptyState('Подбирать некому', text, next);
  }

  private layout(): HTMLElement {
    return element('div', { class: 'proposal' }, [
      this.settings.box,
      element('div', { class: 'proposal-main' }, [this.totals, this.verdict, this.lists.box]),
    ]);
  }

  private draw(proposal: Proposal): void {
    this.now = proposal;
    this.totals.replaceChildren(totalsOf(proposal));
    this.settings.showPlaces(proposal);
    this.lists.show(proposal);
    this.showFoot();
  }

  /** Only the last answer counts: people change a goal before the run for the one before has ended. */
  private async rerun(): Promise<void> {
    this.runs += 1;
    const run = this.runs;
    this.verdict.replaceChildren(loading('Считаем заново…', 0));
    this.lists.box.setAttribute('aria-busy', 'true');
    this.showFoot();
    try {
      const proposal = await call('proposeAll', this.settings.input);
      if (run === this.runs) this.compare(proposal);
    } catch (error) {
      if (run === this.runs) this.verdict.replaceChildren(problemState(error, () => void this.rerun()));
      return;
    }
    if (run !== this.runs) return;
    this.lists.box.removeAttribute('aria-busy');
    this.showFoot();
  }

  private compare(proposal: Proposal): void {
    const first = this.first ?? proposal;
    if (proposal.revision !== first.revision) this.shell.tellStale(staleBar(() => void this.open()));
    this.verdict.replaceChildren(element('p', {}, [differenceWords(first, proposal)]));
    this.draw(proposal);
  }

  private showFoot(): void {
    const chosen = this.lists.chosenPairs;
    const pairs = this.now?.pairs ?? [];
    const trial = this.settings.input.morePlaces.map(({ mentorCode }) => mentorCode);
    const all = button(`Принять все (${pairs.length})`, () => void this.accept(pairs), 'main');
    const some = button(`Принять выбранные (${chosen.length})`, () => void this.accept(chosen));
    const busy = this.lists.box.hasAttribute('aria-busy') || trial.length > 0;
    all.disabled = busy || pairs.length === 0;
    some.disabled = busy || chosen.length === 0;
    const words =
      trial.length === 0
        ? 'Пока вы не приняли, ничего не записано.'
        : `Места добавлены для пробы. Чтобы принять, измените «Мест» у ${trial.join(', ')} на листе «Наставники».`;
    const names = namesButton(
      () => this.now && this.draw(this.now),
      (why) => this.shell.tell(notice('problem', [why])),
    );
    this.shell.showFoot([
      all,
      some,
      button('Отклонить', closeWindow),
      names,
      element('p', { class: 'quiet' }, [words]),
    ]);
  }

  private async accept(pairs: readonly ProposedPair[]): Promise<void> {
    const { now } = this;
    if (!now || this.writing) return;
    this.writing = true;
    this.shell.tell(notice('done', ['Записываем…']));
    const links = pairs.map(({ menteeCode, form, mentorCode, formerMentor }) => ({
      menteeCode,
      form,
      mentorCode,
      formerMentor,
    }));
    const all = pairs.length === now.pairs.length;
    const waiting = (all ? now.waiting : []).map(({ menteeCode, form, words, formerMentor }) => ({
      menteeCode,
      form,
      words,
      formerMentor,
    }));
    try {
      const written = await call('commitPairs', { pairs: links, status: 'утверждена', waiting });
      this.shell.tell();
      const outcome = outcomeOf(written, waiting.length, () => void this.open(), closeWindow);
      this.shell.show(outcome, []);
      outcome.querySelector('h2')?.focus();
    } catch (error) {
      this.shell.tell(failureNotice(error));
    } finally {
      this.writing = false;
    }
  }
}
