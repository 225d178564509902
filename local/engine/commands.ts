import type { PageSetup, ProtectionData } from './extras';
import type { Command, DispatchResult } from './library';

/** `note: ''` removes it. The names of the fields make the engine shift the cell against concurrent edits by itself. */
export interface SetNoteCommand {
  readonly type: 'SET_NOTE';
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  readonly note: string;
}

/** Adds the protection, or replaces the one with its id. */
export interface SetProtectionCommand {
  readonly type: 'SET_PROTECTION';
  readonly sheetId: string;
  readonly protection: ProtectionData;
}

export interface RemoveProtectionCommand {
  readonly type: 'REMOVE_PROTECTION';
  readonly sheetId: string;
  readonly protectionId: string;
}

export interface SetPageSetupCommand {
  readonly type: 'SET_PAGE_SETUP';
  readonly sheetId: string;
  /** `null` removes it. */
  readonly pageSetup: PageSetup | null;
}

/** Core commands of ours: kept in revisions and undone like the engine's own. */
export type ExtraCommand = SetNoteCommand | SetProtectionCommand | RemoveProtectionCommand | SetPageSetupCommand;

export const EXTRA_COMMANDS = ['SET_NOTE', 'SET_PROTECTION', 'REMOVE_PROTECTION', 'SET_PAGE_SETUP'] as const;

export type BookCommand = Command | ExtraCommand;

/** The engine's `dispatch`, whose own type knows only its own commands. */
export interface Dispatcher {
  dispatch(type: string, payload: object): DispatchResult;
}
