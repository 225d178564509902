import { textField } from '../dom';
import { personLabel, setPersonLabel } from '../person';

/** Who the others in a book see. */
export function signature(): HTMLElement {
  const { row, input } = textField('Как вас подписать для других (не имя):', personLabel());
  input.maxLength = 30;
  input.addEventListener('change', () => {
    setPersonLabel(input.value);
    input.value = personLabel();
  });
  return row;
}
