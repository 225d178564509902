import { Blob } from './blob';
import type { Host } from './host';
import type { HtmlTemplate } from './html-template';
import { escapeHtml } from './scriptlets';

export class HtmlOutputMetaTag {
  readonly #name: string;
  readonly #content: string;

  constructor(name: string, content: string) {
    this.#name = name;
    this.#content = content;
  }

  getName(): string {
    return this.#name;
  }

  getContent(): string {
    return this.#content;
  }
}

export class HtmlOutput {
  readonly #makeTemplate: (source: string) => HtmlTemplate;
  readonly #host: Host;
  readonly #metaTags: HtmlOutputMetaTag[] = [];
  #content: string;
  #title: string | null = null;
  #width: number | null = null;
  #height: number | null = null;
  #favicon: string | null = null;

  constructor(host: Host, makeTemplate: (source: string) => HtmlTemplate, content: string) {
    this.#makeTemplate = makeTemplate;
    this.#host = host;
    this.#content = content;
  }

  getContent(): string {
    return this.#content;
  }

  setContent(content: string): this {
    this.#content = content;
    return this;
  }

  append(content: string): this {
    this.#content += content;
    return this;
  }

  appendUntrusted(content: string): this {
    this.#content += escapeHtml(content);
    return this;
  }

  clear(): this {
    this.#content = '';
    return this;
  }

  getTitle(): string | null {
    return this.#title;
  }

  setTitle(title: string): this {
    this.#title = title;
    return this;
  }

  getWidth(): number | null {
    return this.#width;
  }

  setWidth(width: number): this {
    this.#width = width;
    return this;
  }

  getHeight(): number | null {
    return this.#height;
  }

  setHeight(height: number): this {
    this.#height = height;
    return this;
  }

  getFaviconUrl(): string | null {
    return this.#favicon;
  }

  setFaviconUrl(url: string): this {
    this.#favicon = url;
    return this;
  }

  addMetaTag(name: string, content: string): this {
    this.#metaTags.push(new HtmlOutputMetaTag(name, content));
    return this;
  }

  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.#metaTags];
  }

  /** IFRAME is the only mode of the platform; older names are taken and change nothing there too. */
  setSandboxMode(): this {
    return this;
  }

  /** It governs pages of a web app only; dialogs and sidebars do not look at it. */
  setXFrameOptionsMode(): this {
    return this;
  }

  asTemplate(): HtmlTemplate {
    return this.#makeTemplate(this.#content);
  }

  getBlob(): Blob {
    return new Blob(this.#host, new TextEncoder().encode(this.#content), 'text/html', null);
  }
}
