import type { Host } from './host';

export class User {
  readonly #email: string;

  constructor(email: string) {
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }

  toString(): string {
    return this.#email;
  }
}

export class Session {
  readonly #host: Host;
  readonly #email: string;

  /** `email` is '' where the platform does not tell the script who the person is. */
  constructor(host: Host, email: string) {
    this.#host = host;
    this.#email = email;
  }

  getActiveUser(): User {
    return new User(this.#email);
  }

  getEffectiveUser(): User {
    return new User(this.#email);
  }

  getActiveUserLocale(): string {
    return this.#host.locale.slice(0, 2);
  }

  getScriptTimeZone(): string {
    return this.#host.timeZone;
  }

  /** The same for one person and one script, different for others; here there is one person. */
  getTemporaryActiveUserKey(): string {
    return 'local-edition-user';
  }
}
