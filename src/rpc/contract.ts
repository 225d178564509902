import type * as z from 'zod/mini';
import { actsContract } from './contract/acts';
import { importContract } from './contract/import';
import { meetingsContract } from './contract/meetings';
import { monitoringContract } from './contract/monitoring';
import { pairingContract } from './contract/pairing';
import { panelContract } from './contract/panel';

/**
 * What the sidebar may ask of the book: one door, typed at both ends. An output schema drops what it does not declare,
 * so that names and contacts stay where they are.
 */
export const contract = {
  ...panelContract,
  ...pairingContract,
  ...meetingsContract,
  ...monitoringContract,
  ...actsContract,
  ...importContract,
} as const;

export type Method = keyof typeof contract;
export type Input<M extends Method> = z.input<(typeof contract)[M]['input']>;
export type Output<M extends Method> = z.output<(typeof contract)[M]['output']>;

export type CommandName = Input<'runCommand'>['command'];
export type SheetId = Input<'openSheet'>['sheet'];

/** What `rpc` returns, as JSON text: `google.script.run` turns a Date in a result into null silently. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly kind: 'person' | 'busy' };
