/** What the page alone uses of o-spreadsheet; the engine's own door comes first, because it puts repairs in place. */
import type { registries } from '../../engine/library';

export type { CommandResult } from '@odoo/o-spreadsheet';
export { Spreadsheet, setTranslationMethod, stores } from '@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js';

/** A line of a menu. */
export type ActionSpec = Parameters<typeof registries.topbarMenuRegistry.add>[1];
