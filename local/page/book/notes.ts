import { Component, xml } from '@odoo/owl';
import { extraGetters } from '../../engine/extra-getters';
import { type CellPosition, registries } from '../../engine/library';

/** Pixels; small enough to leave the text of a narrow cell its place. */
const MARK_SIZE = 7;

/** A triangle in the upper right, in the colour of Sheets. */
const MARK = { name: 'NOTE', width: 10, height: 10, paths: [{ path: 'M0,0 L10,0 L10,10 Z', fillColor: '#F4B400' }] };

/** The text of a cell's note, beside the cell. */
class NotePopover extends Component<{ readonly note: string }> {
  static override template = xml`<div class="cell-note" role="note" t-esc="props.note"/>`;
  static override props = { note: String, onClosed: { type: Function, optional: true } };
}

/** A cell with a note bears a mark, and shows the text while the pointer rests on it. */
export function registerNotes(): void {
  registries.iconsOnCellRegistry.add('note', (getters, position) =>
    noteAt(getters, position) === ''
      ? undefined
      : // any other icon of the cell can be pressed, and takes the place
        { type: 'note', svg: MARK, priority: 0, horizontalAlign: 'right', size: MARK_SIZE, margin: 1, position },
  );
  registries.cellPopoverRegistry.add('note', {
    onHover: (position, getters) => {
      const note = noteAt(getters, position);
      if (note === '') return { isOpen: false };
      return { isOpen: true, props: { note }, Component: NotePopover, cellCorner: 'top-right' };
    },
  });
}

function noteAt(getters: object, position: CellPosition): string {
  return extraGetters({ getters }).getNote(position);
}
