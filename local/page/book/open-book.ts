import type { Model } from '../../engine/library';
import { createModel, registerPlugins } from '../../engine/model';
import type { Focus } from '../../server/protocol';
import { tell } from '../dialog';
import { element } from '../dom';
import { personLabel } from '../person';
import { translate } from '../russian/translate';
import { bookActions } from './book-actions';
import type { LoadedState } from './book-page';
import { Connection } from './connection';
import { registerDates } from './dates-plugin';
import { spellErrors } from './error-spelling';
import { Frames } from './frames';
import { setTranslationMethod } from './grid-library';
import { Guard } from './guard';
import { explainProtection } from './guard-dialog';
import { BookHeader, type RunningLine } from './header';
import { printByKeyboard } from './keyboard';
import { PageMenus } from './menus';
import { mountGrid } from './mount';
import { registerNotes } from './notes';
import { Scripts } from './scripts';
import { selectedCellLine } from './selected-cell';
import { commandIn, withSurveys } from './surveys';
import { followServer, isSettled, settled } from './sync';
import { Transport } from './transport';
import { registerMarks } from './typed-marks';
import { keepTypedText } from './typed-text';

/** Puts the parts of the page together; the order matters where a comment says so. */
export async function openBook(root: HTMLElement, state: LoadedState): Promise<void> {
  setTranslationMethod((text, ..._values) => translate(text)); // before the first model: it reads the names of menus
  const connection = new Connection(state.id, state.revisionId);
  const model = openModel(state, connection);
  const header = new BookHeader();
  header.setTitle(state.title);
  const whenSettled = () => settled(model, connection);
  const whenReached = async () => {
    await whenSettled();
    return connection.state === 'online' && isSettled(model);
  };
  const scripts = new Scripts(connection, { focus: () => focusOf(model), settled: whenSettled });
  const commands: Commands = {
    run: (functionName, watch) => withSurveys(functionName, state.id, () => scripts.run(functionName, watch)),
    stop: (runId) => scripts.stop(runId),
  };
  const menus = new PageMenus((functionName, caption) => void runCommand(functionName, caption, commands, header));
  const actions = bookActions(state.id, model, whenReached);
  menus.register(actions); // before the bar is mounted: it reads them once
  printByKeyboard(actions.printSheet);

  const { grid, sidebar } = layOut(root, header, model);
  let functions: readonly string[] = [];
  const frames = new Frames(sidebar, {
    functions: () => functions,
    call: (functionName, args) =>
      withSurveys(commandIn(functionName, args), state.id, () => scripts.call(functionName, args)),
    focusGrid: () => grid.querySelector<HTMLElement>('.o-grid')?.focus(),
  });
  connection.onMessage((message) => {
    if (message.type !== 'menu') return;
    functions = message.functions;
    menus.setMenus(message.menus);
    model.trigger('update'); // the bar reads the caption of the menu when it is drawn
  });
  followServer({ connection, model, header, frames });
  connection.open();
  await mountGrid(grid, model);
}

/** The page's copy of the book: a client of the collaborative protocol, which guards what is protected. */
function openModel(state: LoadedState, connection: Connection): Model {
  registerPlugins();
  registerDates();
  registerMarks();
  keepTypedText();
  registerNotes();
  const guard = new Guard();
  guard.register();
  const transportService = new Transport(connection);
  const client = { id: connection.clientId, name: personLabel() };
  const model = createModel(state.snapshot, { transportService, client }, state.revisions);
  spellErrors(model);
  guard.watch(model, (refusal) => void explainProtection(refusal, guard, model));
  window.addEventListener('beforeunload', (event) => {
    if (!isSettled(model)) event.preventDefault();
  });
  return model;
}

function layOut(root: HTMLElement, header: BookHeader, model: Model): Record<'grid' | 'sidebar', HTMLElement> {
  const grid = element('main', { class: 'grid' });
  const sidebar = element('aside', { class: 'sidebar', label: 'Боковая панель' });
  sidebar.hidden = true;
  const body = element('div', { class: 'book-body' }, [grid, sidebar]);
  root.replaceChildren(element('div', { class: 'book' }, [header.element, body, selectedCellLine(model)]));
  return { grid, sidebar };
}

function focusOf(model: Model): Focus {
  const { left, top, right, bottom } = model.getters.getSelectedZone();
  return { activeSheetId: model.getters.getActiveSheetId(), selection: { left, top, right, bottom } };
}

type Commands = Pick<Scripts, 'run' | 'stop'>;

async function runCommand(functionName: string, caption: string, scripts: Commands, header: BookHeader): Promise<void> {
  let line: RunningLine | undefined;
  const outcome = await scripts.run(functionName, {
    asked: (runId) => {
      line = header.showRunning(caption, () => scripts.stop(runId));
    },
    begun: () => line?.begun(),
  });
  line?.done();
  if (!outcome.ok) await tell(`Команда «${caption}» не выполнена`, outcome.message);
}
