import { type Command, registries, UIPlugin } from '../../engine/library';

/** «Есть» in the reports. The engine takes a text that starts with it for a formula. */
const MARK = '+';

/** The mark as the engine lets it through to the cell. */
export const GUARDED_MARK = `'${MARK}`;

/** Cells of a pasted table that hold the mark alone. */
const PASTED_MARKS = /(?<=^|[\t\n])\+(?=[\t\r\n]|$)/g;

export function isMark(text: string): boolean {
  return text === MARK;
}

/** Keeps a typed or pasted `+` a text. */
class MarksPlugin extends UIPlugin {
  override beforeHandle(command: Command): void {
    if (command.type === 'UPDATE_CELL' && command.content === GUARDED_MARK) command.content = MARK;
    if (command.type !== 'PASTE_FROM_OS_CLIPBOARD') return;
    const { clipboardContent } = command;
    const text = clipboardContent.text?.replace(PASTED_MARKS, GUARDED_MARK);
    if (text !== undefined) command.clipboardContent = { ...clipboardContent, text };
  }
}

export function registerMarks(): void {
  registries.featurePluginRegistry.add('typedMarks', MarksPlugin);
}
