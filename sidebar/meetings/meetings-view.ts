import { call } from '../call';
import { button, element } from '../element';
import { LiveView } from '../live-view';
import { namesButton } from '../names';
import { problemsOf } from '../problems';
import { Redraw } from '../redraw';
import { Runner } from '../runner';
import type { MeetingsOverview } from '../shapes';
import { Shell } from '../shell';
import { notice } from '../states';
import type { Visit } from '../visit';
import { dotted } from '../words';
import { Writer } from '../writer';
import { overdueList, planWords, remarks, stepsTable } from './parts';

const SHEET = { sheet: 'meetings', caption: 'Лист «Встречи»' } as const;

/** «Встречи»: who is overdue, with a reminder to copy; where the pairs are; what can be planned. */
export function meetingsView(place: HTMLElement, visit: Visit): void {
  void new Meetings(place, new Shell(place, 'Встречи пар и групп'), visit).open();
}

class Meetings {
  private readonly content = element('div', { class: 'content content-long' });
  private readonly redraw: Redraw;
  private readonly runner: Runner;
  private readonly writer: Writer;
  private readonly live: LiveView<MeetingsOverview>;

  constructor(
    place: HTMLElement,
    private readonly shell: Shell,
    private readonly visit: Visit,
  ) {
    this.redraw = new Redraw(place);
    this.runner = new Runner(shell, visit.goTo, () => this.live.read());
    this.writer = new Writer(shell, () => this.live.read());
    this.live = new LiveView(
      shell,
      {
        ask: () => call('meetingsOverview', {}),
        identify: (overview) => JSON.stringify(overview),
        draw: (overview) => this.redraw.run(() => this.draw(overview)),
        isBusy: () => this.runner.isRunning || this.writer.isWriting,
      },
      visit.left,
    );
    this.content.addEventListener('keydown', ({ key }) => key === 'Escape' && visit.goTo('panel'));
  }

  open(): Promise<void> {
    return this.live.open();
  }

  private draw(overview: MeetingsOverview): void {
    const { pairs, held, ahead, problems, overdue } = overview;
    const plan = planWords(overview);
    const hasSheet = held + ahead + overdue.length > 0;
    const list = problemsOf(problems);
    list.dataset.part = 'problems';
    this.content.replaceChildren(
      element('div', { class: 'back-to-panel' }, [button('← к панели', () => this.visit.goTo('panel'), 'quiet')]),
      element('p', { class: 'quiet' }, [
        dotted(`пар и групп в работе ${pairs}`, `проведено ${held}`, `впереди ${ahead}`),
      ]),
      element('p', { class: 'next-step', role: 'status' }, [plan === '' ? 'Добавлять нечего.' : plan]),
      ...(problems.length > 0 ? [list] : []),
      ...remarks(overview),
      part(`Просрочены: ${overdue.length}`, this.overduePart(overview)),
      part('На каком шаге пары и группы', [stepsTable(overview)]),
      ...(hasSheet ? [button(SHEET.caption, () => void this.runner.carryOut(SHEET))] : []),
    );
    const foot = plan === '' ? button('К панели', () => this.visit.goTo('panel'), 'main') : this.planButton();
    this.shell.show(this.content, [foot]);
  }

  private overduePart(overview: MeetingsOverview): readonly Node[] {
    const { overdue } = overview;
    if (overdue.length === 0) return [element('p', {}, ['Просроченных встреч нет.'])];
    const names = namesButton(
      () => this.redraw.run(() => this.draw(overview)),
      (why) => this.shell.tell(notice('problem', [why])),
    );
    return [names, ...overdueList(overdue, (words) => this.shell.tell(notice('done', [words])))];
  }

  private planButton(): HTMLButtonElement {
    return button('Запланировать встречи', () => void this.writer.write(() => call('planMeetings', {})), 'main');
  }
}

function part(title: string, content: readonly Node[]): HTMLElement {
  return element('section', { class: 'part' }, [element('h2', {}, [title]), ...content]);
}
