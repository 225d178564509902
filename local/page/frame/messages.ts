import type { RunOutcome } from '../../server/protocol';

/** What a frame is told before its first line runs, as JSON in its `window.name`. */
export interface FrameSetup {
  /** Names for google.script.run. */
  readonly functions: readonly string[];
  /** Origin of the page around it. */
  readonly origin: string;
}

/** From the frame to the page around it. */
export type FrameRequest =
  | {
      readonly kind: 'call';
      readonly callId: number;
      readonly functionName: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'close' }
  | { readonly kind: 'resize'; readonly width?: number; readonly height?: number }
  | { readonly kind: 'focus' };

/** The answer to a call. */
export interface FrameAnswer {
  readonly callId: number;
  readonly outcome: RunOutcome;
}
