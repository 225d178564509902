import type { ExtraCommand } from './commands';
import type { ProtectionData } from './extras';
import { type CoreCommand, CorePlugin, type RangeAdapterFunctions, type WorkbookData } from './library';
import { withExtras } from './sheet-extras';

interface ProtectionsState {
  protections: Readonly<Record<string, readonly ProtectionData[] | undefined>>;
}

/** Protected ranges and sheets. The engine knows only a locked sheet; who may write where is decided by the readers. */
export class ProtectionsPlugin extends CorePlugin<ProtectionsState> implements ProtectionsState {
  static override getters = ['getProtections'] as const;
  readonly protections: ProtectionsState['protections'] = {};

  override handle(command: CoreCommand | ExtraCommand): void {
    switch (command.type) {
      case 'SET_PROTECTION':
        this.#replace(command.sheetId, command.protection.id, command.protection);
        break;
      case 'REMOVE_PROTECTION':
        this.#replace(command.sheetId, command.protectionId, undefined);
        break;
      case 'DUPLICATE_SHEET':
        this.#duplicate(command.sheetId, command.sheetIdTo);
        break;
      case 'DELETE_SHEET':
        this.history.update('protections', command.sheetId, undefined);
        break;
    }
  }

  override adaptRanges(adapters: RangeAdapterFunctions): void {
    for (const [sheetId, protections] of Object.entries(this.protections)) {
      if (!protections) continue;
      const moved = protections.flatMap((protection) => adapt(protection, sheetId, adapters));
      this.history.update('protections', sheetId, moved);
    }
  }

  getProtections(sheetId: string): readonly ProtectionData[] {
    return this.protections[sheetId] ?? [];
  }

  override import(data: WorkbookData): void {
    for (const sheet of data.sheets) {
      const { protections } = withExtras(sheet);
      if (protections) this.history.update('protections', sheet.id, [...protections]);
    }
  }

  override export(data: WorkbookData): void {
    for (const sheet of data.sheets) {
      const protections = this.getProtections(sheet.id);
      if (protections.length > 0) withExtras(sheet).protections = [...protections];
    }
  }

  #replace(sheetId: string, id: string, protection: ProtectionData | undefined): void {
    const current = this.getProtections(sheetId);
    const known = current.some((one) => one.id === id);
    const replaced = current.flatMap((one) => (one.id === id ? (protection ?? []) : one));
    this.history.update('protections', sheetId, protection && !known ? [...current, protection] : replaced);
  }

  #duplicate(from: string, to: string): void {
    // ids are unique in a book; derived ones are the same for every client that replays the command
    const copies = this.getProtections(from).map((protection) => ({ ...protection, id: `${protection.id}-${to}` }));
    this.history.update('protections', to, copies);
  }
}

/** A protection whose whole range is deleted goes with it. */
function adapt(
  protection: ProtectionData,
  sheetId: string,
  adapters: RangeAdapterFunctions,
): readonly ProtectionData[] {
  const { range, unprotected, ...rest } = protection;
  const moved: ProtectionData = { ...rest };
  if (range !== undefined) {
    const change = adapters.adaptRangeString(sheetId, range);
    if (change.changeType === 'REMOVE') return [];
    moved.range = change.range;
  }
  if (unprotected) {
    moved.unprotected = unprotected.flatMap((hole) => {
      const change = adapters.adaptRangeString(sheetId, hole);
      return change.changeType === 'REMOVE' ? [] : [change.range];
    });
  }
  return [moved];
}
