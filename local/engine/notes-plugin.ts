import type { ExtraCommand } from './commands';
import {
  type CellPosition,
  type CoreCommand,
  CorePlugin,
  helpers,
  type RangeAdapterFunctions,
  type WorkbookData,
} from './library';
import { withExtras } from './sheet-extras';

type SheetNotes = Readonly<Record<string, string>>;

interface NotesState {
  notes: Readonly<Record<string, SheetNotes | undefined>>;
}

/** Notes of cells by address. They move with their cells, and go with deleted ones. */
export class NotesPlugin extends CorePlugin<NotesState> implements NotesState {
  static override getters = ['getNote', 'getNotes'] as const;
  readonly notes: NotesState['notes'] = {};

  override handle(command: CoreCommand | ExtraCommand): void {
    switch (command.type) {
      case 'SET_NOTE':
        this.#setNote(command.sheetId, helpers.toXC(command.col, command.row), command.note);
        break;
      case 'DUPLICATE_SHEET':
        this.history.update('notes', command.sheetIdTo, { ...this.notes[command.sheetId] });
        break;
      case 'DELETE_SHEET':
        this.history.update('notes', command.sheetId, undefined);
        break;
    }
  }

  override adaptRanges({ adaptRangeString }: RangeAdapterFunctions): void {
    for (const [sheetId, notes] of Object.entries(this.notes)) {
      const moved: Record<string, string> = {};
      let changed = false;
      for (const [xc, note] of Object.entries(notes ?? {})) {
        const change = adaptRangeString(sheetId, xc);
        changed ||= change.changeType !== 'NONE';
        if (change.changeType !== 'REMOVE') moved[change.range] = note;
      }
      if (changed) this.history.update('notes', sheetId, moved);
    }
  }

  /** The note of a cell, `''` when there is none. */
  getNote({ sheetId, col, row }: CellPosition): string {
    return this.notes[sheetId]?.[helpers.toXC(col, row)] ?? '';
  }

  getNotes(sheetId: string): SheetNotes {
    return this.notes[sheetId] ?? {};
  }

  override import(data: WorkbookData): void {
    for (const sheet of data.sheets) {
      const { notes } = withExtras(sheet);
      if (notes) this.history.update('notes', sheet.id, { ...notes });
    }
  }

  override export(data: WorkbookData): void {
    for (const sheet of data.sheets) {
      const notes = this.notes[sheet.id];
      if (notes && Object.keys(notes).length > 0) withExtras(sheet).notes = { ...notes };
    }
  }

  #setNote(sheetId: string, xc: string, note: string): void {
    const { [xc]: _old, ...others } = this.notes[sheetId] ?? {};
    this.history.update('notes', sheetId, note === '' ? others : { ...others, [xc]: note });
  }
}
