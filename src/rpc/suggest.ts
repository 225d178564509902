import { menteeLines } from '../domain/pairing/mentee-lines';
import { suggest } from '../domain/pairing/suggestions';
import type { Input, Output } from './contract';
import type { Given } from './door';
import { readBook, unknownUnit } from './reading';

/** Mentors for one unit. */
export function suggestMentors({ menteeCode, form, limit }: Input<'suggestMentors'>): Given<Output<'suggestMentors'>> {
  const { pairing, revision } = readBook();
  const mentee = menteeLines(pairing).find((line) => line.menteeCode === menteeCode && line.form === form);
  const found = suggest(pairing, menteeCode, form, limit);
  if (!mentee || !found) throw unknownUnit();
  return { revision, mentee, ...found };
}
