import { buildAwards } from '../commands/awards';
import { checkBook } from '../commands/check-book';
import { collectSurveys } from '../commands/collect-surveys';
import { runCommand } from '../commands/command';
import { createSchoolBook } from '../commands/create-book';
import { createSurveys } from '../commands/create-surveys';
import { importLists } from '../commands/import-lists';
import { buildIndicatorCard } from '../commands/indicator-card';
import { buildMonitoringNote } from '../commands/monitoring-note';
import { buildPairOrder } from '../commands/pair-order';
import { showPairing } from '../commands/pairing';
import { buildResults } from '../commands/results';
import { buildRoadmap } from '../commands/roadmap';
import { fillSample } from '../commands/sample';
import { buildSchoolReturn } from '../commands/school-return';
import { buildSchoolSummary } from '../commands/school-summary';
import { buildStages } from '../commands/stages';
import { buildSwot } from '../commands/swot';
import type { CommandName, Input, Output } from './contract';

/** The same work as under the items of the menu: its questions, lock, journal and undo belong to the command. */
const COMMANDS: Readonly<Record<CommandName, () => void>> = {
  showPairing: () => showPairing(),
  createSchoolBook: () => runCommand(createSchoolBook),
  importLists: () => importLists(),
  fillSample: () => runCommand(fillSample),
  checkBook: () => runCommand(checkBook),
  createSurveys: () => createSurveys(),
  collectSurveys: () => runCommand(collectSurveys),
  buildSchoolReturn: () => runCommand(buildSchoolReturn),
  buildSchoolSummary: () => runCommand(buildSchoolSummary),
  buildIndicatorCard: () => runCommand(buildIndicatorCard),
  buildResults: () => runCommand(buildResults),
  buildSwot: () => runCommand(buildSwot),
  buildMonitoringNote: () => runCommand(buildMonitoringNote),
  buildRoadmap: () => buildRoadmap(),
  buildStages: () => buildStages(),
  buildPairOrder: () => buildPairOrder(),
  buildAwards: () => runCommand(buildAwards),
};

/** Starts a command of the menu from a view; what a person can mend the command tells itself. */
export function runMenuCommand({ command }: Input<'runCommand'>): Output<'runCommand'> {
  COMMANDS[command]();
  return {};
}
