import { format } from 'node:util';
import { formatString } from './printf';

/** Prints values as Logger does: 1 as 1.0, objects as {a=1.0}. */
function logged(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? `${value}.0` : String(value);
  if (Array.isArray(value)) return `[${value.map(logged).join(', ')}]`;
  if (typeof value !== 'object' || value === null || value instanceof Date) return String(value);
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value.constructor.name);
  const fields = Object.entries(value).map(([key, item]) => `${key}=${logged(item)}`);
  return `{${fields.join(', ')}}`;
}

export class Logger {
  readonly #log: (line: string) => void;
  #lines: string[] = [];

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  log(first: unknown, ...values: unknown[]): this {
    const line = values.length > 0 ? formatString(String(first), values.map(shown)) : logged(first);
    this.#lines.push(line);
    this.#log(line);
    return this;
  }

  getLog(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  clear(): void {
    this.#lines = [];
  }
}

function shown(value: unknown): unknown {
  return typeof value === 'object' ? logged(value) : value;
}

export class Console {
  readonly #log: (line: string) => void;
  readonly #started = new Map<string, number>();

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  log(...values: unknown[]): void {
    this.#log(format(...values));
  }

  info(...values: unknown[]): void {
    this.#log(format(...values));
  }

  warn(...values: unknown[]): void {
    this.#log(format(...values));
  }

  error(...values: unknown[]): void {
    this.#log(format(...values));
  }

  time(label: string): void {
    this.#started.set(label, Date.now());
  }

  timeEnd(label: string): void {
    const started = this.#started.get(label);
    if (started === undefined) return;
    this.#started.delete(label);
    this.#log(`${label}: ${Date.now() - started}ms`);
  }
}
