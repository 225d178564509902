import { extraGetters } from '../../engine/extra-getters';
import { helpers, type Model } from '../../engine/library';
import { element } from '../dom';

const QUIET_MILLISECONDS = 50;

/** The grid is a picture to a screen reader: this line says which cell is selected, what it shows and its note. */
export function selectedCellLine(model: Model): HTMLElement {
  const line = element('p', { class: 'for-screen-readers', role: 'status', label: 'Выделенная ячейка' });
  const say = (): void => {
    const { getters } = model;
    const position = getters.getActivePosition();
    const address = helpers.toXC(position.col, position.row);
    const { formattedValue } = getters.getEvaluatedCell(position);
    const note = extraGetters(model).getNote(position);
    const content = `${formattedValue === '' ? 'пусто' : formattedValue}${note === '' ? '' : `. Примечание: ${note}`}`;
    const text = `${getters.getActiveSheet().name}, ${address}: ${content}`;
    if (text !== line.textContent) line.textContent = text;
  };
  // a script's writes come as hundreds of revisions: reading after each would compute the book each time
  let waiting = false;
  model.on('update', line, () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      say();
    }, QUIET_MILLISECONDS);
  });
  say();
  return line;
}
