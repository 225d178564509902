import type { FormId } from '../forms';
import type { ParticipantKind } from '../statuses';
import { surnameOf } from './names';
import type { Draft } from './parse-row';
import { keysOf, united } from './read-fields';

/** Somebody as all rows tell that were read. */
export interface Person<Values> {
  /** Equal for the same person of a base. */
  readonly key: string;
  readonly code: string;
  name: string;
  nameKey: string;
  values: Values;
  /** Row numbers, from 1. */
  readonly rows: number[];
  /** How the name was written. */
  readonly spellings: Set<string>;
  /** Fields where a later row said another thing; the first stands. */
  readonly disputed: Set<string>;
  /** Forms of the rows where the person stands beside somebody. */
  readonly pairForms: Set<FormId>;
  kind: ParticipantKind | undefined;
}

/** What two rows of one person cannot disagree on: they would be two people of one name. */
const TELLING = [
  { field: 'className', word: 'класс' },
  { field: 'kind', word: 'ответ на «Кто»' },
  { field: 'age', word: 'возраст' },
] as const;

/** What a file says of people of either base. */
export interface Telling {
  readonly className?: string;
  readonly kind?: ParticipantKind;
  readonly age?: number | null;
  readonly forms?: readonly FormId[];
}

/** The people of one base, as rows come. */
export class People<Values extends Telling> {
  private readonly byKey = new Map<string, Person<Values>>();

  /** @param blank Values of somebody of whom nothing is known. */
  constructor(private readonly blank: Values) {}

  /** Why a row cannot be of a person that is known, or undefined. */
  conflict(key: string, { who, values }: Draft<Values>): string | undefined {
    const known = this.byKey.get(key);
    if (known?.nameKey && who.nameKey && surnameOf(known.nameKey) !== surnameOf(who.nameKey)) {
      return `тот же код в строке ${known.rows[0]} у другого имени`;
    }
    const found = known && TELLING.find(({ field }) => disagree(known.values[field], values[field]));
    return found && `у того же человека в строке ${known.rows[0]} другой ${found.word}`;
  }

  add(key: string, code: string, { who, values }: Draft<Values>, row: number): Person<Values> {
    const known = this.byKey.get(key) ?? this.newPerson(key, code);
    this.byKey.set(key, known);
    if (known.rows[known.rows.length - 1] !== row) known.rows.push(row);
    if (who.name !== '') known.spellings.add(who.name);
    if (known.name === '') Object.assign(known, { name: who.name, nameKey: who.nameKey });
    merge(known, values);
    return known;
  }

  find(key: string): Person<Values> | undefined {
    return this.byKey.get(key);
  }

  /** In the order of their first rows. */
  all(): readonly Person<Values>[] {
    return [...this.byKey.values()];
  }

  private newPerson(key: string, code: string): Person<Values> {
    const marks = { rows: [], spellings: new Set<string>(), disputed: new Set<string>(), pairForms: new Set<FormId>() };
    return { key, code, name: '', nameKey: '', values: this.blank, kind: undefined, ...marks };
  }
}

function disagree(known: unknown, next: unknown): boolean {
  return known !== undefined && next !== undefined && known !== next;
}

function merge<Values extends object>(person: Person<Values>, values: Values): void {
  const merged = { ...person.values };
  for (const field of keysOf(values)) {
    if (disagree(merged[field], values[field]) && !Array.isArray(merged[field])) person.disputed.add(field);
    merged[field] = united(merged[field], values[field]);
  }
  person.values = merged;
}
