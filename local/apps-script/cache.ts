import type { Host } from './host';
import { message } from './messages';
import { type CacheEntry, type Project, type StoreName, storeOf } from './project';

const KEY_LIMIT = 250;
const VALUE_LIMIT = 100 * 1024;
const DEFAULT_SECONDS = 600;
const LONGEST_SECONDS = 21_600;
/** Above the first number of entries the cache keeps the second number of them: those farthest from expiry. */
const MOST_ENTRIES = 1000;
const KEPT_ENTRIES = 900;

export class Cache {
  readonly #host: Host;
  readonly #store: Map<string, CacheEntry>;

  constructor(host: Host, store: Map<string, CacheEntry>) {
    this.#host = host;
    this.#store = store;
  }

  get(key: string): string | null {
    const entry = this.#store.get(key);
    return entry && entry.expires > Date.now() ? entry.value : null;
  }

  getAll(keys: readonly string[]): Record<string, string> {
    const found: Record<string, string> = {};
    for (const key of keys) {
      const value = this.get(key);
      if (value !== null) found[key] = value;
    }
    return found;
  }

  put(key: string, value: string, seconds = DEFAULT_SECONDS): void {
    if (key.length > KEY_LIMIT) throw this.#tooLarge('key');
    if (Buffer.byteLength(value) > VALUE_LIMIT) throw this.#tooLarge('value');
    const lifetime = Math.min(Math.max(seconds, 1), LONGEST_SECONDS);
    this.#store.set(key, { value, expires: Date.now() + lifetime * 1000 });
    if (this.#store.size > MOST_ENTRIES) this.#dropOldest();
  }

  putAll(values: Readonly<Record<string, string>>, seconds = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, String(value), seconds);
  }

  remove(key: string): void {
    this.#store.delete(key);
  }

  removeAll(keys: readonly string[]): void {
    for (const key of keys) this.#store.delete(key);
  }

  #dropOldest(): void {
    const soonest = [...this.#store].sort(([, a], [, b]) => a.expires - b.expires);
    for (const [key] of soonest.slice(0, soonest.length - KEPT_ENTRIES)) this.#store.delete(key);
  }

  #tooLarge(name: string): Error {
    return this.#host.exception(message(this.#host.locale, 'tooLarge', { name }));
  }
}

export class CacheService {
  readonly #host: Host;
  readonly #project: Project;

  constructor(host: Host, project: Project) {
    this.#host = host;
    this.#project = project;
  }

  getScriptCache(): Cache {
    return this.#cache('script');
  }

  getDocumentCache(): Cache {
    return this.#cache('document');
  }

  getUserCache(): Cache {
    return this.#cache('user');
  }

  #cache(name: StoreName): Cache {
    return new Cache(this.#host, storeOf(this.#project.caches, name));
  }
}
