import { createProject, type Project, type StoreName } from '../../apps-script/project';
import type { Properties } from '../durable/entries';
import type { PropertyChange } from './messages';

/** A store of properties whose changes are told: other workers of the book have the same ones, and the disk. */
class SharedStore extends Map<string, string> {
  #tell: ((key: string, value: string | null) => void) | undefined;

  share(tell: (key: string, value: string | null) => void): void {
    this.#tell = tell;
  }

  override set(key: string, value: string): this {
    this.#tell?.(key, value);
    return super.set(key, value);
  }

  override delete(key: string): boolean {
    this.#tell?.(key, null);
    return super.delete(key);
  }

  override clear(): void {
    for (const key of [...this.keys()]) this.delete(key);
  }

  /** A change that came from elsewhere. */
  accept(key: string, value: string | null): void {
    if (value === null) super.delete(key);
    else super.set(key, value);
  }
}

/** The script project of an open book, with the properties that the book keeps. */
export class SharedProject {
  readonly project: Project;
  readonly #stores: Readonly<Record<StoreName, SharedStore>>;

  /** @param made A fresh project, whose own properties are the first ones. */
  constructor(made: Project, kept: Properties, tell: (change: PropertyChange) => void) {
    const storeNamed = (store: StoreName) => {
      const shared = new SharedStore();
      const first = [...(made.properties.get(store) ?? []), ...Object.entries(kept[store])];
      for (const [key, value] of first) shared.accept(key, value);
      shared.share((key, value) => tell({ store, key, value }));
      return shared;
    };
    this.#stores = { script: storeNamed('script'), document: storeNamed('document'), user: storeNamed('user') };
    this.project = { ...createProject(made.htmlFile), properties: new Map(Object.entries(this.#stores).map(named)) };
  }

  accept({ store, key, value }: PropertyChange): void {
    this.#stores[store].accept(key, value);
  }
}

function named([name, store]: [string, SharedStore]): [StoreName, SharedStore] {
  if (name === 'script' || name === 'document' || name === 'user') return [name, store];
  throw new Error(`no store is named ${name}`);
}
