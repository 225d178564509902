import { copySelection, copyText } from '../clipboard';
import { button, element, labelled } from '../element';

const ROWS = 6;
const COPIED = 'Напоминание скопировано. Вставьте его в письмо или сообщение.';

/** Copies a reminder; where the browser does not let it, the text stands there selected, for Ctrl+C. */
export function reminderButton(text: string, told: (words: string) => void): HTMLElement {
  const copy = button('Скопировать напоминание', () => void act());
  const box = element('div', {}, [copy]);
  const act = async (): Promise<void> => {
    if (await copyText(text)) {
      told(COPIED);
      return;
    }
    const area = element('textarea', { class: 'field reminder', rows: String(ROWS), readonly: '' });
    area.value = text;
    box.replaceChildren(labelled('Текст выделен: скопируйте его клавишами Ctrl+C', area));
    area.select();
    if (!copySelection()) return;
    box.replaceChildren(copy);
    copy.focus();
    told(COPIED);
  };
  return box;
}
