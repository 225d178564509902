import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { nodeFiles } from './durable/files';
import { BookFolder } from './durable/folder';
import { lockFolder } from './durable/lock';
import { failure, send } from './http/answers';
import { Assets, type PageFiles } from './http/assets';
import { Frames } from './http/frames';
import { requireOwnPage } from './http/origin';
import { route, type Services } from './http/routes';
import { Sockets } from './http/sockets';
import { Library } from './library';
import { Rooms } from './room/rooms';
import { SpareThreads } from './script/spare-threads';

export interface AppOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Folder of the books. */
  readonly books: string;
  readonly buildPage: () => Promise<PageFiles>;
  /** Milliseconds that a script may run; Apps Script's six minutes without it. */
  readonly limit?: number;
  /** Milliseconds that a deserted book stays open. */
  readonly linger?: number;
  /** Files of a script instead of the built add-on. */
  readonly code?: readonly string[];
}

export interface App {
  readonly port: number;
  readonly library: Library;
  close(): Promise<void>;
}

const SIX_MINUTES = 360_000;
const LINGER = 30_000;
/** Milliseconds: the start page comes first. */
const PREPARE = 300;
/** The server is for this computer alone. */
const ADDRESS = '127.0.0.1';

/** Starts the server of the local edition. */
export async function startApp({ port, books, buildPage, limit, linger, code }: AppOptions): Promise<App> {
  const unlock = await lockFolder(books);
  const problems: string[] = [];
  const folder = new BookFolder(nodeFiles, books);
  const spare = new SpareThreads();
  spare.prepare();
  const rooms = new Rooms({
    folder,
    limit: limit ?? SIX_MINUTES,
    linger: linger ?? LINGER,
    spare,
    problem: (text) => {
      if (!problems.includes(text)) problems.push(text); // a full disk fails again and again
    },
    ...(code && { code }),
  });
  const frames = new Frames();
  const library = new Library(folder, rooms, problems);
  const server = createServer((request, response) => {
    answer(services, request, response).catch(() => response.destroy()); // the line broke while it was answered
  });
  const portOf = () => portNumber(server.address());
  const services: Services = { library, rooms, frames, assets: new Assets(buildPage), port: portOf };
  const sockets = new Sockets({ rooms, frames, port: portOf });
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
  await listening(server, port);
  setTimeout(() => void rooms.prepare(), PREPARE).unref();
  return {
    port: portOf(),
    library,
    close: async () => {
      sockets.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rooms.closeAll();
      await spare.close();
      await unlock();
    },
  };
}

async function answer(services: Services, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    requireOwnPage(request.headers, services.port());
    send(response, await route(services, request));
  } catch (error) {
    send(response, failure(error));
  }
}

function listening(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, resolve);
  });
}

function portNumber(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('the server does not listen on a port');
}
