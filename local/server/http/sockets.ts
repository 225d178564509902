import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { requireId } from '../durable/names';
import { RequestError } from '../errors';
import type { PageMessage, ServerMessage } from '../protocol';
import { Page } from '../room/page';
import type { BookRoom } from '../room/room';
import type { Rooms } from '../room/rooms';
import type { Frames } from './frames';
import { type Connection, readConnection, readPageMessage } from './inputs';
import { requireOwnPage } from './origin';

/** A pasted table is one message. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Milliseconds between signs of life: a laptop that was closed says no goodbye. */
const HEARTBEAT = 30_000;

export interface SocketServices {
  readonly rooms: Rooms;
  readonly frames: Frames;
  readonly port: () => number;
}

/** The pages' lines to their books. */
export class Sockets {
  readonly #services: SocketServices;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES, perMessageDeflate: false });
  readonly #alive = new WeakSet<WebSocket>();
  readonly #heartbeat = setInterval(() => this.#checkLife(), HEARTBEAT).unref();

  constructor(services: SocketServices) {
    this.#services = services;
  }

  /** A request to become a WebSocket; whoever may not is answered and cut off. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    try {
      requireOwnPage(request.headers, this.#services.port());
      const url = new URL(request.url ?? '/', 'http://localhost');
      const id = requireId(/^\/ws\/books\/([^/]+)$/.exec(url.pathname)?.[1] ?? '');
      const connection = readConnection(Object.fromEntries(url.searchParams));
      this.#server.handleUpgrade(request, socket, head, (line) => {
        this.#serve(line, id, connection).catch((error) => refuse(line, error));
      });
    } catch (error) {
      const status = error instanceof RequestError ? error.status : 500;
      socket.on('error', () => socket.destroy()); // nobody else listens: it may break before the answer is out
      socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    }
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const line of this.#server.clients) line.terminate();
    this.#server.close();
  }

  async #serve(line: WebSocket, id: string, { client, since, name }: Connection): Promise<void> {
    this.#alive.add(line);
    line.on('pong', () => this.#alive.add(line));
    line.on('error', () => line.terminate()); // a broken line is closed; the page opens another
    const early: string[] = [];
    let take = (text: string): void => {
      early.push(text);
    };
    line.on('message', (data) => take(String(data)));
    await this.#services.rooms.with(id, (room) => {
      const page = new Page({ clientId: client, name: name || 'Гость' }, lineOf(line), this.#services.frames);
      take = (text) => receive(room, page, text);
      line.once('close', () => this.#left(room, page));
      if (line.readyState === line.OPEN) room.join(page, since);
      for (const text of early) take(text);
    });
  }

  #left(room: BookRoom, page: Page): void {
    if (room.holds(page)) room.leave(page.clientId);
    this.#services.rooms.left(room.id);
  }

  #checkLife(): void {
    for (const line of this.#server.clients) {
      if (!this.#alive.has(line)) line.terminate();
      this.#alive.delete(line);
      line.ping();
    }
  }
}

function lineOf(line: WebSocket) {
  return {
    send: (message: ServerMessage) => {
      if (line.readyState === line.OPEN) line.send(JSON.stringify(message));
    },
    close: () => line.close(),
  };
}

function receive(room: BookRoom, page: Page, text: string): void {
  if (!room.holds(page)) return; // told to load the book anew, and not gone yet
  try {
    const message = readPageMessage(text);
    requireOwnName(message, page.clientId);
    room.take(page, message);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    page.send({ type: 'refused', error: error.message });
  }
}

/** Nobody speaks in the name of another client. */
function requireOwnName(message: PageMessage, own: string): void {
  if (message.type !== 'collaboration') return;
  const { clientId, client } = message.message;
  const named = typeof client === 'object' && client !== null && 'id' in client ? client.id : clientId;
  if (named !== undefined && named !== own) throw new RequestError(403, 'Сообщение подписано другой страницей.');
}

function refuse(line: WebSocket, error: unknown): void {
  const known = error instanceof RequestError;
  if (!known) console.error(error);
  const reason = known ? error.message : 'Книгу не удалось открыть.';
  lineOf(line).send({ type: 'refused', error: reason });
  line.close();
}
