import { checkBox, element, labelled } from '../element';
import { named } from '../names';
import type { MenteeLine, PairingState } from '../shapes';

export interface Wanted {
  /** Id of a form; blank: all. */
  readonly form: string;
  /** Blank: all. */
  readonly category: string;
  /** Part of a code, or of a name when a key is there. */
  readonly code: string;
  readonly waitingOnly: boolean;
}

export const ALL: Wanted = { form: '', category: '', code: '', waitingOnly: false };

export function matching(mentees: readonly MenteeLine[], wanted: Wanted): readonly MenteeLine[] {
  const code = wanted.code.trim().toLowerCase();
  return mentees.filter(
    (mentee) =>
      (wanted.form === '' || mentee.form === wanted.form) &&
      (wanted.category === '' || mentee.categories.includes(wanted.category)) &&
      named(mentee.menteeCode).toLowerCase().includes(code) &&
      (!wanted.waitingOnly || waits(mentee)),
  );
}

/** Without a pair, and still taking part. */
export function waits({ pair, status }: MenteeLine): boolean {
  return pair === null && status !== 'завершил' && status !== 'выбыл';
}

export interface Filters {
  readonly row: HTMLElement;
  readonly code: HTMLInputElement;
  read(): Wanted;
  reset(): void;
}

/** Form, category, code, «ждут»; what is chosen outlives a new reading of the book. */
export function filters(state: PairingState, before: Wanted, changed: () => void): Filters {
  const form = select([['', 'все'], ...state.forms.map(({ id, label }) => [id, label] as const)], before.form);
  const category = select([['', 'все'], ...state.categories.map((label) => [label, label] as const)], before.category);
  const code = element('input', { type: 'search', class: 'field', placeholder: 'У-031', autocomplete: 'off' });
  code.value = before.code;
  const waiting = checkBox('ждут', before.waitingOnly, changed);
  for (const field of [form, category]) field.addEventListener('change', changed);
  code.addEventListener('input', changed);
  const row = element('div', { class: 'filters' }, [
    labelled('Форма', form),
    labelled('Категория', category),
    element('div', { class: 'filters-line' }, [labelled('Код', code), waiting.row]),
  ]);
  const read = (): Wanted => ({
    form: form.value,
    category: category.value,
    code: code.value,
    waitingOnly: waiting.input.checked,
  });
  const reset = (): void => {
    [form.value, category.value, code.value, waiting.input.checked] = ['', '', '', false];
    changed();
  };
  return { row, code, read, reset };
}

function select(options: readonly (readonly [value: string, label: string])[], chosen: string): HTMLSelectElement {
  const made = element(
    'select',
    { class: 'field' },
    options.map(([value, label]) => element('option', { value }, [label])),
  );
  if (options.some(([value]) => value === chosen)) made.value = chosen;
  return made;
}
