import { button, element, labelled } from '../element';

const LONGEST_TEXT = 1000;

/** Asks for a problem of the programme in place of a button; Escape or «Отмена» leaves everything as it is. */
export function problemForm(take: (problem: string, done: string) => void, leave: () => void): HTMLFormElement {
  const area = (required: boolean) =>
    element('textarea', {
      class: 'field',
      rows: '2',
      maxlength: String(LONGEST_TEXT),
      ...(required && { required: '' }),
    });
  const [problem, done] = [area(true), area(false)];
  const submit = element('button', { type: 'submit', class: 'button' }, ['Записать']);
  const form = element('form', { class: 'reason', 'aria-label': 'Назвать проблему' }, [
    labelled('Проблема', problem),
    labelled('Что сделано (можно позже)', done),
    element('p', { class: 'quiet' }, ['Без имён и телефонов: строку увидят в книге и в справке.']),
    element('div', { class: 'buttons' }, [submit, button('Отмена', leave)]),
  ]);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (problem.value.trim() !== '') take(problem.value.trim(), done.value.trim());
    else problem.focus();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  });
  return form;
}
