import { SCRIPT_PROPERTIES } from './emulate';
import type { HtmlOutput } from './html-output';
import type { Realm } from './realm';
import { escapeHtml, templateBody } from './scriptlets';

export class HtmlTemplate {
  readonly #makeOutput: (content: string) => HtmlOutput;
  readonly #source: string;
  readonly #compile: Realm['compile'];
  /** Variables of the template: what the script sets as properties of this object. */
  readonly [SCRIPT_PROPERTIES] = new Map<string, unknown>();

  constructor(makeOutput: (content: string) => HtmlOutput, source: string, compile: Realm['compile']) {
    this.#makeOutput = makeOutput;
    this.#source = source;
    this.#compile = compile;
  }

  evaluate(): HtmlOutput {
    const variables = [...this[SCRIPT_PROPERTIES]];
    const names = variables.map(([name]) => name);
    const fill = this.#compile(['__escape', ...names], templateBody(this.#source));
    return this.#makeOutput(String(fill(escapeHtml, ...variables.map(([, value]) => value))));
  }

  getCode(): string {
    return templateBody(this.#source);
  }

  getRawContent(): string {
    return this.#source;
  }
}
