import type { Host, Person } from './host';
import { message } from './messages';
import type { Project, StoreName } from './project';

export class Lock {
  readonly #host: Host;
  readonly #locks: Map<StoreName, object>;
  readonly #name: StoreName;

  constructor(host: Host, locks: Map<StoreName, object>, name: StoreName) {
    this.#host = host;
    this.#locks = locks;
    this.#name = name;
  }

  hasLock(): boolean {
    return this.#locks.get(this.#name) === this.#host;
  }

  /**
   * Executions of one book follow each other, so whoever holds the lock here waits for this one: it answers at once.
   * What others wrote before is read from here on, as rules that are checked again under a lock need it.
   */
  tryLock(milliseconds: number): boolean {
    if (milliseconds < 0) return false;
    const holder = this.#locks.get(this.#name);
    if (holder && holder !== this.#host) return false;
    this.#locks.set(this.#name, this.#host);
    this.#host.catchUp();
    return true;
  }

  waitLock(milliseconds: number): void {
    if (!this.tryLock(milliseconds)) throw this.#host.exception(message(this.#host.locale, 'lockTimeout'));
  }

  releaseLock(): void {
    if (this.hasLock()) this.#locks.delete(this.#name);
  }
}

export class LockService {
  readonly #host: Host;
  readonly #project: Project;

  constructor(host: Host, project: Project) {
    this.#host = host;
    this.#project = project;
  }

  getScriptLock(): Lock {
    return new Lock(this.#host, this.#project.locks, 'script');
  }

  getDocumentLock(): Lock {
    return new Lock(this.#host, this.#project.locks, 'document');
  }

  getUserLock(): Lock {
    return new Lock(this.#host, this.#project.locks, 'user');
  }
}

/** Releases what an execution holds: at its end, and while it waits for a person. */
export function releaseLocks(project: Project, execution: object): void {
  for (const [name, holder] of project.locks) {
    if (holder === execution) project.locks.delete(name);
  }
}

/** A lock does not survive a dialog that suspends the script. */
export function releasingLocks(person: Person, release: () => void): Person {
  return {
    alert: (title, prompt, buttons) => {
      release();
      return person.alert(title, prompt, buttons);
    },
    prompt: (title, prompt, buttons) => {
      release();
      return person.prompt(title, prompt, buttons);
    },
    toast: (text, title, seconds) => person.toast(text, title, seconds),
    showHtml: (kind, title, html, width, height) => person.showHtml(kind, title, html, width, height),
    addMenu: (menu) => person.addMenu(menu),
  };
}
