import { type Guess, isIdentity, textsAbove, type UnmappedTable } from './guess';
import type { TableKind } from './targets';

/** A word above the table outweighs a column that only one base has. */
const WORD_ABOVE = 2;

/** What the rows of a table are: by whose names or codes it has, then by its columns and the words above it. */
export function tableKind(table: UnmappedTable, guesses: readonly Guess[]): TableKind {
  const who = guesses.filter(isIdentity);
  const has = (role: 'mentor' | 'mentee') => who.some(({ title }) => (title?.role ?? title?.likely) === role);
  const strong = new Set(who.flatMap(({ title }) => title?.role ?? []));
  const likely = who.filter(({ title }) => title?.role === undefined && title?.likely !== undefined);
  if ((has('mentor') && has('mentee')) || (strong.size === 1 && likely.length > 0)) return 'pairs';
  const names = who.filter(({ title, content }) => content === 'name' && title?.role === undefined);
  const isBesideNames = who.some(({ title, content }) => content === 'name' && title?.role !== undefined);
  if (strong.size === 1 && isBesideNames && names.some((name) => name.title && isWholeName(name))) return 'pairs';
  if (strong.size === 0 && names.length > 1 && names.every(isWholeName)) return 'pairs';
  if (strong.size === 1) return strong.has('mentor') ? 'mentors' : 'mentees';
  return mentorEvidence(table, guesses) > 0 ? 'mentors' : 'mentees';
}

/** «Фамилия», «Имя» and «Отчество» are one person. */
function isWholeName({ title }: Guess): boolean {
  return !title || (title.says.of === 'person' && title.says.field === 'name');
}

/** Above 0: mentors; below 0: mentees. */
function mentorEvidence(table: UnmappedTable, guesses: readonly Guess[]): number {
  let evidence = 0;
  for (const { title } of guesses) {
    if (title?.says.of === 'mentor') evidence += 1;
    if (title?.says.of === 'mentee') evidence -= 1;
  }
  const above = textsAbove(table).join(' ').toLowerCase();
  if (/наставник|наставниц/.test(above)) evidence += WORD_ABOVE;
  if (/наставляем/.test(above)) evidence -= WORD_ABOVE;
  return evidence;
}
