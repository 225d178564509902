import { pairNumbers } from '../pair-numbers';
import type { MenteeValues, MentorValues, ReadLists, ReadPerson } from './lists';
import { nameKey } from './names';
import type { ImportContext, KeyEntry } from './table';
import type { Role } from './targets';

/** The style of a book that has no codes yet. */
const FIRST_STYLE: Readonly<Record<Role, string>> = { mentor: 'Н-000', mentee: 'У-000' };
const OTHER: Readonly<Record<Role, Role>> = { mentor: 'mentee', mentee: 'mentor' };

type Somebody = ReadPerson<Pick<MentorValues & MenteeValues, 'kind' | 'className'>>;

interface Coded {
  readonly role: Role;
  readonly code: string;
  readonly person: Somebody;
}

/** Gives codes to the people of one import. */
export class Coder {
  /** How many got a code that nobody had. */
  fresh = 0;
  /** How many stand in the other base, too. */
  inOtherBase = 0;
  readonly added: KeyEntry[] = [];
  private readonly taken: Readonly<Record<Role, ReadonlySet<string>>>;
  private readonly used: Set<string>;
  /** Codes that people of the file have in each base. */
  private readonly given: Readonly<Record<Role, Set<string>>>;
  private readonly inKey: Set<string>;
  private readonly next: Readonly<Record<Role, () => string>>;
  private readonly byName = new Map<string, Coded[]>();

  constructor(
    private readonly context: ImportContext,
    { mentors, mentees }: ReadLists,
  ) {
    const ofFile = { mentor: mentors.map(({ code }) => code), mentee: mentees.map(({ code }) => code) };
    const ofKey = (context.key ?? []).map(({ code }) => code);
    this.taken = { mentor: new Set(context.taken.mentor), mentee: new Set(context.taken.mentee) };
    this.given = { mentor: new Set(ofFile.mentor), mentee: new Set(ofFile.mentee) };
    this.inKey = new Set(ofKey);
    this.used = new Set([
      ...context.taken.mentor,
      ...context.taken.mentee,
      ...ofFile.mentor,
      ...ofFile.mentee,
      ...ofKey,
    ]);
    const numbers = (role: Role) => {
      const others = new Set([...context.taken[OTHER[role]], ...ofFile[OTHER[role]]]);
      const known = [...ofFile[role], ...context.taken[role]].filter((code) => /\d/.test(code) && !others.has(code));
      return pairNumbers(known.length > 0 ? known : [FIRST_STYLE[role]]);
    };
    this.next = { mentor: numbers('mentor'), mentee: numbers('mentee') };
  }

  /** The key as it was loaded, and everybody of this file who has a name. */
  get key(): readonly KeyEntry[] {
    return [...(this.context.key ?? []), ...this.added];
  }

  codeOf(role: Role, person: Somebody): string {
    const name = nameKey(person.name);
    const namesakes = name === '' ? [] : (this.byName.get(name) ?? []);
    const isFree = ({ code: known }: Coded) => person.code !== '' || !this.given[role].has(known);
    const twin = namesakes.find((other) => other.role !== role && mayBeOne(other.person, person) && isFree(other));
    const code = person.code || twin?.code || this.freshCode(role);
    this.given[role].add(code);
    if (twin?.code === code || this.isNewcomer(role, code)) this.inOtherBase += 1;
    if (name !== '') this.remember(name, { role, code, person });
    return code;
  }

  /** Known in the other base only. */
  private isNewcomer(role: Role, code: string): boolean {
    return this.taken[OTHER[role]].has(code) && !this.taken[role].has(code);
  }

  private freshCode(role: Role): string {
    let code: string;
    do code = this.next[role]();
    while (this.used.has(code));
    this.used.add(code);
    this.fresh += 1;
    return code;
  }

  private remember(name: string, coded: Coded): void {
    const { code, person } = coded;
    this.byName.set(name, [...(this.byName.get(name) ?? []), coded]);
    if (this.inKey.has(code)) return;
    this.inKey.add(code);
    this.added.push({ code, name: person.name });
  }
}

/** A pupil and a teacher of one name are two; so are pupils of two classes. */
function mayBeOne(left: Somebody, right: Somebody): boolean {
  const differ = (a: unknown, b: unknown) => a !== undefined && b !== undefined && a !== b;
  const kind = ({ values, implied }: Somebody) => values.kind ?? implied.kind;
  return !differ(kind(left), kind(right)) && !differ(left.values.className, right.values.className);
}
