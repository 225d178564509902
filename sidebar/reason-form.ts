import { button, element, labelled } from './element';

const LONGEST_REASON = 1000;

/** Asks for a reason in place of a button; Escape or «Отмена» leaves everything as it is. */
export function reasonForm(agree: string, take: (reason: string) => void, leave: () => void): HTMLFormElement {
  const input = element('input', { type: 'text', class: 'field', required: '', maxlength: String(LONGEST_REASON) });
  const submit = element('button', { type: 'submit', class: 'button button-main' }, [agree]);
  const form = element('form', { class: 'reason' }, [
    labelled('Причина', input),
    element('p', { class: 'quiet' }, ['Без имён и телефонов: причину увидят в книге.']),
    element('div', { class: 'buttons' }, [submit, button('Отмена', leave)]),
  ]);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value.trim() !== '') take(input.value.trim());
    else input.focus();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  });
  return form;
}

/** A quiet button that opens the form in its own place and comes back with the focus. */
export function reasonButton(caption: string, agree: string, take: (reason: string) => void): HTMLElement {
  const opener = button(
    caption,
    () => {
      const form = reasonForm(agree, take, () => {
        form.replaceWith(opener);
        opener.focus();
      });
      opener.replaceWith(form);
      form.querySelector('input')?.focus();
    },
    'quiet',
  );
  return opener;
}
