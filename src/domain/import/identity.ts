import { readCode } from './codes';
import type { WrongCell } from './lists';
import { mendName, nameKey, splitNameAndClass, splitPeople } from './names';
import type { PlacedCell } from './read-fields';
import type { ImportContext } from './table';
import type { Role } from './targets';

/** Who a cell speaks of. */
export interface Identity {
  /** '' when only the code is given. */
  readonly name: string;
  /** '' when only the name is given. */
  readonly code: string;
  /** A class written after the name. */
  readonly className: string;
}

export type ReadIdentities = { readonly people: readonly Identity[] } | { readonly wrong: WrongCell };

/** The cells of one row that say who somebody is. */
export interface IdentityCells {
  readonly code: PlacedCell | undefined;
  readonly name: PlacedCell | undefined;
  readonly parts: readonly PlacedCell[];
}

const NAME = /^\p{L}[\p{L} .'’()-]*$/u;

/** The people of a row's identity cells; none when they are blank. */
export function readIdentities({ code, name, parts }: IdentityCells): ReadIdentities {
  const codeCell = code?.text === '' ? undefined : code;
  const codes = codeCell ? codeCell.text.split(/[;,\n]/).map((part) => readCode(part)) : [];
  if (codeCell && codes.some((one) => one === undefined)) {
    return {
      wrong: wrongAt(
        codeCell,
        'это не код: нужен вид Н-014 или У-031',
        'Исправьте код или выберите для столбца другое значение.',
      ),
    };
  }
  const nameCell = name && name.text !== '' ? name : parts.find(({ text }) => text !== '');
  const names = name && name.text !== '' ? splitPeople(name.text) : whole(parts);
  const people = names.map(splitNameAndClass);
  if (nameCell && people.some((person) => !isName(person.name))) {
    return { wrong: wrongAt(nameCell, 'это не похоже на имя', 'Впишите фамилию, имя и отчество без других слов.') };
  }
  if (codeCell && nameCell && codes.length !== people.length) {
    return {
      wrong: wrongAt(codeCell, `кодов ${codes.length}, а имён ${people.length}`, 'Впишите каждого в свою строку.'),
    };
  }
  const count = Math.max(codes.length, people.length);
  return {
    people: Array.from({ length: count }, (_, index) => ({
      name: people[index]?.name ?? '',
      className: people[index]?.className ?? '',
      code: codes[index] ?? '',
    })),
  };
}

/** Fewer than two letters name nobody. */
function isName(name: string): boolean {
  return NAME.test(name) && name.length > 1;
}

function whole(parts: readonly PlacedCell[]): readonly string[] {
  const name = mendName(parts.map(({ text }) => text).join(' '));
  return name === '' ? [] : [name];
}

export function wrongAt({ column, title }: PlacedCell, what: string, todo: string): WrongCell {
  return { column, title, what, todo };
}

/** What tells one person of a role from another. */
export type PersonKey = string;

/**
 * Finds out by which key people are the same: by the code where it is known from the file or the key, by the name
 * otherwise.
 */
export class Recognition {
  private readonly codesOfNames = new Map<string, Set<string>>();
  private readonly keySurnames = new Map<string, Set<string>>();
  private readonly keyCodes = new Map<string, readonly string[]>();
  /** Codes as the book spells them, which may be in Latin letters. */
  private readonly spelling: ReadonlyMap<string, string>;

  constructor(private readonly context: ImportContext) {
    const { mentor, mentee } = context.taken;
    this.spelling = new Map([...mentor, ...mentee].map((code) => [readCode(code) ?? code, code]));
    for (const { code: written, name } of context.key ?? []) {
      const code = this.spelling.get(written) ?? written;
      const known = this.keyCodes.get(nameKey(name)) ?? [];
      this.keyCodes.set(nameKey(name), [...known, code]);
      this.keySurnames.set(code, (this.keySurnames.get(code) ?? new Set()).add(surnameOf(name)));
    }
  }

  /** A row of the file that gives both. */
  learn(role: Role, { name, code }: Identity): void {
    if (name === '' || code === '') return;
    const key = `${role} ${nameKey(name)}`;
    this.codesOfNames.set(key, (this.codesOfNames.get(key) ?? new Set()).add(code));
  }

  /** The code that somebody has, '' when none is known, or undefined when several are and nobody can tell. */
  codeOf(role: Role, { name, code }: Identity): string | undefined {
    if (code !== '') return this.spelling.get(code) ?? code;
    const inFile = [...(this.codesOfNames.get(`${role} ${nameKey(name)}`) ?? [])];
    if (inFile.length > 0) return inFile.length === 1 ? inFile[0] : undefined;
    const inKey = this.keyCodes.get(nameKey(name)) ?? [];
    if (inKey.length <= 1) return inKey[0] ?? '';
    const ofRole = inKey.filter((one) => this.context.taken[role].includes(one));
    return ofRole.length === 1 ? ofRole[0] : undefined;
  }

  /** Whether the key gives a code to somebody of the same surname, or to nobody. */
  agrees(code: string, { name }: Identity): boolean {
    const surnames = this.keySurnames.get(code);
    return name === '' || surnames === undefined || surnames.has(surnameOf(name));
  }
}

/** Nobody is told apart by initials that one list spells out. */
export function surnameOf(name: string): string {
  return nameKey(name).split(' ')[0] ?? '';
}
