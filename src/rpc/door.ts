import * as z from 'zod/mini';
import { UserError } from '../errors';

/** What a handler may give: the same shape, and nothing in it need be changeable. */
export type Given<T> = T extends readonly (infer One)[]
  ? readonly Given<One>[]
  : T extends object
    ? { readonly [Key in keyof T]: Given<T[Key]> }
    : T;

/** A method of the contract with its handler inside: from an unknown payload to what may leave the server. */
export type Door = (payload: unknown) => unknown;

/**
 * Checks what comes in and what goes out. Input that the contract refuses comes from a page of another version or from
 * a tampered one; output that it refuses is a defect of ours.
 */
export function door<I, O>(
  schemas: { readonly input: z.ZodMiniType<I>; readonly output: z.ZodMiniType<O> },
  handle: (input: I) => Given<O>,
): Door {
  return (payload) => {
    const input = z.safeParse(schemas.input, payload);
    if (!input.success) throw notUnderstood(input.error.issues[0]?.path.join('.') ?? '');
    return z.parse(schemas.output, handle(input.data));
  };
}

/** Where the request is wrong is told by its place alone: what it holds may be personal. */
export function notUnderstood(place: string): UserError {
  return new UserError(
    `Запрос панели не понят${place === '' ? '' : ` (${place})`}. Ничего не записано. Закройте панель и откройте её снова.`,
  );
}
