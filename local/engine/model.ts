import { registerBatch } from './batch';
import { EXTRA_COMMANDS } from './commands';
import { registerMissingFunctions } from './functions';
import { skipIdleHandlers } from './idle-handlers';
import { registerLazyPlugins } from './lazy-plugins';
import { coreTypes, helpers, Model, registries, type WorkbookData } from './library';
import { localeByCode } from './locales';
import { NotesPlugin } from './notes-plugin';
import { PageSetupPlugin } from './page-setup-plugin';
import { ProtectionsPlugin } from './protections-plugin';
import { registerQuickRowHeights } from './quick-row-heights';
import { ValidationRangesPlugin } from './validation-ranges-plugin';

export type ModelConfig = NonNullable<ConstructorParameters<typeof Model>[1]>;
export type Revisions = NonNullable<ConstructorParameters<typeof Model>[2]>;

/** Registries are the library's global state: everything of ours goes into them once, before the first model. */
let registered = false;

export function registerPlugins(): void {
  if (registered) return;
  registered = true;
  registerBatch();
  registerLazyPlugins();
  registerQuickRowHeights();
  registerMissingFunctions();
  registries.corePluginRegistry.add('notes', NotesPlugin);
  registries.corePluginRegistry.add('protections', ProtectionsPlugin);
  registries.corePluginRegistry.add('pageSetup', PageSetupPlugin);
  registries.corePluginRegistry.add('validationRanges', ValidationRangesPlugin);
  const known: Set<string> = coreTypes;
  for (const type of EXTRA_COMMANDS) {
    known.add(type);
    registries.inverseCommandRegistry.add(type, (command) => [command]);
  }
}

/** An empty book as Google makes one: a sheet of 1000 rows and 26 columns, whose id is 0. */
export function emptyWorkbook(localeCode = 'en_US', sheetName = 'Sheet1'): WorkbookData {
  const locale = localeByCode(localeCode);
  if (!locale) throw new Error(`not emulated: spreadsheet locale ${localeCode}`);
  const data = helpers.createEmptyWorkbookData(sheetName);
  const sheet = { ...helpers.createEmptySheet('0', sheetName), rowNumber: 1000 };
  return { ...data, sheets: [sheet], settings: { ...data.settings, locale } };
}

/**
 * A model with notes, protections, page setup and batches.
 * Custom functions must be registered before (`registerFormulas`).
 * @param data A whole book, `exportData()` of another model, or nothing for an empty book.
 */
export function createModel(
  data: WorkbookData = emptyWorkbook(),
  config: ModelConfig = {},
  revisions: Revisions = [],
): Model {
  registerPlugins();
  const model = new Model(data, config, revisions);
  skipIdleHandlers(model);
  return model;
}
