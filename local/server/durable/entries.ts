import * as z from 'zod/mini';
import type { BookSummary, Revision } from '../protocol';

/** The first record of a book's file; the second is the snapshot as JSON text. */
export interface Head {
  readonly format: 1;
  readonly title: string;
  readonly summary: BookSummary;
  /** ISO instant of the last change before the snapshot. */
  readonly changed: string;
  /** The revision that the snapshot holds. */
  readonly revisionId: string;
  /** Properties of the script by store. */
  readonly properties: Properties;
}

export type PropertyStore = 'script' | 'document' | 'user';
export type Properties = Readonly<Record<PropertyStore, Readonly<Record<string, string>>>>;

/** Every further record: what happened since the snapshot, in order. */
export type Entry =
  | { readonly kind: 'revision'; readonly at: number; readonly message: Revision }
  | { readonly kind: 'title'; readonly title: string }
  /** `value: null` removes the property. */
  | {
      readonly kind: 'property';
      readonly store: PropertyStore;
      readonly key: string;
      readonly value: string | null;
    };

export const NO_PROPERTIES: Properties = { script: {}, document: {}, user: {} };

const number = z.nullable(z.number());
const summary = z.object({
  kind: z.enum(['school', 'municipal', 'survey', 'other']),
  owner: z.string(),
  schoolYear: z.string(),
  pairs: number,
  returns: number,
});
const properties = z.record(z.string(), z.string());

const head = z.object({
  format: z.literal(1),
  title: z.string(),
  summary,
  changed: z.string(),
  revisionId: z.string(),
  properties: z.object({ script: properties, document: properties, user: properties }),
});

export const revision = z.looseObject({
  type: z.enum(['REMOTE_REVISION', 'REVISION_UNDONE', 'REVISION_REDONE', 'SNAPSHOT_CREATED']),
  serverRevisionId: z.string(),
  nextRevisionId: z.string(),
});

const entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('revision'), at: z.number(), message: revision }),
  z.object({ kind: z.literal('title'), title: z.string() }),
  z.object({
    kind: z.literal('property'),
    store: z.enum(['script', 'document', 'user']),
    key: z.string(),
    value: z.nullable(z.string()),
  }),
]);

/** @throws when the record is of another program or a later format. */
export function parseHead(record: Buffer): Head {
  return head.parse(JSON.parse(record.toString()));
}

export function parseEntry(record: Buffer): Entry {
  return entry.parse(JSON.parse(record.toString()));
}
