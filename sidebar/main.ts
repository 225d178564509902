import { helpView } from './help';
import { importView } from './import/import-view';
import { monitoringView } from './monitoring/monitoring-view';
import { pairingView } from './pairing/pairing-view';
import { proposalView } from './proposal/proposal-view';

/** The server writes the view's name into the page; each view takes the page's one place. */
const VIEWS: Readonly<Record<string, (place: HTMLElement) => void>> = {
  help: (place) => place.replaceChildren(helpView()),
  pairing: pairingView,
  proposal: proposalView,
  monitoring: monitoringView,
  import: importView,
};

const place = document.getElementById('view');
const view = VIEWS[document.body.dataset.view ?? ''];
if (place && view) view(place);
