import { types } from 'node:util';

/** An error that ended a run of a script, in the form that people see: `Name: message`. */
export class ScriptFailure extends Error {
  /** Name of the script's error, e.g. 'Exception'. */
  readonly errorName: string;
  /** Its message without the name. */
  readonly errorMessage: string;
  /** Lines of the script's own stack, e.g. 'at buildReport (Code:12:5)'; nothing of the machine. */
  readonly frames: readonly string[];

  constructor(errorName: string, errorMessage: string, frames: readonly string[], cause?: unknown) {
    super(errorName === '' ? errorMessage : `${errorName}: ${errorMessage}`, { cause });
    this.name = 'ScriptFailure';
    this.errorName = errorName;
    this.errorMessage = errorMessage;
    this.frames = frames;
  }
}

/** `fileNames` are the script's files: frames of other files belong to the machine. */
export function asFailure(thrown: unknown, fileNames: readonly string[]): ScriptFailure {
  if (thrown instanceof ScriptFailure) return thrown;
  if (!types.isNativeError(thrown)) return new ScriptFailure('', String(thrown), []);
  const frames = (thrown.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at ') && fileNames.some((name) => frameIsIn(line, name)));
  return new ScriptFailure(thrown.name, thrown.message, frames, thrown);
}

function frameIsIn(frame: string, fileName: string): boolean {
  return frame.includes(`(${fileName}:`) || frame.startsWith(`at ${fileName}:`);
}
