import * as z from 'zod/mini';
import { revision } from '../durable/entries';
import { RequestError } from '../errors';
import type { NewBook, PageMessage, SheetIds } from '../protocol';
import { isScriptClient } from '../script/client-id';

/** What pages send, checked once, here. */

const title = z.string().check(z.maxLength(1000));

const newBook = z.union([
  z.object({ kind: z.enum(['school', 'municipal']), title }),
  z.object({ kind: z.literal('sample'), sample: z.enum(['megion', 'school17-before', 'school17-year']) }),
]);

const newTitle = z.object({ title });

const sheetIds = z.object({ sheetIds: z.array(z.string().check(z.maxLength(100))) });

const clientId = z.string().check(
  z.regex(/^[\w-]{1,64}$/),
  z.refine((id) => !isScriptClient(id)),
);
const presence = z.looseObject({ type: z.enum(['CLIENT_JOINED', 'CLIENT_MOVED', 'CLIENT_LEFT']) });
const index = z.int().check(z.nonnegative());
const focus = {
  activeSheetId: z.optional(z.string()),
  selection: z.optional(z.object({ left: index, top: index, right: index, bottom: index })),
};
const runId = z.string().check(z.maxLength(100));

const pageMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('collaboration'), message: z.union([revision, presence]) }),
  z.object({ type: z.literal('run'), runId, functionName: z.string(), ...focus }),
  z.object({ type: z.literal('call'), runId, functionName: z.string(), args: z.array(z.unknown()), ...focus }),
  z.object({ type: z.literal('answer'), askId: z.string(), button: z.string(), text: z.optional(z.string()) }),
  z.object({ type: z.literal('stop'), runId }),
]);

export interface Connection {
  readonly client: string;
  readonly since: string;
  readonly name: string;
}

const connection = z.object({
  client: clientId,
  since: z.string(),
  name: z._default(z.string().check(z.maxLength(60)), ''),
});

export const readNewBook = (value: unknown): NewBook => parsed(newBook.safeParse(value));
export const readNewTitle = (value: unknown): { readonly title: string } => parsed(newTitle.safeParse(value));
export const readSheetIds = (value: unknown): SheetIds => parsed(sheetIds.safeParse(value));
export const readConnection = (value: unknown): Connection => parsed(connection.safeParse(value));

/** @throws RequestError when the text is no message of a page. */
export function readPageMessage(text: string): PageMessage {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RequestError(400, MISUNDERSTOOD);
  }
  return withoutUndefined(parsed(pageMessage.safeParse(value)));
}

const MISUNDERSTOOD = 'Запрос не разобран. Обновите страницу и повторите.';

type Parsed<T> = { readonly success: true; readonly data: T } | { readonly success: false };

function parsed<T>(result: Parsed<T>): T {
  if (result.success) return result.data;
  throw new RequestError(400, MISUNDERSTOOD);
}

type PageInput = z.infer<typeof pageMessage>;

/** Optional fields are absent in the contract, never undefined. */
function withoutUndefined(message: PageInput): PageMessage {
  if (message.type === 'answer') {
    const { text, ...rest } = message;
    return text === undefined ? rest : { ...rest, text };
  }
  if (message.type !== 'run' && message.type !== 'call') return message;
  const { activeSheetId, selection, ...rest } = message;
  return { ...rest, ...(activeSheetId !== undefined && { activeSheetId }), ...(selection && { selection }) };
}
