import { ScriptFailure } from '../../apps-script/failure';
import { readScriptProject } from '../../script-project';
import { createSession, type Session } from '../../session';
import { WorkbookFileError } from '../../xlsx/errors';
import { fittingTitle } from '../durable/names';
import type { Focus, RunOutcome } from '../protocol';
import { ConnectedModel } from './connected-model';
import { runErrand } from './errands';
import { Line } from './line';
import type { Errand, RunOrder, ToWorker, WorkerStart } from './messages';
import { PersonAtPage } from './person';
import { SharedProject } from './stores';

/** A book in the thread of its scripts: the worker's end of `ScriptThread`. */
export class ScriptBook {
  readonly #line: Line;
  readonly #stores: SharedProject;
  readonly #connected: ConnectedModel;
  readonly #session: Session;
  readonly #person: PersonAtPage;
  #shownSheetId: string | undefined;
  /** Runs and errands follow each other; an errand may take a while without holding the thread. */
  #work = Promise.resolve();

  constructor(start: WorkerStart) {
    this.#line = new Line(start.port, start.signal);
    const script = readScriptProject(start.code);
    this.#stores = new SharedProject(script.createProject(), start.properties, (change) =>
      this.#line.send({ type: 'property', change }),
    );
    this.#connected = new ConnectedModel(this.#line, start);
    this.#person = new PersonAtPage(this.#line, () => this.#showActiveSheet());
    this.#session = createSession(JSON.parse(start.snapshot), {
      script: { ...script, createProject: () => this.#stores.project },
      title: start.title,
      rename: (wanted) => this.#rename(wanted),
      id: start.bookId,
      locale: 'ru_RU',
      timeLimit: 0, // the main thread ends what runs too long; the time of dialogs does not count
      catchUp: () => this.#line.takeAll(),
      openModel: (data) => this.#connected.open(data),
      log: (line) => this.#line.send({ type: 'log', line }),
    });
  }

  /** From now on the main thread is heard. */
  open(): void {
    this.#line.open((message) => this.#take(message));
  }

  #take(message: ToWorker): void {
    if (message.type === 'revision') this.#connected.receive(message.message);
    if (message.type === 'title') this.#session.title = message.title;
    if (message.type === 'property') this.#stores.accept(message.change);
    if (message.type === 'answer') this.#person.answer(message);
    if (message.type === 'run') this.#work = this.#work.then(() => this.#run(message.order));
    if (message.type === 'errand') this.#work = this.#work.then(() => this.#serve(message.number, message.errand));
  }

  #rename(wanted: string): string {
    const title = fittingTitle(wanted);
    this.#line.send({ type: 'title', title });
    return title;
  }

  #run(order: RunOrder): void {
    this.#line.send({ type: 'began' });
    this.#focus(order.focus);
    const outcome = this.#outcomeOf(order);
    this.#showActiveSheet();
    const functions = this.#session.functions.filter((name) => !name.endsWith('_'));
    this.#line.send({ type: 'done', outcome, menus: this.#person.takeMenus(), functions });
  }

  /** Where the person stands; the page may be a moment ahead of this model or behind it. */
  #focus({ activeSheetId, selection }: Focus): void {
    const { getters } = this.#session.model;
    this.#shownSheetId = activeSheetId;
    this.#session.activeSheetId = activeSheetId;
    if (activeSheetId === undefined || !selection || !getters.tryGetSheet(activeSheetId)) return;
    const isInside =
      selection.bottom < getters.getNumberRows(activeSheetId) && selection.right < getters.getNumberCols(activeSheetId);
    if (isInside) this.#session.select(activeSheetId, selection);
  }

  #outcomeOf({ functionName, args, as }: RunOrder): RunOutcome {
    const person = this.#person;
    try {
      if (as === 'client') return { ok: true, value: this.#session.callFromClient(functionName, args, { person }) };
      const context = as === 'open' ? 'simple trigger' : 'person';
      return { ok: true, value: this.#session.call(functionName, args, { person, context }) };
    } catch (error) {
      if (error instanceof ScriptFailure) return { ok: false, message: error.message, frames: error.frames };
      throw error;
    }
  }

  #showActiveSheet(): void {
    const sheetId = this.#session.activeSheetId;
    if (sheetId === undefined || sheetId === this.#shownSheetId) return;
    if (!this.#session.model.getters.tryGetSheet(sheetId)) return;
    this.#shownSheetId = sheetId;
    this.#line.send({ type: 'activate', sheetId });
  }

  async #serve(number: number, errand: Errand): Promise<void> {
    try {
      this.#line.send({ type: 'errand done', number, result: await runErrand(this.#session.model, errand) });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.#line.send({ type: 'errand failed', number, error: text, mendable: error instanceof WorkbookFileError });
    }
  }
}
