import { openProposal } from '../commands/pairing';
import { BusyError, UserError } from '../errors';
import { becomeMentor } from './become-mentor';
import { commitPairs } from './commit';
import { type Answer, contract, type Method } from './contract';
import { type Door, door, notUnderstood } from './door';
import { forbidPair } from './forbid';
import { importRows, importState, previewImport } from './import';
import { readTab } from './import-tabs';
import { lockPair } from './lock';
import { meetingsOverview, planMeetings } from './meetings';
import { monitoringState } from './monitoring';
import { nameProblem } from './named-problems';
import { openSheet } from './open-sheet';
import { listMentees, pairingState } from './overview';
import { panelState } from './panel';
import { explainPair, proposeAll } from './propose';
import { runMenuCommand } from './run-command';
import { selectedMentee } from './selection';
import { setPairStatus } from './status';
import { suggestMentors } from './suggest';

/** Every method of the contract; the handlers are one file a family. */
const DOORS: Readonly<Record<Method, Door>> = {
  panelState: door(contract.panelState, panelState),
  pairingState: door(contract.pairingState, pairingState),
  listMentees: door(contract.listMentees, listMentees),
  suggestMentors: door(contract.suggestMentors, suggestMentors),
  explainPair: door(contract.explainPair, explainPair),
  proposeAll: door(contract.proposeAll, proposeAll),
  openProposal: door(contract.openProposal, () => {
    openProposal();
    return {};
  }),
  commitPairs: door(contract.commitPairs, commitPairs),
  setPairStatus: door(contract.setPairStatus, setPairStatus),
  lockPair: door(contract.lockPair, lockPair),
  forbidPair: door(contract.forbidPair, forbidPair),
  becomeMentor: door(contract.becomeMentor, becomeMentor),
  selectedMentee: door(contract.selectedMentee, selectedMentee),
  meetingsOverview: door(contract.meetingsOverview, meetingsOverview),
  planMeetings: door(contract.planMeetings, planMeetings),
  nameProblem: door(contract.nameProblem, nameProblem),
  monitoringState: door(contract.monitoringState, monitoringState),
  runCommand: door(contract.runCommand, runMenuCommand),
  openSheet: door(contract.openSheet, openSheet),
  importState: door(contract.importState, importState),
  readTab: door(contract.readTab, readTab),
  previewImport: door(contract.previewImport, previewImport),
  importRows: door(contract.importRows, importRows),
};

/**
 * The one function that pages call. Any page of the book can call it with anything, so it takes unknown values.
 * @returns JSON text of an `Answer`. What a person can mend is an answer; a defect of ours is thrown, and the page's
 *   failure handler shows it.
 */
export function rpc(method: unknown, payload: unknown): string {
  return JSON.stringify(answerTo(method, payload));
}

function answerTo(method: unknown, payload: unknown): Answer<unknown> {
  try {
    return { ok: true, value: doorOf(method)(parsed(payload)) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ok: false, kind: error instanceof BusyError ? 'busy' : 'person', message: error.message };
  }
}

function doorOf(method: unknown): Door {
  if (typeof method === 'string' && isMethod(method)) return DOORS[method];
  throw notUnderstood('');
}

function isMethod(name: string): name is Method {
  return Object.keys(contract).includes(name);
}

function parsed(payload: unknown): unknown {
  try {
    return JSON.parse(String(payload));
  } catch (error) {
    if (error instanceof SyntaxError) throw notUnderstood('');
    throw error;
  }
}
