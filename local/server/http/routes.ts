import type { IncomingMessage } from 'node:http';
import { LIMITS } from '../../xlsx/limits';
import { RequestError } from '../errors';
import type { Library } from '../library';
import type { Rooms } from '../room/rooms';
import { type Answer, file, json, jsonText } from './answers';
import type { Assets } from './assets';
import { readBody, readJson } from './body';
import type { Frames } from './frames';
import { readNewBook, readNewTitle, readSheetIds } from './inputs';
import { framePolicy, pagePolicy } from './policies';
import { frameHtml, SHELL } from './shell';

export interface Services {
  readonly library: Library;
  readonly rooms: Rooms;
  readonly frames: Frames;
  readonly assets: Assets;
  readonly port: () => number;
}

interface Call {
  readonly request: IncomingMessage;
  readonly url: URL;
  /** The part of the path that the route leaves open. */
  readonly name: string;
}

interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly answer: (services: Services, call: Call) => Promise<Answer>;
}

/** Every address of the server; the contract is in protocol.ts. */
const ROUTES: readonly Route[] = [
  { method: 'GET', path: /^\/$|^\/book\/[\w-]+$/, answer: page },
  { method: 'GET', path: /^\/assets\/([\w.-]+)$/, answer: asset },
  { method: 'GET', path: /^\/frame\/([\w-]+)$/, answer: frame },
  { method: 'GET', path: /^\/api\/books$/, answer: async ({ library }) => json(await library.list()) },
  {
    method: 'POST',
    path: /^\/api\/books$/,
    answer: async ({ library }, { request }) => json(await library.create(readNewBook(await readJson(request))), 201),
  },
  { method: 'POST', path: /^\/api\/books\/xlsx$/, answer: upload },
  { method: 'GET', path: /^\/api\/books\/([^/]+)\/state$/, answer: state },
  { method: 'GET', path: /^\/api\/books\/([^/]+)\/xlsx$/, answer: download },
  { method: 'POST', path: /^\/api\/books\/([^/]+)\/sheets$/, answer: addSheets },
  {
    method: 'POST',
    path: /^\/api\/books\/([^/]+)\/rename$/,
    answer: async ({ library }, { request, name }) =>
      json(await library.rename(name, readNewTitle(await readJson(request)).title)),
  },
  {
    method: 'POST',
    path: /^\/api\/books\/([^/]+)\/duplicate$/,
    answer: async ({ library }, { name }) => json(await library.duplicate(name), 201),
  },
  {
    method: 'POST',
    path: /^\/api\/books\/([^/]+)\/surveys$/,
    answer: async ({ library }, { name }) => json(await library.surveys.split(name), 201),
  },
  {
    method: 'POST',
    path: /^\/api\/books\/([^/]+)\/surveys\/bring$/,
    answer: async ({ library }, { name }) => json(await library.surveys.bring(name)),
  },
  { method: 'POST', path: /^\/api\/books\/([^/]+)\/surveys\/away$/, answer: surveysAway },
  { method: 'POST', path: /^\/api\/books\/([^/]+)\/bin$/, answer: bin },
];

export function route(services: Services, request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  for (const { method, path, answer } of ROUTES) {
    const match = method === request.method ? path.exec(url.pathname) : null;
    if (match) return answer(services, { request, url, name: match[1] ?? '' });
  }
  throw new RequestError(404, 'Такой страницы нет.');
}

async function page({ port }: Services): Promise<Answer> {
  const headers = { 'Content-Security-Policy': pagePolicy(port()), 'X-Frame-Options': 'DENY' };
  return { body: SHELL, type: 'text/html; charset=utf-8', headers };
}

async function asset({ assets }: Services, { name, request }: Call): Promise<Answer> {
  const found = await assets.get(name);
  if (!found) throw new RequestError(404, 'Такого файла нет.');
  const headers = { ETag: found.etag, 'Cache-Control': 'no-cache' };
  if (request.headers['if-none-match'] === found.etag) return { status: 304, headers };
  return { body: found.text, type: found.type, headers };
}

async function frame({ frames, assets }: Services, { name }: Call): Promise<Answer> {
  const html = frames.get(name);
  if (html === undefined) throw new RequestError(404, 'Это окно уже закрыто.');
  const body = frameHtml(html, await assets.frameClient());
  return { body, type: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': framePolicy(body) } };
}

async function upload({ library }: Services, { request, url }: Call): Promise<Answer> {
  const title = url.searchParams.get('title') ?? '';
  return json(await library.upload(await readBody(request, LIMITS.packedBytes), title), 201);
}

async function state({ rooms }: Services, { name }: Call): Promise<Answer> {
  return jsonText(await rooms.with(name, (room) => room.stateText()));
}

async function download({ library }: Services, { name, url }: Call): Promise<Answer> {
  const { title, bytes } = await library.toXlsx(name, url.searchParams.get('sheet') ?? undefined);
  const sheetTitle = url.searchParams.get('name');
  return file(bytes, sheetTitle === null ? `${title}.xlsx` : `${title} – ${sheetTitle}.xlsx`);
}

async function addSheets({ library }: Services, { name, request }: Call): Promise<Answer> {
  return json(await library.addSheets(name, await readBody(request, LIMITS.packedBytes)));
}

async function surveysAway({ library }: Services, { name, request }: Call): Promise<Answer> {
  await library.surveys.takeAway(name, readSheetIds(await readJson(request)));
  return { status: 204 };
}

async function bin({ library }: Services, { name }: Call): Promise<Answer> {
  await library.moveToBin(name);
  return { status: 204 };
}
