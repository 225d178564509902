import { describe, expect, test } from '@jest/globals';
import type { Dispatcher } from '../../local/engine/commands';
import { exportBook } from '../../local/engine/export-book';
import type { Model } from '../../local/engine/library';
import { createModel, emptyWorkbook } from '../../local/engine/model';
import type { PresenceMessage, Revision } from '../../local/server/protocol';
import { Hub, type HubOptions, type Member } from '../../local/server/room/hub';
import { aRevision } from './server-files';

const START = 'START_REVISION';
const pause = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function aHub(options: Partial<HubOptions> = {}): Hub {
  const fail = (error: unknown) => {
    throw error;
  };
  return new Hub({
    snapshotRevisionId: START,
    revisions: [],
    refusal: () => undefined,
    taken: () => undefined,
    keep: () => pause(1).then(() => undefined),
    fail,
    ...options,
  });
}

interface Listener extends Member {
  readonly heard: (Revision | PresenceMessage)[];
  readonly expelled: string[];
}

function aListener(clientId: string, seesPresence = true): Listener {
  const heard: (Revision | PresenceMessage)[] = [];
  const expelled: string[] = [];
  return {
    clientId,
    seesPresence,
    heard,
    expelled,
    deliver: (message) => heard.push(message),
    expel: (reason) => expelled.push(reason),
  };
}

const idsOf = ({ heard }: Listener) => heard.map((message) => message.nextRevisionId);

/** A model on the hub, over a line that takes a while. */
function aClient(hub: Hub, id: string, latency = 1): Model {
  const callbacks: ((message: object) => void)[] = [];
  const member: Member = {
    clientId: id,
    seesPresence: true,
    deliver: (message) => {
      setTimeout(() => {
        for (const callback of callbacks) callback(structuredClone(message));
      }, latency);
    },
    expel: (reason) => {
      throw new Error(reason);
    },
  };
  const model = createModel(emptyWorkbook(), {
    client: { id, name: id },
    transportService: {
      onNewMessage: (_id, callback) => callbacks.push(callback),
      leave: () => undefined,
      sendMessage: async (message) => {
        if (message.type !== 'REMOTE_REVISION' && message.type !== 'REVISION_UNDONE') return;
        const revision = { ...message };
        setTimeout(() => hub.submit(id, revision), latency);
      },
    },
  });
  hub.join(member, START);
  return model;
}

function write(model: Model, row: number, content: string): void {
  const engine: Dispatcher = model;
  const result = engine.dispatch('UPDATE_CELL', { sheetId: '0', col: 0, row, content });
  if (!result.isSuccessful) throw new Error(result.reasons.join());
}

const cell = (model: Model, row: number) =>
  model.getters.getCellText({ sheetId: '0', col: 0, row }, { showFormula: true });

async function settle(...models: readonly Model[]): Promise<void> {
  for (let round = 0; round < 500; round += 1) {
    await pause(5);
    if (models.every((model) => model.getters.isFullySynchronized())) return;
  }
  throw new Error('the clients do not come to rest');
}

describe('clients of one hub', () => {
  test('converge after edits at the same time, with a row insert in between', async () => {
    const hub = aHub();
    const [one, two] = [aClient(hub, 'one'), aClient(hub, 'two')];
    for (let row = 0; row < 5; row += 1) write(one, row, `one ${row}`);
    const engine: Dispatcher = two;
    engine.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: '0',
      sheetName: 'Sheet1',
      dimension: 'ROW',
      base: 2,
      position: 'before',
      quantity: 1,
    });
    write(two, 8, 'two');
    await settle(one, two);
    await pause(20);
    expect(exportBook(one)).toEqual(exportBook(two));
    expect([cell(one, 0), cell(one, 3), cell(one, 8)]).toEqual(['one 0', 'one 2', 'two']);
  });

  test('take turns: an edit comes through while another client writes without a pause', async () => {
    const hub = aHub();
    const [script, person] = [aClient(hub, 'script', 0), aClient(hub, 'person', 15)];
    for (let row = 0; row < 100; row += 1) write(script, row, String(row));
    await pause(30);
    write(person, 500, 'человек');
    await pause(15);
    const before = hub.revisions.length;
    await settle(script, person);
    await pause(40);
    const place = hub.revisions.findIndex(({ clientId }) => clientId === 'person');
    // the one on its way, and those that were taken while the first try was on the line
    expect(place - before).toBeLessThan(20);
    expect(hub.revisions.at(-1)?.clientId).toBe('script');
    expect(exportBook(person)).toEqual(exportBook(script));
  });

  test('see an undo of one of them', async () => {
    const hub = aHub();
    const [one, two] = [aClient(hub, 'one'), aClient(hub, 'two')];
    write(one, 0, 'a');
    await settle(one, two);
    const engine: Dispatcher = one;
    engine.dispatch('REQUEST_UNDO', {});
    await pause(30);
    expect([cell(one, 0), cell(two, 0)]).toEqual(['', '']);
  });
});

describe('the hub', () => {
  test('takes no snapshot from a client: it makes them itself', async () => {
    const hub = aHub();
    const member = aListener('one');
    hub.join(member, START);
    hub.submit('one', aRevision(START, 'a'));
    await pause(10);
    hub.submit('one', aRevision('a', 'b', { type: 'SNAPSHOT_CREATED', redoneRevisionId: 'a' }));
    await pause(10);
    expect([hub.revisionId, member.expelled.length]).toEqual(['a', 1]);
  });

  test('acknowledges a revision only when it has been kept', async () => {
    const log: string[] = [];
    const hub = aHub({
      keep: async ({ nextRevisionId }) => {
        await pause(10);
        log.push(`kept ${nextRevisionId}`);
      },
    });
    const member = { ...aListener('one'), deliver: () => log.push('acknowledged') };
    hub.join(member, START);
    hub.submit('one', aRevision(START, 'a'));
    await pause(30);
    expect(log).toEqual(['kept a', 'acknowledged']);
  });

  test('acknowledges nothing when the disk fails, and says so', async () => {
    const failures: unknown[] = [];
    const hub = aHub({ keep: () => Promise.reject(new Error('full')), fail: (error) => failures.push(error) });
    const member = aListener('one');
    hub.join(member, START);
    hub.submit('one', aRevision(START, 'a'));
    await pause();
    expect(member.heard).toEqual([]);
    expect(failures).toHaveLength(1);
  });

  test('drops a revision that is based on an older one', async () => {
    const hub = aHub();
    const member = aListener('one');
    hub.join(member, START);
    hub.submit('one', aRevision(START, 'a'));
    hub.submit('two', aRevision(START, 'b'));
    await pause(10);
    expect(idsOf(member)).toEqual(['a']);
  });

  test('holds others while it waits for the late one, though not for ever', async () => {
    const hub = aHub();
    const member = aListener('one');
    hub.join(member, START);
    hub.submit('one', aRevision(START, 'a'));
    hub.submit('late', aRevision(START, 'b'));
    await pause(10);
    hub.submit('one', aRevision('a', 'c'));
    await pause(10);
    expect(idsOf(member)).toEqual(['a']);
    await pause(400);
    expect(idsOf(member)).toEqual(['a', 'c']);
  });

  test('gives what was missed to the one who comes back, and turns away the one it cannot help', async () => {
    const hub = aHub({ revisions: [aRevision(START, 'a'), aRevision('a', 'b')] });
    const [fresh, back, current, stranger] = ['1', '2', '3', '4'].map((id) => aListener(id));
    if (!fresh || !back || !current || !stranger) throw new Error('no listeners');
    expect([hub.join(fresh, START), hub.join(back, 'a'), hub.join(current, 'b'), hub.join(stranger, 'x')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([fresh, back, current, stranger].map(idsOf)).toEqual([['a', 'b'], ['b'], [], []]);
  });

  test('takes a revision once, though it is sent again after a lost connection', async () => {
    const hub = aHub();
    const member = aListener('one');
    hub.join(member, START);
    hub.submit('one', aRevision(START, 'a'));
    await pause(10);
    hub.submit('one', aRevision(START, 'a'));
    hub.submit('two', aRevision('a', 'b'));
    await pause(10);
    expect(idsOf(member)).toEqual(['a', 'b']);
  });

  test('refuses to undo what nobody can undo after a snapshot', async () => {
    const hub = aHub();
    const member = aListener('one');
    hub.join(member, START);
    hub.submit('one', aRevision(START, 'a'));
    await pause(10);
    hub.forgetHistory('snapshot');
    hub.submit('one', aRevision('snapshot', 'u', { type: 'REVISION_UNDONE', undoneRevisionId: 'a' }));
    expect(member.expelled).toHaveLength(1);
    expect([hub.revisionId, hub.revisions, idsOf(member)]).toEqual(['snapshot', [], ['a', 'snapshot']]);
  });

  test('tells others where people are, but no script', () => {
    const hub = aHub();
    const [one, two, script] = [aListener('one'), aListener('two'), aListener('script', false)];
    for (const member of [one, two, script]) hub.join(member, START);
    hub.presence('one', { type: 'CLIENT_MOVED', client: { id: 'one' } });
    hub.leave('one');
    hub.leave('script');
    expect([one, two, script].map(({ heard }) => heard.map(({ type }) => type))).toEqual([
      [],
      ['CLIENT_MOVED', 'CLIENT_LEFT'],
      [],
    ]);
  });
});
