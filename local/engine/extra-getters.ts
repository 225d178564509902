import type { PageSetup, ProtectionData } from './extras';
import type { CellPosition } from './library';

/** The getters that the plugins of this folder add to the model; the engine's types cannot know them. */
export interface ExtraGetters {
  getNote(position: CellPosition): string;
  getNotes(sheetId: string): Readonly<Record<string, string>>;
  getProtections(sheetId: string): readonly ProtectionData[];
  getPageSetup(sheetId: string): PageSetup | undefined;
}

function hasExtras(getters: object): getters is ExtraGetters {
  return 'getNote' in getters && 'getProtections' in getters && 'getPageSetup' in getters;
}

/** The extra getters of a model made by `createModel`. */
export function extraGetters(model: { readonly getters: object }): ExtraGetters {
  const getters: object = model.getters;
  if (!hasExtras(getters)) throw new Error('this model was not made by createModel: it has no plugins for notes');
  return getters;
}
