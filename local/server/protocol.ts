/**
 * The contract between the server of the local edition and its pages: types only, shared by both.
 *
 * Pages of the server
 *   GET  /                              the start page (the page's script decides by `location.pathname`)
 *   GET  /book/:id                      a book's page
 *   GET  /assets/page.js, /assets/page.css   what `buildPage()` of local/page/build.ts made
 *   GET  /assets/Code.js                the add-on's bundle: the page computes its formulas itself
 *   GET  /frame/:token                  the HTML of one sidebar or dialog, with a policy of its own; the part `frame` of
 *                                       `buildPage()` stands in it as its first inline script
 *
 * HTTP API: JSON in and out unless said otherwise; errors are `ApiError` with status 400, 403, 404, 409, 413 or 500
 *   GET  /api/books                     -> BookList
 *   POST /api/books                     NewBook -> BookInfo
 *   POST /api/books/xlsx?title=…        bytes of an .xlsx file -> BookInfo
 *   GET  /api/books/:id/state           -> BookState
 *   GET  /api/books/:id/xlsx[?sheet=…]  -> .xlsx of the book, or of one sheet (by sheetId) with values for formulas
 *   POST /api/books/:id/sheets          bytes of an .xlsx file -> AddedSheets; the sheets arrive as revisions
 *   POST /api/books/:id/surveys         -> SurveysMade: every survey sheet becomes a book of its own
 *   POST /api/books/:id/surveys/bring   -> SheetIds: what these books hold now, as sheets, until
 *   POST /api/books/:id/surveys/away    SheetIds -> 204
 *   POST /api/books/:id/rename          { title } -> BookInfo
 *   POST /api/books/:id/duplicate       -> BookInfo
 *   POST /api/books/:id/bin             -> 204; refused (409) while somebody is in the book
 *
 * WebSocket: /ws/books/:id?client=…&since=…&name=…  JSON texts, `PageMessage` up, `ServerMessage` down.
 *   client  id that the page chose ([\w-]{1,64}), the same for its model and for every reconnect
 *   since   id of the last revision that the page has (`BookState.revisionId` at first); the server sends `welcome`,
 *           then what came later, or `reload` when it no longer has it: fetch the state again
 *   name    label of the person, shown to others
 * After a reconnect the page sends its unacknowledged message again: the server knows revisions by their ids and answers
 * with the broadcast it missed, so nothing is applied twice. What its scripts said meanwhile follows, and a question
 * that still waits is asked again.
 */
import type { MenuTree } from '../apps-script/host';

export type BookKind = 'school' | 'municipal' | 'survey' | 'other';

/** What a book holds, as of its last snapshot; '' and null where the book does not say. */
export interface BookSummary {
  readonly kind: BookKind;
  /** The school, or the municipality. */
  readonly owner: string;
  readonly schoolYear: string;
  /** Rows of «Пары» in a school's book, tabs with a return in a municipality's. */
  readonly pairs: number | null;
  readonly returns: number | null;
}

export interface BookInfo {
  /** Letters, digits and hyphens: safe in an address. */
  readonly id: string;
  readonly title: string;
  readonly summary: BookSummary;
  /** ISO instant. */
  readonly changed: string;
  /** Labels of those who have it open now. */
  readonly people: readonly string[];
}

export interface BookList {
  /** The folder with the books, to be shown: nothing leaves this computer. */
  readonly folder: string;
  /** Titles of sample books that are still being made on the first run; ask again soon. */
  readonly preparing: readonly string[];
  readonly books: readonly BookInfo[];
  /** Russian sentences about files that could not be read, or whose torn end was cut off. */
  readonly problems: readonly string[];
}

/** `sample` opens a fresh copy of a sample book. */
export type NewBook =
  | { readonly kind: 'school' | 'municipal'; readonly title: string }
  | { readonly kind: 'sample'; readonly sample: 'megion' | 'school17-before' | 'school17-year' };

export interface ApiError {
  /** Russian, for the person: what happened, what to do. */
  readonly error: string;
}

export interface AddedSheets {
  readonly sheets: readonly { readonly sheetId: string; readonly name: string }[];
}

export interface SurveysMade {
  readonly books: number;
}

export interface SheetIds {
  readonly sheetIds: readonly string[];
}

/** A message of o-spreadsheet's collaborative protocol: the server reads these fields and passes on the rest. */
export interface Revision {
  readonly type: 'REMOTE_REVISION' | 'REVISION_UNDONE' | 'REVISION_REDONE' | 'SNAPSHOT_CREATED';
  readonly serverRevisionId: string;
  readonly nextRevisionId: string;
  readonly [field: string]: unknown;
}

/** Where somebody is: relayed, never kept. */
export interface PresenceMessage {
  readonly type: 'CLIENT_JOINED' | 'CLIENT_MOVED' | 'CLIENT_LEFT';
  readonly [field: string]: unknown;
}

/** `new Model(snapshot, config, revisions)`: `revisions` are those since the snapshot, in order. */
export interface BookState {
  readonly id: string;
  readonly title: string;
  /** The last revision of all; the `since` of the first connection. */
  readonly revisionId: string;
  readonly snapshot: object;
  readonly revisions: readonly Revision[];
}

export interface PersonHere {
  readonly clientId: string;
  readonly name: string;
}

export type PageMessage =
  | { readonly type: 'collaboration'; readonly message: Revision | PresenceMessage }
  /** A menu item. `runId` is the page's own, unique in the page. */
  | ({ readonly type: 'run'; readonly runId: string; readonly functionName: string } & Focus)
  /** google.script.run of a sidebar or dialog; what may cross is checked by the page's client. */
  | ({
      readonly type: 'call';
      readonly runId: string;
      readonly functionName: string;
      readonly args: readonly unknown[];
    } & Focus)
  | { readonly type: 'answer'; readonly askId: string; readonly button: string; readonly text?: string }
  /** Ends a run of this page. */
  | { readonly type: 'stop'; readonly runId: string };

/** Where the person stands, for getActiveSheet and getActiveRange; zone counted from 0. */
export interface Focus {
  readonly activeSheetId?: string;
  readonly selection?: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

export type RunOutcome =
  | { readonly ok: true; readonly value: unknown }
  /** `message` as Apps Script shows it, e.g. «Exception: …»; `frames` of the script's own stack. */
  | { readonly ok: false; readonly message: string; readonly frames: readonly string[] };

export type ServerMessage =
  /** `runs` of this page that go on after a reconnect; any other has ended, and its outcome is lost. */
  | {
      readonly type: 'welcome';
      readonly title: string;
      readonly people: readonly PersonHere[];
      readonly runs: readonly string[];
    }
  /** Also the acknowledgement of the page's own revision: it is on disk. */
  | { readonly type: 'collaboration'; readonly message: Revision | PresenceMessage }
  | { readonly type: 'people'; readonly people: readonly PersonHere[] }
  | { readonly type: 'title'; readonly title: string }
  /** Menus of onOpen, once after `welcome`, when the script's worker is ready; and the names for google.script.run. */
  | { readonly type: 'menu'; readonly menus: readonly MenuTree[]; readonly functions: readonly string[] }
  /** The run stands until the answer comes. `buttons`: OK, OK_CANCEL, YES_NO or YES_NO_CANCEL; CLOSE always answers too. */
  | {
      readonly type: 'ask';
      readonly askId: string;
      readonly runId: string;
      readonly kind: 'alert' | 'prompt';
      readonly title: string;
      readonly text: string;
      readonly buttons: string;
    }
  | { readonly type: 'toast'; readonly title: string; readonly text: string; readonly seconds: number }
  /** Width and height in pixels, 0 leaves them to the page. `url` is the frame's address. */
  | {
      readonly type: 'html';
      readonly kind: 'sidebar' | 'modal' | 'modeless';
      readonly title: string;
      readonly url: string;
      readonly width: number;
      readonly height: number;
    }
  /** The script made another sheet active. */
  | { readonly type: 'activate'; readonly sheetId: string }
  /** The run got its turn: scripts of one book run one after another. */
  | { readonly type: 'started'; readonly runId: string }
  /** Dialogs of the run that still wait are to be closed. */
  | { readonly type: 'ended'; readonly runId: string; readonly outcome: RunOutcome }
  /** A line of Logger or console. */
  | { readonly type: 'log'; readonly line: string }
  /** The page's last message was not taken; Russian. Its model must be loaded anew when `reload` follows. */
  | { readonly type: 'refused'; readonly error: string }
  | { readonly type: 'reload'; readonly reason: string };
