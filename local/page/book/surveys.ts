import type { RunOutcome } from '../../server/protocol';
import { api, explain } from '../api';
import { toast } from '../toasts';
import { counted } from '../words';

type Around = (id: string, run: () => Promise<RunOutcome>) => Promise<RunOutcome>;

const BOOKS = ['анкета', 'анкеты', 'анкет'] as const;

/** What the page does around commands of the add-on, which itself sees no book but its own. */
const AROUND: Readonly<Record<string, Around>> = { createSurveys: splitAfter, collectSurveys: bringBefore };

/** The command that a call of a frame starts: a view may start one through its door. */
export function commandIn(functionName: string, args: readonly unknown[]): string {
  const [method, payload] = args;
  if (functionName !== 'rpc' || method !== 'runCommand' || typeof payload !== 'string') return functionName;
  const command = Object.keys(AROUND).find((name) => payload === JSON.stringify({ command: name }));
  return command ?? functionName;
}

/** Runs a command of a book, with what belongs to it. */
export async function withSurveys(
  functionName: string,
  id: string,
  run: () => Promise<RunOutcome>,
): Promise<RunOutcome> {
  const around = AROUND[functionName];
  if (!around) return run();
  try {
    return await around(id, run);
  } catch (error) {
    return { ok: false, message: explain(error), frames: [] };
  }
}

/** The sheets that were made become books of their own. */
async function splitAfter(id: string, run: () => Promise<RunOutcome>): Promise<RunOutcome> {
  const outcome = await run();
  if (!outcome.ok) return outcome;
  toast('Раскладываем анкеты по книгам…', '', 3);
  const { books } = await api.splitSurveys(id);
  if (books > 0) toast(`${counted(books, BOOKS)} – отдельными книгами в списке книг.`, 'Анкеты готовы', 15);
  return outcome;
}

/** What the survey books hold now stands in this book while the command reads it. */
async function bringBefore(id: string, run: () => Promise<RunOutcome>): Promise<RunOutcome> {
  toast('Читаем книги с анкетами…', '', 3);
  const sheets = await api.bringSurveys(id);
  try {
    return await run();
  } finally {
    if (sheets.sheetIds.length > 0) await api.surveysAway(id, sheets);
  }
}
