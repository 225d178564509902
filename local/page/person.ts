/** How the person is shown to others in a book: a label, never a name; kept in this browser only. */
const KEY = 'nastavnik.label';
const INITIAL = 'куратор';

export function personLabel(): string {
  return localStorage.getItem(KEY) ?? INITIAL;
}

export function setPersonLabel(label: string): void {
  const trimmed = label.trim();
  if (trimmed === '') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, trimmed);
}
