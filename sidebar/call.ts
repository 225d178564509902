/// <reference path="./google.d.ts" />
import type { Answer, Input, Method, Output } from '../src/rpc/contract';

/** Why a call brought no result. */
export type FailureKind = 'person' | 'busy' | 'offline' | 'permission' | 'late' | 'program';

/** A call without a result. `message` is for a person only for `person` and `busy`, or a service's own words. */
export class CallFailed extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly method: Method,
    message: string,
  ) {
    super(message);
  }
}

const BUSY_PAUSE_MILLISECONDS = 2000;
/** A script may run six minutes; whoever has not answered by then will not. */
const LATE_MILLISECONDS = 6.5 * 60 * 1000;
/** Commands wait for the person's answers, which take no running time. */
const LATE_WITH_A_PERSON_MILLISECONDS = 60 * 60 * 1000;

/**
 * Asks the book through the one door. Arguments and results cross as JSON text.
 * @throws {CallFailed} when there is no result; a busy book is asked once more before.
 */
export async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  const first = await ask(method, input);
  if (first.ok) return first.value;
  if (first.kind !== 'busy') throw new CallFailed(first.kind, method, first.message);
  await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE_MILLISECONDS));
  const second = await ask(method, input);
  if (second.ok) return second.value;
  throw new CallFailed(second.kind, method, second.message);
}

async function ask<M extends Method>(method: M, input: Input<M>): Promise<Answer<Output<M>>> {
  const text = await send(method, JSON.stringify(input));
  if (typeof text !== 'string') throw new CallFailed('program', method, '');
  const answer: Answer<Output<M>> = JSON.parse(text);
  return answer;
}

function send(method: Method, payload: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (kind: FailureKind, message: string): void => reject(new CallFailed(kind, method, message));
    if (typeof google === 'undefined' || !('rpc' in google.script.run)) return fail('permission', '');
    const patience = method === 'runCommand' ? LATE_WITH_A_PERSON_MILLISECONDS : LATE_MILLISECONDS;
    const late = setTimeout(() => fail('late', ''), patience);
    google.script.run
      .withSuccessHandler((text) => {
        clearTimeout(late);
        resolve(text);
      })
      .withFailureHandler((error) => {
        clearTimeout(late);
        fail(kindOf(error), error.message);
      })
      .rpc(method, payload);
  });
}

/** By names and codes only: messages are localised. */
function kindOf(error: Error): FailureKind {
  if (error.message.includes('PERMISSION_DENIED')) return 'permission';
  return !navigator.onLine || /^(Network|Transport)Error$/.test(error.name) ? 'offline' : 'program';
}

export function closeWindow(): void {
  if (typeof google !== 'undefined') google.script.host.close();
}
