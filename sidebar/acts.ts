import type { CommandName, SheetId } from '../src/rpc/contract';
import { COMMAND_CAPTIONS } from './commands';
import type { PlaceName } from './visit';

/** What a button does: starts a command of the menu, shows a sheet, or leads to another place of the sidebar. */
export type Act =
  | { readonly command: CommandName }
  | { readonly sheet: SheetId; readonly caption: string }
  | { readonly place: PlaceName; readonly caption: string };

export function captionOf(act: Act): string {
  return 'command' in act ? COMMAND_CAPTIONS[act.command] : act.caption;
}

/** Something to do now, and why. */
export interface NextStep {
  readonly act: Act;
  readonly words: string;
}
