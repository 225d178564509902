import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { BusyError, UserError } from '../../src/errors';
import { contract } from '../../src/rpc/contract';
import { door } from '../../src/rpc/door';
import { evaluate, loadBundle } from '../bundle/built-files';

const bundle = loadBundle();

/** An answer of the door to anything, where no service of the platform exists. */
function refusal(method: unknown, payload: unknown): string {
  const given = evaluate(bundle, `rpc(${JSON.stringify(method)}, ${JSON.stringify(payload)})`);
  const answer: unknown = JSON.parse(String(given));
  expect(answer).toMatchObject({ ok: false, kind: 'person' });
  return z.parse(z.object({ message: z.string() }), answer).message;
}

const NOT_UNDERSTOOD =
  /^Запрос панели не понят( \([\w.]+\))?\. Ничего не записано\. Закройте панель и откройте её снова\.$/;

describe('a request that no page of ours sends', () => {
  test.each([
    ['of an unknown method', 'deleteEverything', '{}'],
    ['of a method that every object has', 'toString', '{}'],
    ['of a method that every object has', '__proto__', '{}'],
    ['without a method', undefined, '{}'],
    ['with a list for a method', ['listMentees'], '{}'],
    ['without a payload', 'listMentees', undefined],
    ['with text that is not JSON', 'listMentees', '{"menteeCode":'],
    ['with a list for an object', 'listMentees', '[]'],
    ['with a form that does not exist', 'suggestMentors', '{"menteeCode":"У-031","form":"pupil","limit":10}'],
    ['with a limit out of bounds', 'suggestMentors', '{"menteeCode":"У-031","form":"pupil-pupil","limit":1e9}'],
    ['without pairs', 'commitPairs', '{"pairs":[],"status":"утверждена","waiting":[]}'],
  ])('%s is refused in words', (_what, method, payload) => {
    expect(refusal(method, payload)).toMatch(NOT_UNDERSTOOD);
  });

  test('is told by its place, never by what it holds', () => {
    const payload = { pairs: [{ menteeCode: 'У-031', form: 'дружба', mentorCode: 'Н-014', formerMentor: '' }] };
    const message = refusal('commitPairs', JSON.stringify({ ...payload, status: 'предложена', waiting: [] }));
    expect(message).toContain('(pairs.0.form)');
    expect(message).not.toContain('дружба');
  });

  test('cannot make a pair «закреплена приказом»', () => {
    const pairs = [{ menteeCode: 'У-031', form: 'pupil-pupil', mentorCode: 'Н-014', formerMentor: '' }];
    const payload = JSON.stringify({ pairs, status: 'закреплена приказом', waiting: [] });
    expect(refusal('commitPairs', payload)).toContain('(status)');
  });
});

describe('one method', () => {
  const schemas = { input: z.object({ code: z.string() }), output: z.object({ score: z.number() }) };

  test('gives what its contract declares and nothing else', () => {
    const person = { score: 87, name: 'ФИО', phone: '…' };
    expect(door(schemas, () => person)({ code: 'У-031' })).toEqual({ score: 87 });
  });

  test('that breaks its own contract is a defect, not an answer', () => {
    const wrong = { score: Number.NaN };
    expect(() => door(schemas, () => wrong)({ code: 'У-031' })).toThrow(z.core.$ZodError);
  });

  test('that cannot be served is refused as a person can understand', () => {
    const refuse = (error: Error) => () => {
      throw error;
    };
    expect(() => door(schemas, refuse(new BusyError()))({ code: '' })).toThrow(UserError);
    expect(() => door(schemas, refuse(new RangeError('defect')))({ code: '' })).toThrow(RangeError);
  });
});

test('every method is in the contract once, with an input and an output', () => {
  for (const { input, output } of Object.values(contract)) {
    expect(typeof input.parse).toBe('function');
    expect(typeof output.parse).toBe('function');
  }
});
