import type { Blob } from './blob';
import type { Host } from './host';
import { HtmlOutput } from './html-output';
import { HtmlTemplate } from './html-template';
import { message } from './messages';
import type { Project } from './project';
import type { Realm } from './realm';

export class HtmlService {
  readonly #host: Host;
  readonly #project: Project;
  readonly #compile: Realm['compile'];

  constructor(host: Host, project: Project, compile: Realm['compile']) {
    this.#host = host;
    this.#project = project;
    this.#compile = compile;
  }

  createHtmlOutput(content: string | { getBlob(): Blob } = ''): HtmlOutput {
    return new HtmlOutput(this.#host, (source) => this.createTemplate(source), textOf(content));
  }

  createHtmlOutputFromFile(name: string): HtmlOutput {
    return this.createHtmlOutput(this.#file(name));
  }

  createTemplate(content: string | { getBlob(): Blob }): HtmlTemplate {
    return new HtmlTemplate((html) => this.createHtmlOutput(html), textOf(content), this.#compile);
  }

  createTemplateFromFile(name: string): HtmlTemplate {
    return this.createTemplate(this.#file(name));
  }

  #file(name: string): string {
    const content = this.#project.htmlFile(name.replace(/\.html$/, ''));
    if (content === undefined) throw this.#host.exception(message(this.#host.locale, 'noHtmlFile', { name }));
    return content;
  }
}

function textOf(content: string | { getBlob(): Blob }): string {
  return typeof content === 'string' ? content : content.getBlob().getDataAsString();
}
