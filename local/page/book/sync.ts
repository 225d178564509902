import type { Model } from '../../engine/library';
import type { ServerMessage } from '../../server/protocol';
import { tell } from '../dialog';
import { toast } from '../toasts';
import type { Connection } from './connection';
import type { Frames } from './frames';
import type { BookHeader } from './header';

const CHECK_MILLISECONDS = 20;

interface Parts {
  readonly connection: Connection;
  readonly model: Model;
  readonly header: BookHeader;
  readonly frames: Frames;
}

/** Shows what the server tells: people, titles, toasts, pages of scripts, and whether everything is saved. */
export function followServer(parts: Parts): void {
  const { connection, model, header } = parts;
  const showSaved = (): void => {
    const whenOnline = isSettled(model) ? 'saved' : 'saving';
    header.setSaveState(connection.state === 'online' ? whenOnline : connection.state);
  };
  connection.onMessage((message) => {
    receive(message, parts);
    showSaved();
  });
  connection.onState(showSaved);
  model.on('update', parts, showSaved);
  model.on('unexpected-revision-id', parts, () => reload(connection, 'Книга изменилась, пока не было связи.'));
}

/** Whether the server has every edit of this page. */
export function isSettled(model: Model): boolean {
  return model.getters.isFullySynchronized();
}

/** Resolves when it has, or when there is no connection to wait for. */
export async function settled(model: Model, connection: Connection): Promise<void> {
  while (!isSettled(model) && connection.state === 'online') {
    await new Promise((resolve) => setTimeout(resolve, CHECK_MILLISECONDS));
  }
}

function receive(message: ServerMessage, { connection, model, header, frames }: Parts): void {
  if ('people' in message) header.setPeople(message.people, connection.clientId);
  switch (message.type) {
    case 'welcome':
    case 'title':
      header.setTitle(message.title);
      break;
    case 'toast':
      toast(message.text, message.title, message.seconds);
      break;
    case 'html':
      frames.show(message);
      break;
    case 'activate':
      activate(model, message.sheetId);
      break;
    case 'log':
      console.info(message.line);
      break;
    case 'refused':
      void tell('Не получилось', message.error);
      break;
    case 'reload':
      reload(connection, message.reason);
  }
}

function activate(model: Model, sheetId: string): void {
  const sheetIdFrom = model.getters.getActiveSheetId();
  if (sheetId !== sheetIdFrom && model.getters.tryGetSheet(sheetId)) {
    model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: sheetId });
  }
}

function reload(connection: Connection, reason: string): void {
  connection.close();
  void tell('Книгу нужно открыть заново', reason).then(() => location.reload());
}
