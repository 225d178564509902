import type { AddedSheets, ApiError, BookInfo, BookList, NewBook, SheetIds, SurveysMade } from '../server/protocol';

/** A refusal in Russian, for the person. */
export class Refused extends Error {}

/** The program on this computer does not answer. */
export class Offline extends Error {}

const OFFLINE = 'Программа не отвечает. Она запущена? Книги в папке целы.';

export const api = {
  books: () => getJson<BookList>('/api/books'),
  create: (book: NewBook) => sendJson<BookInfo>('/api/books', book),
  rename: (id: string, title: string) => sendJson<BookInfo>(`/api/books/${id}/rename`, { title }),
  duplicate: (id: string) => sendJson<BookInfo>(`/api/books/${id}/duplicate`, {}),
  moveToBin: (id: string) => request(`/api/books/${id}/bin`, { method: 'POST' }),
  state: <State>(id: string) => getJson<State>(`/api/books/${id}/state`),
  upload: (file: File) => sendFile<BookInfo>(`/api/books/xlsx?title=${encodeURIComponent(titleOf(file))}`, file),
  splitSurveys: (id: string) => sendJson<SurveysMade>(`/api/books/${id}/surveys`, {}),
  bringSurveys: (id: string) => sendJson<SheetIds>(`/api/books/${id}/surveys/bring`, {}),
  surveysAway: (id: string, sheets: SheetIds) => post(`/api/books/${id}/surveys/away`, sheets),
  addSheets: (id: string, file: File) => sendFile<AddedSheets>(`/api/books/${id}/sheets`, file),
};

export function bookAddress(id: string): string {
  return `/book/${id}`;
}

/** Address of the .xlsx file of a book, or of one of its sheets: its title tells the file from that of the book. */
export function fileAddress(id: string, sheet?: { readonly id: string; readonly title: string }): string {
  const query = sheet ? `?${new URLSearchParams({ sheet: sheet.id, name: sheet.title })}` : '';
  return `/api/books/${id}/xlsx${query}`;
}

/** What went wrong, for the person; anything but a refusal is a defect and stays visible in the console. */
export function explain(error: unknown): string {
  if (error instanceof Refused || error instanceof Offline) return error.message;
  console.error(error);
  return 'Не получилось из-за ошибки программы. Подробности – в консоли браузера.';
}

async function getJson<T>(address: string): Promise<T> {
  const answer = await request(address, {});
  const body: T = await answer.json();
  return body;
}

async function sendJson<T>(address: string, content: object): Promise<T> {
  const body: T = await (await post(address, content)).json();
  return body;
}

function post(address: string, content: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return request(address, { method: 'POST', headers, body: JSON.stringify(content) });
}

async function sendFile<T>(address: string, file: File): Promise<T> {
  const headers = { 'content-type': 'application/octet-stream' };
  const answer = await request(address, { method: 'POST', headers, body: file });
  const body: T = await answer.json();
  return body;
}

async function request(address: string, options: RequestInit): Promise<Response> {
  const answer = await fetch(address, options).catch(() => {
    throw new Offline(OFFLINE);
  });
  if (answer.ok) return answer;
  const body: Partial<ApiError> = await answer.json().catch(() => ({}));
  throw new Refused(body.error ?? `Программа отказала (код ${answer.status}).`);
}

function titleOf(file: File): string {
  return file.name.replace(/\.xlsx$/i, '');
}
