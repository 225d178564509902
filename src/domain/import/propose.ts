import { proposeBlankMentor } from './blank-mentor';
import { rolesOf } from './column-roles';
import { fitsValues } from './fits-values';
import { columnCells, type Guess, guessesOf, type UnmappedTable } from './guess';
import type { ImportContext, Mapping } from './table';
import { type Role, type TableKind, type Target, targetsOf } from './targets';
import { isUnread } from './title-fields';

/** Fields that several columns may fill. */
const SEVERAL: ReadonlySet<string> = new Set([
  'categories',
  'forms',
  'time',
  'competences',
  'request',
  'contact',
  'countModels',
  'contentModels',
]);

/** Whether several columns may be read into it. */
export function takesSeveral(target: Target): boolean {
  return SEVERAL.has(target.slice(target.indexOf('.') + 1));
}

/** The mapping that titles and values propose for a table of a kind; what is sure is given first. */
export function propose(table: UnmappedTable, kind: TableKind, context: ImportContext): Mapping {
  const guesses = guessesOf(table, context);
  const roles = rolesOf(guesses, kind);
  const allowed = new Set(targetsOf(kind));
  const targets = new Map<number, Target>();
  const bySureness = [...guesses].sort((a, b) => sureness(b) - sureness(a) || a.column.index - b.column.index);
  const used = new Set<Target>();
  for (const guess of bySureness) {
    const target = targetOf(guess, roles.get(guess) ?? 'mentee', kind);
    if (target === undefined || !allowed.has(target) || (used.has(target) && !takesSeveral(target))) continue;
    if (!isPlain(guess) && !fitsValues(target, columnCells(table, guess.column.index), context)) continue;
    targets.set(guess.column.index, target);
    used.add(target);
  }
  const sorted = new Map([...withWholeNames(targets)].sort(([a], [b]) => a - b));
  return { kind, targets: sorted, blankMentor: proposeBlankMentor(table, sorted), otherwise: {} };
}

/** A title that means nothing else: wrong values below it are told, not passed over. */
function isPlain({ column, title }: Guess): boolean {
  return title?.says.of === 'person' && title.says.field === 'forms' && /наставнич/i.test(column.title);
}

function sureness({ title }: Guess): number {
  if (!title || isUnread(title.says)) return 0;
  return title.role ? 2 : 1;
}

function targetOf(guess: Guess, role: Role, kind: TableKind): Target | undefined {
  const { title, content } = guess;
  if (!title || isUnread(title.says)) return targetOfContent(guess, role, kind);
  const { says } = title;
  if (says.of === 'numbering') return undefined;
  if (says.of === 'pair')
    return says.field === 'interactionModel' && content === 'form' ? formTarget(role, kind) : `pair.${says.field}`;
  if (says.of === 'mentor') return `mentor.${says.field}`;
  if (says.of === 'mentee') return `mentee.${says.field}`;
  if (says.field === 'forms') return formTarget(role, kind);
  if (says.field === 'status' && kind === 'pairs' && title.role === undefined) return 'pair.status';
  if (says.field === 'name' && content === 'code') return `${role}.code`;
  if (says.field === 'code' && content === 'name') return `${role}.name`;
  if (says.field === 'kind' && content === 'category') return `${role}.categories`;
  return `${role}.${says.field}`;
}

function formTarget(role: Role, kind: TableKind): Target {
  return kind === 'pairs' ? 'pair.form' : `${role}.forms`;
}

/** A title that says nothing known, such as «Место учебы», leaves it to the values. */
function targetOfContent({ title, content }: Guess, role: Role, kind: TableKind): Target | undefined {
  switch (content) {
    case 'className':
    case 'contact':
      return `${role}.${content}`;
    case 'name':
    case 'code':
    case 'kind':
    case 'time':
      return title ? undefined : `${role}.${content}`;
    case 'category':
      return title ? undefined : `${role}.categories`;
    case 'form':
      return title ? undefined : formTarget(role, kind);
    default:
      return undefined;
  }
}

/** «Имя» without «Фамилия» is the whole name; a letter needs its class. */
function withWholeNames(targets: ReadonlyMap<number, Target>): ReadonlyMap<number, Target> {
  const present = new Set(targets.values());
  const needs = (role: Role, target: Target): Target | undefined => {
    if (target === `${role}.classLetter` && !present.has(`${role}.className`)) return undefined;
    const isLone = target === `${role}.givenName` && !present.has(`${role}.surname`) && !present.has(`${role}.name`);
    return isLone ? `${role}.name` : target;
  };
  const result = new Map<number, Target>();
  for (const [column, target] of targets) {
    const kept = needs(target.startsWith('mentor.') ? 'mentor' : 'mentee', target);
    if (kept) result.set(column, kept);
  }
  return result;
}
