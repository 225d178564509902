import { call } from '../call';
import { button, element, folded } from '../element';
import type { MenteeLine, Suggestion, Suggestions } from '../shapes';
import type { Shell } from '../shell';
import { emptyState, loading, problemState } from '../states';
import { Writer } from '../writer';
import { excludedList } from './excluded-list';
import { explainMentor, pairActions, takeMentor } from './mentee-actions';
import { menteeHead } from './mentee-head';
import { mayChange, standingPair, whyFixed } from './standing-pair';
import { suggestionList } from './suggestion-list';

export interface MenteeActions {
  back(): void;
  open(mentee: MenteeLine): void;
  /** Who waits after this one in the list. */
  next(): MenteeLine | undefined;
  /** The state of the book that an answer tells of. */
  seen(revision: string): void;
  /** The book has been changed by this very view. */
  wrote(revision: string): Promise<void>;
}

const AT_A_TIME = 20;

/** One mentee in one form: its pair, who suits, and who does not. */
export class MenteeScreen {
  private readonly content = element('div', { class: 'content' });
  private readonly body = element('div', { class: 'mentee-body' });
  private readonly writer: Writer;
  private chosen: Suggestion | undefined;
  private limit = AT_A_TIME;

  constructor(
    private mentee: MenteeLine,
    private readonly shell: Shell,
    private readonly actions: MenteeActions,
  ) {
    this.writer = new Writer(shell, (revision) => this.wrote(revision));
    this.content.addEventListener('keydown', ({ key }) => key === 'Escape' && actions.back());
  }

  async open(): Promise<void> {
    this.drawHead();
    this.body.replaceChildren(loading('Подбираем наставников…', 5));
    this.shell.show(this.content, []);
    this.focusTitle();
    await this.read();
  }

  async read(): Promise<void> {
    const { menteeCode, form } = this.mentee;
    try {
      const answer = await call('suggestMentors', { menteeCode, form, limit: this.limit });
      if (this.content.isConnected) this.draw(answer); // otherwise somebody has gone back meanwhile
    } catch (error) {
      this.body.replaceChildren(problemState(error, () => void this.open()));
    }
  }

  private async wrote(revision: string): Promise<void> {
    await Promise.all([this.actions.wrote(revision), this.read()]);
    if (!this.content.isConnected) return;
    this.showFoot(); // who comes next may be another now
    this.focusTitle();
  }

  private focusTitle(): void {
    this.content.querySelector<HTMLElement>('.title')?.focus();
  }

  private drawHead(): void {
    const focused = document.activeElement?.matches('.title');
    this.content.replaceChildren(
      menteeHead(this.mentee, () => this.actions.back()),
      this.body,
    );
    if (focused) this.focusTitle();
  }

  private draw({ mentee, suggestions, excluded, revision }: Suggestions): void {
    this.mentee = mentee;
    this.chosen = undefined;
    this.drawHead();
    this.showFoot();
    const unsuited = excludedList(excluded);
    this.body.replaceChildren(
      ...this.pairPart(),
      ...this.suggestionPart(suggestions, excluded.length > 0 ? unsuited : undefined),
      ...(excluded.length > 0 ? [unsuited] : []),
    );
    this.actions.seen(revision);
  }

  private pairPart(): readonly Node[] {
    const { menteeCode, status, pair } = this.mentee;
    const write = this.writer.write.bind(this.writer);
    if (pair) return [standingPair(pair, pairActions(this.mentee, pair, write))];
    if (status !== 'завершил') return [];
    return [button('Сделать наставником', () => void write(() => call('becomeMentor', { menteeCode })))];
  }

  private suggestionPart(suggestions: readonly Suggestion[], excluded?: HTMLDetailsElement): readonly Node[] {
    const { pair } = this.mentee;
    const others = suggestions.filter(({ mentor }) => mentor.code !== pair?.mentorCode);
    if (pair && !mayChange(pair)) return [element('p', { class: 'quiet' }, [whyFixed(pair)])];
    if (others.length === 0) return pair ? [] : [this.nobody(excluded)];
    const more = button('Показать ещё', () => this.readMore(), 'quiet');
    const list = () => [this.suggestionList(others), ...(suggestions.length >= this.limit ? [more] : [])];
    return pair ? [folded('Сменить наставника', list)] : [element('h3', {}, ['Подходят']), ...list()];
  }

  private suggestionList(suggestions: readonly Suggestion[]): HTMLElement {
    const { menteeCode, pair } = this.mentee;
    const actions = {
      chosen: (suggestion: Suggestion) => {
        this.chosen = suggestion;
        this.showFoot();
      },
      explain: (suggestion: Suggestion) => explainMentor(this.mentee, suggestion),
      forbid: ({ mentor }: Suggestion, reason: string) =>
        void this.writer.write(() => call('forbidPair', { mentorCode: mentor.code, menteeCode, reason })),
    };
    return suggestionList(suggestions, actions, pair === null);
  }

  private readMore(): void {
    this.limit += AT_A_TIME;
    void this.read();
  }

  private nobody(excluded?: HTMLDetailsElement): HTMLElement {
    const { obstacle, waitingReason } = this.mentee;
    const show = (): void => {
      if (excluded) excluded.open = true;
      excluded?.querySelector('summary')?.focus();
    };
    const next = excluded
      ? button('Показать, кто не подходит', show)
      : button('Проверить ещё раз', () => void this.open());
    const why = obstacle || waitingReason;
    const words = why === '' ? 'Что мешает, сказано у каждого наставника.' : `Причина: ${why}.`;
    return emptyState('Подходящих наставников нет', words, next);
  }

  /** The chosen mentor's actions, or else the way on. */
  private showFoot(): void {
    const take = (caption: string, status: 'предложена' | 'утверждена', look: 'main' | 'plain', code: string) =>
      button(caption, () => void this.writer.write(() => takeMentor(this.mentee, code, status)), look);
    if (this.chosen) {
      const { code } = this.chosen.mentor;
      this.shell.showFoot([
        take(`Принять ${code}`, 'утверждена', 'main', code),
        take('Предложить', 'предложена', 'plain', code),
      ]);
      return;
    }
    const next = this.actions.next();
    const onward = next && button(`Дальше: ${next.menteeCode}`, () => this.actions.open(next), 'main');
    this.shell.showFoot([onward ?? button('К списку', () => this.actions.back(), 'main')]);
  }
}
