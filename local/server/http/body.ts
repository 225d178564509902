import type { IncomingMessage } from 'node:http';
import { RequestError } from '../errors';

/** The body of a request, read no further than its bound. @throws RequestError (413) */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  const tooLarge = new RequestError(413, `Файл больше ${Math.floor(most / 1024 / 1024)} МБ. Удалите из книги лишнее.`);
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > most) throw tooLarge;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const MOST_JSON = 1024 * 1024;

/** @throws RequestError (400) when the body is no JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = (await readBody(request, MOST_JSON)).toString();
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestError(400, 'Запрос не разобран. Обновите страницу и повторите.');
  }
}
