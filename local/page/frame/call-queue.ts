import type { RunOutcome } from '../../server/protocol';
import type { FrameAnswer } from './messages';

/** The platform runs so many calls of one person at a time; the others wait for their turn. */
const AT_A_TIME = 10;

interface Call {
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Calls of a frame on their way to the script. */
export class CallQueue {
  readonly #post: (callId: number, functionName: string, args: readonly unknown[]) => void;
  readonly #waiting: Call[] = [];
  readonly #underWay = new Map<number, Call>();
  #lastId = 0;

  constructor(post: (callId: number, functionName: string, args: readonly unknown[]) => void) {
    this.#post = post;
  }

  send(functionName: string, args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ functionName, args, resolve, reject });
      this.#start();
    });
  }

  settle({ callId, outcome }: FrameAnswer): void {
    const call = this.#underWay.get(callId);
    if (!call) return;
    this.#underWay.delete(callId);
    if (outcome.ok) call.resolve(outcome.value);
    else call.reject(new Error(messageOf(outcome)));
    this.#start();
  }

  #start(): void {
    while (this.#underWay.size < AT_A_TIME) {
      const call = this.#waiting.shift();
      if (!call) return;
      this.#lastId += 1;
      this.#underWay.set(this.#lastId, call);
      this.#post(this.#lastId, call.functionName, call.args);
    }
  }
}

/** The platform hands the message to the page without the error's name. */
function messageOf({ message }: Extract<RunOutcome, { ok: false }>): string {
  return message.replace(/^[A-Za-z]*(?:Error|Exception): /, '');
}
