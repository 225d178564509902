import { captionOf } from '../acts';
import { call } from '../call';
import { button, element } from '../element';
import { LiveView } from '../live-view';
import { problemsOf } from '../problems';
import { Redraw } from '../redraw';
import { Runner } from '../runner';
import type { PanelState } from '../shapes';
import { Shell } from '../shell';
import { emptyState } from '../states';
import type { Visit } from '../visit';
import { dotted } from '../words';
import { Writer } from '../writer';
import { lineButton } from './line-button';
import { linesOf } from './lines';
import { isEmpty, nextStep } from './next-step';
import { problemForm } from './problem-form';

/** «Панель куратора»: the programme's year at a glance, and the next step. */
export function panelView(place: HTMLElement, visit: Visit): void {
  void new Panel(place, new Shell(place, 'Панель куратора'), visit).open();
}

class Panel {
  private readonly content = element('div', { class: 'content content-long' });
  private readonly redraw: Redraw;
  private readonly runner: Runner;
  private readonly writer: Writer;
  private readonly live: LiveView<PanelState>;
  /** Kept over redraws: somebody may be writing in it. */
  private readonly naming = element('div');

  constructor(
    place: HTMLElement,
    private readonly shell: Shell,
    visit: Visit,
  ) {
    this.redraw = new Redraw(place);
    this.runner = new Runner(shell, visit.goTo, () => this.live.read());
    this.writer = new Writer(shell, () => this.live.read());
    this.live = new LiveView(
      shell,
      {
        ask: () => call('panelState', {}),
        identify: ({ revision }) => revision,
        draw: (state) => this.redraw.run(() => this.draw(state)),
        isBusy: () => this.runner.isRunning || this.writer.isWriting,
      },
      visit.left,
    );
    this.offerNaming();
  }

  open(): Promise<void> {
    return this.live.open();
  }

  private draw(state: PanelState): void {
    const { year, school, problems } = state;
    const { act, words } = nextStep(state);
    const line = dotted(year, school);
    const nobody = isEmpty(state);
    this.content.replaceChildren(
      ...(line === '' ? [] : [element('p', { class: 'quiet one-line', title: line }, [line])]),
      element('p', { class: 'next-step', role: 'status' }, [words]),
      ...(nobody ? [this.nobodyYet()] : []),
      element(
        'ul',
        { class: 'lines' },
        linesOf(state, nobody).map((one) => lineButton(one, () => void this.runner.carryOut(one.act))),
      ),
      ...(problems.length > 0 ? [this.problemsPart(problems)] : []),
      ...(nobody ? [] : [this.naming]),
    );
    const caption = `Продолжить: ${captionOf(act)}`;
    this.shell.show(this.content, [button(caption, () => void this.runner.carryOut(act), 'main')]);
  }

  private nobodyYet(): HTMLElement {
    const text =
      'Загрузите список из файла, впишите людей на листы «Наставники» и «Наставляемые» или посмотрите, как всё работает, на примере.';
    const sample = button('Заполнить примером', () => void this.runner.carryOut({ command: 'fillSample' }));
    return emptyState('Участников пока нет', text, sample);
  }

  private problemsPart(problems: readonly string[]): HTMLElement {
    const list = problemsOf(problems);
    list.dataset.part = 'problems';
    const check = button('Проверить книгу', () => void this.runner.carryOut({ command: 'checkBook' }));
    return element('div', {}, [list, check]);
  }

  private offerNaming(focus = false): void {
    const opener = button('Назвать проблему', () => this.askProblem());
    this.naming.replaceChildren(opener);
    if (focus) opener.focus();
  }

  private askProblem(): void {
    const take = (problem: string, done: string) =>
      void this.writer.write(async () => {
        const written = await call('nameProblem', { problem, done });
        this.offerNaming(true);
        return written;
      });
    const form = problemForm(take, () => this.offerNaming(true));
    this.naming.replaceChildren(form);
    form.querySelector('textarea')?.focus();
  }
}
