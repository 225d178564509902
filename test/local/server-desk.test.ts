import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { RunOutcome } from '../../local/server/protocol';
import { Desk, type Run, type Thread } from '../../local/server/script/desk';

const LIMIT = 1000;

interface FakeThread extends Thread {
  readonly name: string;
}

/** A thread that only notes what it is told. */
function aThread(name: string, log: string[]): FakeThread {
  return {
    name,
    send: (message) => {
      log.push(`${name}: ${message.type === 'run' ? message.order.functionName : message.button}`);
    },
    end: async () => {
      log.push(`${name}: end`);
    },
  };
}

/** A desk with one thread; it makes another when that one is busy. */
function aDesk() {
  const log: string[] = [];
  const thread = aThread('first', log);
  const idle = [thread];
  const desk = new Desk<FakeThread>({
    takeThread: () => idle.pop() ?? aThread('second', log),
    giveBack: (given) => idle.push(given),
    settle: async () => undefined,
    limit: LIMIT,
  });
  return { desk, log, thread };
}

function aRun(functionName: string, log: string[]): Run & { answer(button: string): void } {
  let answer: ((button: string, text: string) => void) | undefined;
  const ignore = () => undefined;
  return {
    order: { functionName, args: [], as: 'menu', focus: {} },
    answer: (button) => answer?.(button, ''),
    caller: {
      started: ignore,
      ask: (_question, give) => {
        answer = give;
      },
      toast: ignore,
      html: ignore,
      activate: ignore,
      log: ignore,
      ended: (outcome: RunOutcome) => {
        log.push(`${functionName} ended: ${outcome.ok ? outcome.value : outcome.message}`);
      },
    },
  };
}

const DONE = { type: 'done', outcome: { ok: true, value: 'ok' }, menus: [], functions: [] } as const;
const QUESTION = { kind: 'alert', title: '', text: '?', buttons: 'OK' } as const;

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

test('scripts of one book run one after another in the same thread', async () => {
  const { desk, log, thread } = aDesk();
  for (const name of ['a', 'b']) desk.start(aRun(name, log));
  expect(log).toEqual(['first: a']);
  desk.heard(thread, DONE);
  await jest.advanceTimersByTimeAsync(0);
  expect(log).toEqual(['first: a', 'a ended: ok', 'first: b']);
});

test('a script that asks makes room, and goes on only when the other has ended', async () => {
  const { desk, log, thread } = aDesk();
  const asking = aRun('asking', log);
  desk.start(asking);
  desk.start(aRun('other', log));
  desk.heard(thread, { type: 'ask', question: QUESTION });
  expect(log).toEqual(['first: asking', 'second: other']);
  asking.answer('OK');
  expect(log).toHaveLength(2);
  desk.lost(thread, 'not running');
  expect(log.at(-1)).toBe('asking ended: Скрипт прерван: not running');
});

test('the time of a script counts from its beginning and stands still while it asks', async () => {
  const { desk, log, thread } = aDesk();
  const run = aRun('slow', log);
  desk.start(run);
  await jest.advanceTimersByTimeAsync(LIMIT * 5); // the thread still loads its book
  desk.heard(thread, { type: 'began' });
  await jest.advanceTimersByTimeAsync(LIMIT * 0.6);
  desk.heard(thread, { type: 'ask', question: QUESTION });
  await jest.advanceTimersByTimeAsync(LIMIT * 10);
  run.answer('OK');
  await jest.advanceTimersByTimeAsync(LIMIT * 0.3);
  expect(log).toEqual(['first: slow', 'first: OK']);
  await jest.advanceTimersByTimeAsync(LIMIT * 0.2);
  expect(log.slice(2)).toEqual(['first: end', 'slow ended: Exception: Превышено максимальное время выполнения']);
});

test('a thread that never begins is ended, and the next script gets another', async () => {
  const { desk, log } = aDesk();
  for (const name of ['stuck', 'next']) desk.start(aRun(name, log));
  await jest.advanceTimersByTimeAsync(180_000);
  expect(log).toEqual(['first: stuck', 'first: end', 'stuck ended: Скрипт не запустился. Повторите.', 'second: next']);
});

test('a script that waits for its turn can be stopped', () => {
  const { desk, log } = aDesk();
  const waiting = aRun('waiting', log);
  desk.start(aRun('first', log));
  desk.start(waiting);
  desk.stop(waiting);
  expect(log).toEqual(['first: first', 'waiting ended: Действие остановлено.']);
});

test('the thread of a script that was stopped while its writes went to the disk serves nobody else', async () => {
  const { desk, log, thread } = aDesk();
  const stopped = aRun('stopped', log);
  desk.start(stopped);
  desk.heard(thread, DONE);
  desk.stop(stopped);
  await jest.advanceTimersByTimeAsync(0);
  desk.start(aRun('next', log));
  expect(log).toEqual(['first: stopped', 'first: end', 'stopped ended: Действие остановлено.', 'second: next']);
});
