import { type Guess, isIdentity } from './guess';
import type { Role, TableKind } from './targets';

/** Whose each column is. Where the title does not say: in a table of pairs the person's to the left. */
export function rolesOf(guesses: readonly Guess[], kind: TableKind): ReadonlyMap<Guess, Role> {
  const roles = new Map<Guess, Role>();
  let last: Role | undefined;
  for (const guess of guesses) {
    const role = ownRole(guess, guesses, kind) ?? last ?? 'mentee';
    if (isIdentity(guess)) last = role;
    roles.set(guess, role);
  }
  return roles;
}

function ownRole(guess: Guess, guesses: readonly Guess[], kind: TableKind): Role | undefined {
  const { title, whose } = guess;
  if (whose.role) return whose.role;
  if (title?.says.of === 'mentor' || title?.says.of === 'mentee') return title.says.of;
  if (kind !== 'pairs') return kind === 'mentors' ? 'mentor' : 'mentee';
  return isIdentity(guess) ? (roleOfName(guess, guesses) ?? roleBesides(guess, guesses)) : likelyRole(guess, guesses);
}

/** «Класс ученика» is of whoever «Ученик» is; one consent of parents is the mentee's, of two each is its neighbour's. */
function likelyRole(guess: Guess, guesses: readonly Guess[]): Role | undefined {
  const { likely } = guess.whose;
  if (isOfParents(guess)) return guesses.filter(isOfParents).length === 1 ? 'mentee' : undefined;
  const same = guesses.find((one) => isIdentity(one) && one.whose.role === undefined && one.whose.likely === likely);
  return likely && same ? roleBesides(same, guesses) : likely;
}

function isOfParents({ column, title }: Guess): boolean {
  const isConsent = title?.says.of === 'person' && title.says.field === 'consent';
  return isConsent && /родител|законн/i.test(column.title);
}

/** «Код» is of the name before it or, where codes stand first, of the one after it. */
function roleOfName(guess: Guess, guesses: readonly Guess[]): Role | undefined {
  const who = guesses.filter(isIdentity);
  const [first] = who;
  if (!first || !isBareCode(guess)) return undefined;
  const name = who[who.indexOf(guess) + (isBareCode(first) ? 1 : -1)];
  return name && !isBareCode(name) ? (name.whose.role ?? roleBesides(name, guesses)) : undefined;
}

function isBareCode({ title, whose, content }: Guess): boolean {
  const saysCode = title?.says.of === 'person' && title.says.field === 'code';
  return whose.likely === undefined && content === 'code' && (!title || saysCode);
}

/** «Обучающийся» beside «Наставник» is the mentee, beside «Наставляемый» the mentor; two unnamed: mentor, then mentee. */
function roleBesides(guess: Guess, guesses: readonly Guess[]): Role | undefined {
  const who = guesses.filter(isIdentity);
  const strong = new Set(who.flatMap(({ title }) => title?.role ?? []));
  if (strong.size === 1) {
    const [named, other]: readonly Role[] = strong.has('mentor') ? ['mentor', 'mentee'] : ['mentee', 'mentor'];
    const isTaken = who.some(({ title }) => title?.role === undefined && title?.likely === other);
    return isTaken && guess.title?.likely === named ? named : other;
  }
  if (guess.title?.likely) return guess.title.likely;
  const unnamed = who.filter(({ title }) => title?.role === undefined && title?.likely === undefined);
  return unnamed.indexOf(guess) === 0 ? 'mentor' : 'mentee';
}
