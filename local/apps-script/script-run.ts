/** google.script.run of a page: what may cross, and handlers. It knows neither Node nor the browser. */

type Handler = (value: unknown, userObject: unknown) => void;

/** Methods withSuccessHandler, withFailureHandler, withUserObject and one for each public function. */
export type ScriptRun = Readonly<Record<string, (...args: unknown[]) => unknown>>;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

/** Sends a call to the script; rejects with what the script threw. */
export type Send = (functionName: string, args: readonly unknown[]) => Promise<unknown>;

export function createScriptRun(functionNames: readonly string[], send: Send): ScriptRun {
  return runner(
    functionNames.filter((name) => !name.endsWith('_')),
    send,
    {},
  );
}

function runner(names: readonly string[], send: Send, handlers: Handlers): ScriptRun {
  const withHandlers = (more: Handlers) => runner(names, send, { ...handlers, ...more });
  const calls = names.map((name) => [name, (...args: unknown[]) => start(name, args, send, handlers)] as const);
  return {
    ...Object.fromEntries(calls),
    withSuccessHandler: (success) => withHandlers({ success: asHandler(success) }),
    withFailureHandler: (failure) => withHandlers({ failure: asHandler(failure) }),
    withUserObject: (userObject) => withHandlers({ userObject }),
  };
}

function asHandler(value: unknown): Handler {
  if (typeof value !== 'function') throw new TypeError('A handler must be a function.');
  return (result, userObject) => value(result, userObject);
}

function start(name: string, args: readonly unknown[], send: Send, handlers: Handlers): void {
  for (const [index, arg] of args.entries()) requireSendable(arg, String(index), []);
  const fail = handlers.failure ?? ((error) => console.error(error));
  send(name, args).then(
    (value) => handlers.success?.(value ?? null, handlers.userObject),
    (error) => fail(error, handlers.userObject),
  );
}

/** Dates, functions and elements of the page cannot be sent; the client says so before it sends anything. */
function requireSendable(value: unknown, property: string, path: readonly object[]): void {
  if (typeof value === 'function') throw illegalValue(property);
  if (typeof value !== 'object' || value === null) return;
  if (path.includes(value)) throw new TypeError('Failed due to circular reference.');
  if (!Array.isArray(value) && Object.prototype.toString.call(value) !== '[object Object]')
    throw illegalValue(property);
  for (const [key, item] of Object.entries(value)) requireSendable(item, key, [...path, value]);
}

function illegalValue(property: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${property}`);
}
