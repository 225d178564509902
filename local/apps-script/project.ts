import type { EnumValue } from './enums';

/** What outlives one execution of a script project: its stores, locks, triggers and files. */
export interface Project {
  /** Properties by store: 'script', 'document', 'user'. */
  readonly properties: ReadonlyMap<StoreName, Map<string, string>>;
  readonly caches: ReadonlyMap<StoreName, Map<string, CacheEntry>>;
  /** Lock -> the execution that holds it. */
  readonly locks: Map<StoreName, object>;
  readonly triggers: TriggerData[];
  /** HTML files of the project by name without the extension. */
  readonly htmlFile: (name: string) => string | undefined;
}

export type StoreName = 'script' | 'document' | 'user';
export const STORE_NAMES: readonly StoreName[] = ['script', 'document', 'user'];

export interface CacheEntry {
  readonly value: string;
  readonly expires: number;
}

export interface TriggerData {
  readonly id: string;
  readonly handler: string;
  readonly event: EnumValue;
  readonly source: EnumValue;
  readonly sourceId: string | null;
}

export function createProject(htmlFile: Project['htmlFile'] = () => undefined): Project {
  return {
    properties: new Map(STORE_NAMES.map((name) => [name, new Map<string, string>()])),
    caches: new Map(STORE_NAMES.map((name) => [name, new Map<string, CacheEntry>()])),
    locks: new Map(),
    triggers: [],
    htmlFile,
  };
}

/** One of the project's stores; all of them exist from the start. */
export function storeOf<T>(stores: ReadonlyMap<StoreName, T>, name: StoreName): T {
  const store = stores.get(name);
  if (store === undefined) throw new Error(`The project has no ${name} store.`);
  return store;
}
