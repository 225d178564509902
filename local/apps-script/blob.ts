import { extname } from 'node:path';
import type { Host } from './host';

/** Content types by extension, for setContentTypeFromExtension. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.txt': 'text/plain',
  '.json': 'application/json',
  '.xml': 'text/xml',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.zip': 'application/zip',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Names of charsets on the platform, as Node's decoder knows them. */
function decode(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}

/** Bytes as the platform shows them: -128 to 127. */
export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

export function unsignedBytes(bytes: readonly number[]): Uint8Array {
  return Uint8Array.from(bytes, (byte) => byte & 0xff);
}

export class Blob {
  readonly #host: Host;
  #bytes: Uint8Array;
  #contentType: string | null;
  #name: string | null;

  constructor(host: Host, bytes: Uint8Array, contentType: string | null, name: string | null) {
    this.#host = host;
    this.#bytes = bytes;
    this.#contentType = contentType;
    this.#name = name;
  }

  /** The bytes for other services; static, so that scripts cannot see it. */
  static bytesOf(blob: Blob): Uint8Array {
    return blob.#bytes;
  }

  copyBlob(): Blob {
    return new Blob(this.#host, this.#bytes, this.#contentType, this.#name);
  }

  getBlob(): Blob {
    return this;
  }

  getBytes(): number[] {
    return signedBytes(this.#bytes);
  }

  getContentType(): string | null {
    return this.#contentType;
  }

  getDataAsString(charset = 'UTF-8'): string {
    return decode(this.#bytes, charset);
  }

  getName(): string | null {
    return this.#name;
  }

  isGoogleType(): boolean {
    return this.#contentType?.startsWith('application/vnd.google-apps') ?? false;
  }

  setBytes(bytes: readonly number[]): this {
    this.#bytes = unsignedBytes(bytes);
    return this;
  }

  setContentType(contentType: string | null): this {
    this.#contentType = contentType;
    return this;
  }

  setContentTypeFromExtension(): this {
    this.#contentType = CONTENT_TYPES[extname(this.#name ?? '').toLowerCase()] ?? this.#contentType;
    return this;
  }

  setDataFromString(text: string, charset = 'UTF-8'): this {
    if (!/^utf-?8$/i.test(charset)) throw new Error(`not emulated: Blob.setDataFromString in ${charset}`);
    this.#bytes = new TextEncoder().encode(text);
    return this;
  }

  setName(name: string): this {
    this.#name = name;
    return this;
  }
}
