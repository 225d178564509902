import type { Mentee, Mentor, Pair } from '../participants';
import type { KeyEntry } from './table';

/** What a file says of a mentor; what it does not say is absent. Dates are ISO days. */
export type MentorValues = Partial<Omit<Mentor, 'row' | 'code'>>;
export type MenteeValues = Partial<Omit<Mentee, 'row' | 'code'> & { readonly source: string }>;
export type PairValues = Partial<
  Omit<Pair, 'row' | 'mentorCode' | 'menteeCode' | 'form'> & { readonly endReason: string }
> &
  Pick<Pair, 'form'>;

export interface ReadPerson<Values> {
  /** Rows of the grid where the person stands, from 1, as a spreadsheet counts them. */
  readonly rows: readonly number[];
  /** As written, spaces and Latin look-alikes mended; '' when the file gives a code only. */
  readonly name: string;
  /** '' when the file gives a name only. */
  readonly code: string;
  /** What the file says: a known person's row takes these. */
  readonly values: Values;
  /** What follows from the rest (a class means «ученик», pairs mean forms and places): only for blanks of the book. */
  readonly implied: Values;
}

export type ReadMentor = ReadPerson<MentorValues>;
export type ReadMentee = ReadPerson<MenteeValues>;

export interface ReadPair {
  readonly rows: readonly number[];
  /** Index in `mentors`. */
  readonly mentor: number;
  /** Index in `mentees`. */
  readonly mentee: number;
  readonly values: PairValues;
  /** The status when the file has none: by the order, the end. Only for new pairs. */
  readonly implied: Pick<Pair, 'status'>;
}

/** A cell, or a whole row (`column` null), that cannot be read. Messages never repeat what looks personal. */
export interface WrongCell {
  /** Index of the column from 0. */
  readonly column: number | null;
  /** Its header, «столбец B» where there is none; '' for a whole row. */
  readonly title: string;
  readonly what: string;
  readonly todo: string;
  /** What one choice for the whole table would mend; see `Mapping.otherwise`. */
  readonly mendedBy?: 'mentorKind' | 'menteeKind' | 'form';
}

/** A row that is not written. */
export interface WrongRow {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly cells: readonly WrongCell[];
  /** What stands in the table's columns, in their order; a blank mentor of a group is filled in. */
  readonly texts: readonly string[];
}

/** A «section» says something of the rows below it, a «heading» nothing. */
export type SkipReason = 'blank' | 'total' | 'section' | 'heading' | 'header' | 'numbers' | 'remark';

export interface SkippedRow {
  /** From 1. */
  readonly row: number;
  readonly reason: SkipReason;
}

/** Something that the person should know and need not mend; a whole Russian sentence or two, without personal data. */
export type ImportRemark = string;

/** Everything that a table gave. Every row below the header is in exactly one of: read, wrong, skipped. */
export interface ReadLists {
  readonly sheet: string;
  readonly mentors: readonly ReadMentor[];
  readonly mentees: readonly ReadMentee[];
  readonly pairs: readonly ReadPair[];
  /** Rows that were read, from 1. */
  readonly rows: readonly number[];
  readonly wrong: readonly WrongRow[];
  readonly skipped: readonly SkippedRow[];
  readonly remarks: readonly ImportRemark[];
}

export interface CodedPerson<Values> {
  readonly rows: readonly number[];
  readonly code: string;
  /** Only in «С именами»; absent in «Только коды». */
  readonly name?: string;
  readonly values: Values;
  readonly implied: Values;
}

export type CodedMentor = CodedPerson<MentorValues>;
export type CodedMentee = CodedPerson<MenteeValues>;

export interface CodedPair {
  readonly rows: readonly number[];
  readonly mentorCode: string;
  readonly menteeCode: string;
  readonly values: PairValues;
  readonly implied: Pick<Pair, 'status'>;
}

/** What may leave the browser: in «Только коды» without a name or a contact. Plain data that JSON carries. */
export interface CodedLists {
  readonly mentors: readonly CodedMentor[];
  readonly mentees: readonly CodedMentee[];
  readonly pairs: readonly CodedPair[];
}

export interface AssignedCodes {
  readonly lists: CodedLists;
  /** The key as it is now: what was loaded and everybody in this file who has a name. To be offered as a file. */
  readonly key: readonly KeyEntry[];
  /** Of the key, those whom the loaded one lacks: until they are saved, closing the dialog loses them. */
  readonly added: readonly KeyEntry[];
  readonly remarks: readonly ImportRemark[];
}
