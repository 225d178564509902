import { explainPair as explain } from '../domain/pairing/explain';
import { propose } from '../domain/pairing/proposal';
import type { Input, Output } from './contract';
import type { Given } from './door';
import { readBook } from './reading';

/** The best assignment for all who wait; nothing is written. */
export function proposeAll(input: Input<'proposeAll'>): Given<Output<'proposeAll'>> {
  const { pairing, problems, revision } = readBook();
  return { ...propose(pairing, input), revision, problems };
}

/** «Почему не этот?» */
export function explainPair({ proposal, ...link }: Input<'explainPair'>): Given<Output<'explainPair'>> {
  return explain(readBook().pairing, proposal, link);
}
