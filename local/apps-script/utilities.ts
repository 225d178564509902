import { createHash, createHmac, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Blob, signedBytes, unsignedBytes } from './blob';
import { parseCsv } from './csv';
import { type EnumValue, enumValue } from './enums';
import type { Host } from './host';
import { parseJavaDate } from './java-date-parser';
import { formatJavaDate } from './java-dates';
import { message } from './messages';
import { formatString } from './printf';
import { unzip, zip } from './zip';

const DIGESTS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

const ASCII = enumValue('Charset', 'US_ASCII');

/** Bytes of a text. US-ASCII is the default of the platform: every other character becomes a question mark. */
function bytesOf(text: string | readonly number[], charset: EnumValue): Uint8Array {
  if (typeof text !== 'string') return unsignedBytes(text);
  return new TextEncoder().encode(charset === ASCII ? text.replace(/\P{ASCII}/gu, '?') : text);
}

interface BlobSource {
  getBlob(): Blob;
}

export class Utilities {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    if (Number.isNaN(date.getTime())) throw this.#fail('invalidArgument', { name: 'date' });
    const text = formatJavaDate(date.getTime(), timeZone, format);
    if (text === undefined) throw this.#fail('invalidTimeZone');
    return text;
  }

  parseDate(date: string, timeZone: string, format: string): Date {
    const time = parseJavaDate(date, timeZone, format);
    if (time === undefined) throw this.#fail('unparseableDate', { date });
    return new Date(time);
  }

  formatString(template: string, ...values: unknown[]): string {
    return formatString(String(template), values);
  }

  computeDigest(algorithm: EnumValue, value: string | number[], charset = ASCII): number[] {
    const name = DIGESTS[algorithm.name()];
    if (!name) throw new Error(`not emulated: Utilities.computeDigest with ${algorithm.name()}`);
    return signedBytes(createHash(name).update(bytesOf(value, charset)).digest());
  }

  computeHmacSha256Signature(value: string | number[], key: string | number[], charset = ASCII): number[] {
    return signedBytes(createHmac('sha256', bytesOf(key, charset)).update(bytesOf(value, charset)).digest());
  }

  computeHmacSignature(algorithm: EnumValue, value: string | number[], key: string | number[], charset = ASCII) {
    const name = DIGESTS[algorithm.name().replace('HMAC_', '')];
    if (!name) throw new Error(`not emulated: Utilities.computeHmacSignature with ${algorithm.name()}`);
    return signedBytes(createHmac(name, bytesOf(key, charset)).update(bytesOf(value, charset)).digest());
  }

  base64Encode(value: string | number[], charset = ASCII): string {
    return Buffer.from(bytesOf(value, charset)).toString('base64');
  }

  base64EncodeWebSafe(value: string | number[], charset = ASCII): string {
    return this.base64Encode(value, charset).replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(encoded: string): number[] {
    if (!/^[A-Za-z0-9+/\s]*=*\s*$/.test(encoded)) throw this.#fail('badBase64');
    return signedBytes(Buffer.from(encoded, 'base64'));
  }

  base64DecodeWebSafe(encoded: string): number[] {
    return this.base64Decode(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  }

  newBlob(data: string | number[], contentType?: string, name?: string): Blob {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : unsignedBytes(data);
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return new Blob(this.#host, bytes, type, name ?? null);
  }

  zip(blobs: readonly BlobSource[], name = 'archive.zip'): Blob {
    const files = blobs.map((source, index) => {
      const blob = source.getBlob();
      return { name: blob.getName() ?? `Untitled${index + 1}`, bytes: Blob.bytesOf(blob) };
    });
    return new Blob(this.#host, zip(files), 'application/zip', name);
  }

  unzip(source: BlobSource): Blob[] {
    return unzip(Blob.bytesOf(source.getBlob())).map((file) =>
      new Blob(this.#host, file.bytes, null, file.name).setContentTypeFromExtension(),
    );
  }

  gzip(source: BlobSource, name?: string): Blob {
    const blob = source.getBlob();
    return new Blob(this.#host, gzipSync(Blob.bytesOf(blob)), 'application/x-gzip', name ?? `${blob.getName()}.gz`);
  }

  ungzip(source: BlobSource): Blob {
    const blob = source.getBlob();
    const name = blob.getName()?.replace(/\.gz$/, '') ?? null;
    return new Blob(this.#host, gunzipSync(Blob.bytesOf(blob)), null, name).setContentTypeFromExtension();
  }

  parseCsv(csv: string, delimiter = ','): string[][] {
    return parseCsv(csv, delimiter);
  }

  getUuid(): string {
    return randomUUID();
  }

  /** Scripts are synchronous: the thread itself has to wait. What others wrote meanwhile is there afterwards. */
  sleep(milliseconds: number): void {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
    this.#host.catchUp();
  }

  #fail(id: Parameters<typeof message>[1], values: Readonly<Record<string, string>> = {}): Error {
    return this.#host.exception(message(this.#host.locale, id, values));
  }
}
