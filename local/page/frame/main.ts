import { createScriptRun } from '../../apps-script/script-run';
import { CallQueue } from './call-queue';
import type { FrameAnswer, FrameRequest, FrameSetup } from './messages';

/** `google.script` of a sidebar or dialog: this script stands before the frame's own. */
const { functions, origin }: FrameSetup = JSON.parse(window.name);
window.name = '';

const post = (request: FrameRequest): void => window.parent.postMessage(request, origin);

const queue = new CallQueue((callId, functionName, args) => post({ kind: 'call', callId, functionName, args }));

window.addEventListener('message', (event: MessageEvent<FrameAnswer>) => {
  if (event.source === window.parent && event.origin === origin) queue.settle(event.data);
});

const host = {
  close: () => post({ kind: 'close' }),
  setHeight: (height: number) => post({ kind: 'resize', height }),
  setWidth: (width: number) => post({ kind: 'resize', width }),
  editor: { focus: () => post({ kind: 'focus' }) },
  origin,
};

Object.defineProperty(window, 'google', {
  value: { script: { run: createScriptRun(functions, (name, args) => queue.send(name, args)), host } },
});
