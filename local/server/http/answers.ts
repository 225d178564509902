import type { ServerResponse } from 'node:http';
import { RequestError } from '../errors';
import type { ApiError } from '../protocol';
import { COMMON_HEADERS, CONTENT_POLICY } from './policies';

export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export function json(value: unknown, status = 200): Answer {
  return jsonText(JSON.stringify(value), status);
}

export function jsonText(body: string, status = 200): Answer {
  return { status, body, type: 'application/json; charset=utf-8' };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file to be saved under a name of any letters. */
export function file(bytes: Uint8Array, name: string): Answer {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const disposition = `attachment; filename="book.xlsx"; filename*=UTF-8''${encoded}`;
  return { body: bytes, type: XLSX, headers: { 'Content-Disposition': disposition } };
}

/** A person's mistake in its own words; anything else is a defect, told to the log. */
export function failure(error: unknown): Answer {
  if (error instanceof RequestError) return errorAnswer(error.message, error.status);
  console.error(error);
  return errorAnswer('Ошибка программы. Ничего не потеряно: всё записанное лежит в папке с книгами.', 500);
}

function errorAnswer(error: string, status: number): Answer {
  const body: ApiError = { error };
  return json(body, status);
}

export function send(response: ServerResponse, { status = 200, type, body, headers = {} }: Answer): void {
  response.writeHead(status, {
    ...COMMON_HEADERS,
    'Content-Security-Policy': CONTENT_POLICY,
    'Cache-Control': 'no-store',
    ...(type !== undefined && { 'Content-Type': type }),
    ...headers,
  });
  response.end(body);
}
