import type { Host } from './host';
import { message } from './messages';
import { type Project, type StoreName, storeOf } from './project';

/** Bytes of one value and of a whole store, as the platform limits them. */
const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

export class Properties {
  readonly #host: Host;
  readonly #store: Map<string, string>;

  constructor(host: Host, store: Map<string, string>) {
    this.#host = host;
    this.#store = store;
  }

  getProperty(key: string): string | null {
    return this.#store.get(key) ?? null;
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.#store);
  }

  getKeys(): string[] {
    return [...this.#store.keys()];
  }

  setProperty(key: string, value: unknown): this {
    const text = String(value);
    if (Buffer.byteLength(text) > VALUE_LIMIT) throw this.#fail('tooLarge', 'value');
    if (this.#sizeWithout(key) + Buffer.byteLength(key) + Buffer.byteLength(text) > STORE_LIMIT) {
      throw this.#fail('propertyQuota', key);
    }
    this.#store.set(key, text);
    return this;
  }

  setProperties(properties: Readonly<Record<string, unknown>>, deleteAllOthers = false): this {
    if (deleteAllOthers) this.#store.clear();
    for (const [key, value] of Object.entries(properties)) this.setProperty(key, value);
    return this;
  }

  deleteProperty(key: string): this {
    this.#store.delete(key);
    return this;
  }

  deleteAllProperties(): this {
    this.#store.clear();
    return this;
  }

  #sizeWithout(key: string): number {
    let size = 0;
    for (const [name, value] of this.#store) {
      if (name !== key) size += Buffer.byteLength(name) + Buffer.byteLength(value);
    }
    return size;
  }

  #fail(id: 'tooLarge' | 'propertyQuota', name: string): Error {
    return this.#host.exception(message(this.#host.locale, id, { name }));
  }
}

export class PropertiesService {
  readonly #host: Host;
  readonly #project: Project;

  constructor(host: Host, project: Project) {
    this.#host = host;
    this.#project = project;
  }

  getScriptProperties(): Properties {
    return this.#properties('script');
  }

  getDocumentProperties(): Properties {
    return this.#properties('document');
  }

  getUserProperties(): Properties {
    return this.#properties('user');
  }

  #properties(name: StoreName): Properties {
    return new Properties(this.#host, storeOf(this.#project.properties, name));
  }
}
