import type { Category } from '../categories';
import type { FormId } from '../forms';
import type { ParticipantKind } from '../statuses';
import type { Grid } from './grid';
import type { Role, TableKind, Target } from './targets';

/** What the book says that reading needs. */
export interface ImportContext {
  /** The categories of «Справочники». */
  readonly categories: readonly Category[];
  /** An ISO day: ages are counted from birth dates to it. */
  readonly today: string;
  /** «Только коды»: free text that looks personal makes its row wrong. */
  readonly personalData: 'codes' | 'names';
  /** Codes that the book holds, in the order of its rows. */
  readonly taken: TakenCodes;
  /** Whose codes they are, as far as the person has loaded a key file; null: none was loaded. */
  readonly key: readonly KeyEntry[] | null;
}

/** One line of a key: a code and whose it is. The key never leaves the browser. */
export interface KeyEntry {
  readonly code: string;
  readonly name: string;
}

type TakenCodes = Readonly<Record<Role, readonly string[]>>;

export interface TableColumn {
  /** From 0, in the grid. */
  readonly index: number;
  /** «B», as a spreadsheet names it. */
  readonly letter: string;
  /** The header; levels of a header of several rows are joined: «Наставник: ФИО». Blank when there is none. */
  readonly title: string;
  /** First different values, as text; names and contacts among them: they stay in the browser. */
  readonly samples: readonly string[];
  /** How many cells below the header are filled. */
  readonly filled: number;
  /** «№ п/п» and the like: numbers the lines, tells nothing of anybody. */
  readonly numbering: boolean;
}

/** What the person has confirmed or corrected: how columns are read. */
export interface Mapping {
  readonly kind: TableKind;
  /** By column index; columns that are not here are not read. */
  readonly targets: ReadonlyMap<number, Target>;
  /**
   * A mentor's cell that is blank beside a filled mentee means the mentor above («same»: a group whose cells a program
   * has split) or nobody («nobody»: a base of mentees where some wait).
   */
  readonly blankMentor: 'same' | 'nobody';
  /** For rows that do not say it, nor anything from which it follows; chosen by the person for the whole table. */
  readonly otherwise: {
    readonly mentorKind?: ParticipantKind;
    readonly menteeKind?: ParticipantKind;
    readonly form?: FormId;
  };
}

/** A table found in a grid. */
export interface FoundTable {
  readonly grid: Grid;
  /** Rows of the header from 0, inclusive; null when the first row is already a person. */
  readonly header: { readonly first: number; readonly last: number } | null;
  /** Columns that hold anything, in the grid's order. */
  readonly columns: readonly TableColumn[];
  /** What the titles and the values say. */
  readonly proposed: Mapping;
}

/** Why a grid is not a table of people, and what to do, in Russian. */
export interface NoTable {
  readonly why: string;
}
