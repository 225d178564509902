/** What the main thread and a script's worker say to each other. */
import type { MessagePort } from 'node:worker_threads';
import type { MenuTree } from '../../apps-script/host';
import type { Properties, PropertyStore } from '../durable/entries';
import type { AddedSheets, BookSummary, Focus, Revision, RunOutcome, SheetIds } from '../protocol';

export interface WorkerStart {
  readonly port: MessagePort;
  /** One Int32 that the main thread raises with every message, so that a script can wait for one. */
  readonly signal: SharedArrayBuffer;
  readonly clientId: string;
  readonly bookId: string;
  readonly title: string;
  /** JSON text. */
  readonly snapshot: string;
  readonly revisions: readonly Revision[];
  readonly properties: Properties;
  /** Files of the script instead of the built add-on. */
  readonly code?: readonly string[];
}

export interface RunOrder {
  readonly functionName: string;
  readonly args: readonly unknown[];
  /** Who calls: a menu, google.script.run, or the opening of the book. */
  readonly as: 'menu' | 'client' | 'open';
  readonly focus: Focus;
}

export interface PropertyChange {
  readonly store: PropertyStore;
  readonly key: string;
  readonly value: string | null;
}

/** Work on the book that is no script. */
export type Errand =
  /** The snapshot takes a revision of its own: nobody can undo what came before it. */
  | { readonly kind: 'snapshot'; readonly snapshotId: string }
  /** With a sheet, only that sheet, with values for its formulas. */
  | { readonly kind: 'xlsx'; readonly sheetId?: string }
  | { readonly kind: 'add sheets'; readonly bytes: Uint8Array }
  /** Survey sheets as books of their own. */
  | { readonly kind: 'survey books' }
  | { readonly kind: 'bring sheets'; readonly books: readonly StoredSheets[] }
  | { readonly kind: 'remove sheets'; readonly sheetIds: readonly string[] };

/** A closed book: its snapshot, JSON text, and what happened since. */
export interface StoredSheets {
  readonly snapshot: string;
  readonly revisions: readonly Revision[];
}

export interface SurveyBooks {
  readonly surveys: readonly {
    readonly sheetId: string;
    readonly title: string;
    readonly summary: BookSummary;
    readonly snapshot: string;
  }[];
}

/** Whole book as JSON text, at a revision. */
export interface SnapshotResult {
  /** The last revision that it holds. */
  readonly revisionId: string;
  readonly snapshot: string;
  readonly summary: BookSummary;
}

export type ErrandResult = SnapshotResult | Uint8Array | AddedSheets | SurveyBooks | SheetIds;

export type ToWorker =
  | { readonly type: 'revision'; readonly message: Revision }
  | { readonly type: 'run'; readonly order: RunOrder }
  | { readonly type: 'answer'; readonly button: string; readonly text: string }
  | { readonly type: 'errand'; readonly number: number; readonly errand: Errand }
  | { readonly type: 'property'; readonly change: PropertyChange }
  /** The book was renamed elsewhere. */
  | { readonly type: 'title'; readonly title: string };

export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: string;
}

export interface HtmlShown {
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

export type FromWorker =
  | { readonly type: 'revision'; readonly message: Revision }
  | { readonly type: 'property'; readonly change: PropertyChange }
  /** The script has renamed the book. */
  | { readonly type: 'title'; readonly title: string }
  /** The script runs from here on: its time counts. */
  | { readonly type: 'began' }
  | { readonly type: 'ask'; readonly question: Question }
  | { readonly type: 'toast'; readonly title: string; readonly text: string; readonly seconds: number }
  | { readonly type: 'html'; readonly shown: HtmlShown }
  | { readonly type: 'activate'; readonly sheetId: string }
  | { readonly type: 'log'; readonly line: string }
  /** Menus that the run added, and the functions that google.script.run may name. */
  | {
      readonly type: 'done';
      readonly outcome: RunOutcome;
      readonly menus: readonly MenuTree[];
      readonly functions: readonly string[];
    }
  | { readonly type: 'errand done'; readonly number: number; readonly result: ErrandResult }
  /** `error` is Russian when a person can mend it. */
  | { readonly type: 'errand failed'; readonly number: number; readonly error: string; readonly mendable: boolean };
