import type { RunOutcome } from '../../server/protocol';
import { element } from '../dom';
import type { FrameRequest, FrameSetup } from '../frame/messages';

export interface FrameOwner {
  /** Names for google.script.run. */
  readonly functions: () => readonly string[];
  readonly call: (functionName: string, args: readonly unknown[]) => Promise<RunOutcome>;
  readonly focusGrid: () => void;
}

/** What encloses a frame and follows the frame's wishes. */
export interface FrameShell {
  close(): void;
  resize(size: { readonly width?: number; readonly height?: number }): void;
}

/**
 * A page of the script in a sandbox without our origin: it can reach neither the book nor the server, only send the
 * messages below.
 */
export function scriptFrame(url: string, title: string, shell: FrameShell, owner: FrameOwner): HTMLIFrameElement {
  const frame = element('iframe', { title, class: 'script-frame' });
  frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-downloads');
  frame.allow = 'clipboard-write'; // a person copies texts out of a view
  const setup: FrameSetup = { functions: owner.functions(), origin: location.origin };
  frame.name = JSON.stringify(setup); // readable from the first line of the frame's script on
  frame.src = url;
  // who opened it by the keyboard goes on in it; in the grid Tab would walk over cells
  frame.addEventListener('load', () => frame.focus(), { once: true });
  const listen = (event: MessageEvent<unknown>): void => {
    if (!frame.isConnected) window.removeEventListener('message', listen);
    else if (event.source === frame.contentWindow && isRequest(event.data))
      void answer(frame, event.data, shell, owner);
  };
  window.addEventListener('message', listen);
  return frame;
}

async function answer(
  frame: HTMLIFrameElement,
  request: FrameRequest,
  shell: FrameShell,
  owner: FrameOwner,
): Promise<void> {
  switch (request.kind) {
    case 'close':
      shell.close();
      break;
    case 'resize':
      shell.resize(request);
      break;
    case 'focus':
      owner.focusGrid();
      break;
    case 'call': {
      const outcome = await owner.call(request.functionName, request.args);
      frame.contentWindow?.postMessage({ callId: request.callId, outcome }, '*'); // a sandboxed frame has no origin
    }
  }
}

const KINDS: readonly unknown[] = ['call', 'close', 'resize', 'focus'];

function isRequest(value: unknown): value is FrameRequest {
  return typeof value === 'object' && value !== null && 'kind' in value && KINDS.includes(value.kind);
}
