import { helpView } from './help';
import { importView } from './import/import-view';
import { isPlace, Places } from './places';
import { proposalView } from './proposal/proposal-view';

/** Views of dialogs: they stand alone. */
const DIALOGS: Readonly<Record<string, (view: HTMLElement) => void>> = {
  help: (view) => view.replaceChildren(helpView()),
  proposal: proposalView,
  import: importView,
};

/** The server writes into the page which view it shows first. */
const name = document.body.dataset.view ?? '';
const view = document.getElementById('view');
if (view && isPlace(name)) new Places(view).show(name);
else if (view) DIALOGS[name]?.(view);
