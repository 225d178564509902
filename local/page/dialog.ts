import { button, element, textField } from './dom';

export interface Choice {
  readonly id: string;
  readonly caption: string;
}

export interface DialogContent {
  readonly title: string;
  readonly text?: string;
  /** The first choice is the main one. */
  readonly choices: readonly Choice[];
  /** A text field under the text; the main choice waits for the text if it is required. */
  readonly field?: { readonly caption: string; readonly value: string; readonly required?: boolean };
}

export interface DialogAnswer {
  /** Id of the choice; CLOSE when the dialog was closed by Escape, its cross or the program. */
  readonly choice: string;
  readonly text: string;
}

export interface OpenDialog {
  readonly answer: Promise<DialogAnswer>;
  /** Closes it as if by Escape. */
  close(): void;
}

export const CLOSE = 'CLOSE';

/** A modal dialog of the browser: it keeps the focus, closes by Escape and gives the focus back. */
export function openDialog({ title, text = '', choices, field }: DialogContent): OpenDialog {
  const dialog = element('dialog', { class: 'dialog' });
  const heading = element('h2', {}, [title === '' ? 'Наставничество' : title]);
  const input = field ? textField(field.caption, field.value) : undefined;
  heading.id = `dialog-${crypto.randomUUID()}`;
  dialog.setAttribute('aria-labelledby', heading.id);
  const answer = new Promise<DialogAnswer>((resolve) => {
    dialog.addEventListener('close', () => {
      resolve({ choice: dialog.returnValue === '' ? CLOSE : dialog.returnValue, text: input?.input.value ?? '' });
      dialog.remove();
    });
  });
  const [main, ...others] = choices.map(({ id, caption }, index) =>
    button(caption, () => dialog.close(id), index === 0 ? 'main' : 'plain'),
  );
  input?.input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) main?.click();
  });
  if (field?.required && input && main) waitForText(input.input, main);
  const buttons = element('div', { class: 'dialog-buttons' }, [...others, ...(main ? [main] : [])]);
  dialog.append(heading, ...paragraphs(text), ...(input ? [input.row] : []), buttons);
  document.body.append(dialog);
  dialog.showModal();
  (input?.input ?? main)?.focus();
  return { answer, close: () => dialog.close() };
}

/** A message with one button. */
export async function tell(title: string, text: string): Promise<void> {
  await openDialog({ title, text, choices: [{ id: 'OK', caption: 'Понятно' }] }).answer;
}

/** A question with two buttons; true when the person agrees. */
export async function confirm(title: string, text: string, agree: string): Promise<boolean> {
  const choices = [
    { id: 'OK', caption: agree },
    { id: 'CANCEL', caption: 'Отмена' },
  ];
  return (await openDialog({ title, text, choices }).answer).choice === 'OK';
}

/** A line of text from the person; `undefined` when they changed their mind. */
export async function askText(
  title: string,
  caption: string,
  value: string,
  agree: string,
): Promise<string | undefined> {
  const choices = [
    { id: 'OK', caption: agree },
    { id: 'CANCEL', caption: 'Отмена' },
  ];
  const { choice, text } = await openDialog({ title, choices, field: { caption, value, required: true } }).answer;
  return choice === 'OK' ? text.trim() : undefined;
}

function waitForText(input: HTMLInputElement, main: HTMLButtonElement): void {
  const follow = () => {
    main.disabled = input.value.trim() === '';
  };
  input.addEventListener('input', follow);
  follow();
}

function paragraphs(text: string): readonly HTMLElement[] {
  if (text === '') return [];
  return [element('div', { class: 'dialog-text' }, [text])];
}
