import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { CallFailed, call } from '../../sidebar/call';
import { failureWords } from '../../sidebar/failure';

type Take = (value: unknown) => void;

/** What plays `google.script.run`: it settles a call by one of its two handlers. */
type Server = (method: string, payload: string, success: Take, failure: Take) => void;

function serve(server: Server): void {
  const runner = (success: Take, failure: Take): object => ({
    withSuccessHandler: (take: Take) => runner(take, failure),
    withFailureHandler: (take: Take) => runner(success, take),
    rpc: (method: string, payload: string) => server(method, payload, success, failure),
  });
  const nobody: Take = () => undefined;
  Object.defineProperty(globalThis, 'google', {
    configurable: true,
    value: { script: { run: runner(nobody, nobody) } },
  });
}

const answers =
  (answer: object): Server =>
  (_method, _payload, success) =>
    success(JSON.stringify(answer));

function beOnline(onLine: boolean): void {
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { onLine } });
}

/** The failure of a call that reads. */
async function failure(): Promise<CallFailed> {
  const failed: unknown = await call('openProposal', {}).catch((error: unknown) => error);
  if (!(failed instanceof CallFailed)) throw new Error('the call did not fail');
  return failed;
}

beforeEach(() => beOnline(true));

afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'google');
});

test('payload and answer cross as JSON text', async () => {
  const asked: string[] = [];
  serve((method, payload, success) => {
    asked.push(method, payload);
    success(JSON.stringify({ ok: true, value: { menteeCode: 'У-031', form: null, message: '' } }));
  });
  const { menteeCode } = await call('selectedMentee', {});
  expect([menteeCode, ...asked]).toEqual(['У-031', 'selectedMentee', '{}']);
});

test('a wrong name, argument or field of a result does not compile', async () => {
  serve(answers({ ok: true, value: { menteeCode: null, form: null, message: 'нет' } }));
  // @ts-expect-error no such method
  await call('selectMentee', {});
  // @ts-expect-error a mentor's code is missing
  await call('lockPair', { menteeCode: 'У-031', form: 'pupil-pupil', locked: true });
  // @ts-expect-error no such field
  expect((await call('selectedMentee', {})).mentee).toBeUndefined();
});

describe('a call without a result', () => {
  test('a person’s mistake is told in the server’s words', async () => {
    serve(answers({ ok: false, kind: 'person', message: 'Лист «Пары» не найден.' }));
    const failed = await failure();
    expect([failed.kind, failureWords(failed)]).toEqual([
      'person',
      { what: 'Лист «Пары» не найден.', safe: 'Ничего не записано.', advice: '' },
    ]);
  });

  test('a busy book is asked twice, two seconds apart', async () => {
    jest.useFakeTimers();
    let asked = 0;
    serve((_method, _payload, success) => {
      asked += 1;
      success(JSON.stringify({ ok: false, kind: 'busy', message: 'Книгу меняет другой.' }));
    });
    const failed = failure();
    await jest.advanceTimersByTimeAsync(1900);
    expect(asked).toBe(1);
    await jest.advanceTimersByTimeAsync(200);
    expect([asked, (await failed).kind]).toEqual([2, 'busy']);
  });

  test('no answer at all is late after the longest run of a script', async () => {
    jest.useFakeTimers();
    serve(() => undefined);
    const failed = failure();
    await jest.advanceTimersByTimeAsync(6.5 * 60 * 1000);
    expect((await failed).kind).toBe('late');
  });

  test('no permission, no connection and a defect are told apart', async () => {
    const kindOf = async (error: Error) => {
      serve((_method, _payload, _success, fail) => fail(error));
      return (await failure()).kind;
    };
    const lost = Object.assign(new Error('HTTP 0'), { name: 'NetworkError' });
    expect(await kindOf(new Error('PERMISSION_DENIED'))).toBe('permission');
    expect(await kindOf(lost)).toBe('offline');
    expect(await kindOf(new Error('boom'))).toBe('program');
    beOnline(false);
    expect(await kindOf(new Error('boom'))).toBe('offline');
  });

  test('outside a spreadsheet there is nobody to ask', async () => {
    expect((await failure()).kind).toBe('permission');
  });

  test('an answer that is no JSON text is a defect, not a wait for ever', async () => {
    serve((_method, _payload, success) => success(null));
    expect((await failure()).kind).toBe('program');
    serve((_method, _payload, success) => success('<html>'));
    await expect(call('openProposal', {})).rejects.toThrow(SyntaxError);
  });
});
