import type { Revision } from '../protocol';
import type { StoredBook } from './book-file';
import type { Properties } from './entries';

/** A stored book as it stands after its last entry. */
export interface CurrentBook {
  readonly title: string;
  readonly changed: string;
  /** The last revision of all. */
  readonly revisionId: string;
  /** Revisions since the snapshot. */
  readonly revisions: readonly Revision[];
  readonly properties: Properties;
}

export function replay({ head, entries }: StoredBook): CurrentBook {
  let { title, changed, revisionId, properties } = head;
  const revisions: Revision[] = [];
  for (const entry of entries) {
    if (entry.kind === 'title') title = entry.title;
    if (entry.kind === 'property') properties = withProperty(properties, entry);
    if (entry.kind !== 'revision') continue;
    revisions.push(entry.message);
    revisionId = entry.message.nextRevisionId;
    changed = new Date(entry.at).toISOString();
  }
  return { title, changed, revisionId, revisions, properties };
}

interface PropertyChange {
  readonly store: keyof Properties;
  readonly key: string;
  readonly value: string | null;
}

export function withProperty(properties: Properties, { store, key, value }: PropertyChange): Properties {
  const { [key]: _old, ...others } = properties[store];
  return { ...properties, [store]: value === null ? others : { ...others, [key]: value } };
}
