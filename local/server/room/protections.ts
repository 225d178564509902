import * as z from 'zod/mini';
import type { Dispatcher } from '../../engine/commands';
import type { ProtectionData } from '../../engine/extras';
import { helpers, type Model, type WorkbookData } from '../../engine/library';
import { createModel } from '../../engine/model';
import { protectionAgainst } from '../../engine/protected-zones';
import { type ExtendedSheet, withExtras } from '../../engine/sheet-extras';
import type { Revision } from '../protocol';

const command = z.looseObject({ type: z.string(), sheetId: z.optional(z.string()) });
const commands = z._default(z.array(command), []);
type SentCommand = z.infer<typeof command>;

/** Commands that move, add or remove protections, or the sheets and names that they stand on. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  'SET_PROTECTION',
  'REMOVE_PROTECTION',
  'ADD_COLUMNS_ROWS',
  'REMOVE_COLUMNS_ROWS',
  'MOVE_RANGES',
  'CREATE_SHEET',
  'DELETE_SHEET',
  'DUPLICATE_SHEET',
  'RENAME_SHEET',
  'MOVE_SHEET',
  'HIDE_SHEET',
  'SHOW_SHEET',
  'CREATE_NAMED_RANGE',
  'UPDATE_NAMED_RANGE',
  'DELETE_NAMED_RANGE',
]);

/** Protections are set by scripts; the engine moves cells by itself and puts no such command into a revision. */
const NEVER_OF_PAGES: ReadonlySet<string> = new Set(['SET_PROTECTION', 'REMOVE_PROTECTION', 'UPDATE_CELL_POSITION']);

const REFUSED = 'Эти ячейки защищены, изменить их нельзя. Правка не записана.';
const NOT_OWN = 'Отменить или повторить можно только своё действие.';
const MISUNDERSTOOD = 'Правка не разобрана и не записана.';

/**
 * The protections of one open book, kept beside the hub: what a page sends into protected cells is refused even when
 * the page does not refuse it itself. Scripts write as the owner does, and what only warns stops nobody.
 * It follows the book with a model of empty sheets, which exists only when something is protected.
 */
export class BookProtections {
  /** The book at its snapshot without contents and looks; JSON text of the whole until it is needed. */
  #base: string | WorkbookData;
  /** Revisions since the snapshot with their structural commands only. */
  readonly #log: Revision[] = [];
  /** Who made a revision, and whether it moves protections. */
  readonly #made = new Map<string, { readonly clientId: unknown; readonly moves: boolean }>();
  #mayProtect: boolean;
  /** Made when it is needed; undefined also when a change cannot be followed step by step. */
  #model: Model | undefined;

  /** @param snapshot JSON text of the book. @param revisions Those since the snapshot. */
  constructor(snapshot: string, revisions: readonly Revision[] = []) {
    this.#base = snapshot;
    this.#mayProtect = snapshot.includes('"protections"');
    for (const message of revisions) this.follow(message);
  }

  /** Why a page may not send the revision; undefined when it may. It has not been followed yet. */
  refusal(clientId: string, message: Revision): string | undefined {
    const sent = commands.safeParse(message.commands);
    if (!sent.success) return MISUNDERSTOOD;
    if (sent.data.some(({ type }) => NEVER_OF_PAGES.has(type))) return REFUSED;
    if (!this.#mayProtect) return undefined;
    try {
      if (message.type !== 'REMOTE_REVISION') return this.#isOwn(clientId, message) ? undefined : NOT_OWN;
      return this.#meetsProtection(sent.data) ? REFUSED : undefined;
    } catch {
      this.#model = undefined;
      return MISUNDERSTOOD; // whoever sent it must load the book anew
    }
  }

  /** A revision was taken. */
  follow(message: Revision): void {
    const structural = Array.isArray(message.commands) ? message.commands.filter(isStructural) : [];
    const target = this.#made.get(targetOf(message));
    const moves = structural.length > 0 || target?.moves === true;
    this.#made.set(message.nextRevisionId, { clientId: message.clientId, moves });
    this.#log.push({ ...message, ...(message.type === 'REMOTE_REVISION' && { commands: structural }) });
    this.#mayProtect ||= structural.some(({ type }) => type === 'SET_PROTECTION');
    if (moves) this.#model = undefined;
  }

  /** Commands of one revision follow each other: each is looked at where those before it have moved the protections. */
  #meetsProtection(sent: readonly SentCommand[]): boolean {
    const model = this.#model ?? this.#open();
    this.#model = model;
    for (const one of sent) {
      if (protectionAgainst(model, one, onlyWarns)) return true;
      if (!STRUCTURAL.has(one.type)) continue;
      this.#model = undefined; // this model goes ahead of the book
      const engine: Dispatcher = model;
      if (!engine.dispatch(one.type, one).isSuccessful) throw new Error(`the engine refuses ${one.type}`);
    }
    return false;
  }

  #isOwn(clientId: string, message: Revision): boolean {
    return this.#made.get(targetOf(message))?.clientId === clientId;
  }

  #open(): Model {
    const base = typeof this.#base === 'string' ? emptied(JSON.parse(this.#base)) : this.#base;
    this.#base = base;
    return createModel(base, {}, JSON.parse(JSON.stringify(this.#log)));
  }
}

function isStructural({ type }: SentCommand): boolean {
  return STRUCTURAL.has(type);
}

function onlyWarns({ warningOnly }: ProtectionData): boolean {
  return warningOnly === true;
}

/** The revision that is undone or redone. */
function targetOf({ undoneRevisionId, redoneRevisionId }: Revision): string {
  return String(undoneRevisionId ?? redoneRevisionId ?? '');
}

/** Sheets, names and protections of a book, and nothing else. */
function emptied({ sheets, ...book }: WorkbookData): WorkbookData {
  const bare = sheets.map((sheet): ExtendedSheet => {
    const { id, name, rowNumber, colNumber, isVisible, protections = [] } = withExtras(sheet);
    return { ...helpers.createEmptySheet(id, name), rowNumber, colNumber, isVisible, protections };
  });
  return { ...book, sheets: bare, pivots: {}, styles: {}, formats: {}, borders: {} };
}
