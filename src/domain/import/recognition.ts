import { readCode } from './codes';
import type { Identity } from './identity';
import { nameKey, surnameOf } from './names';
import type { ImportContext } from './table';
import type { Role } from './targets';

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
      const key = nameKey(name);
      this.keyCodes.set(key, [...(this.keyCodes.get(key) ?? []), code]);
      this.keySurnames.set(code, (this.keySurnames.get(code) ?? new Set()).add(surnameOf(key)));
    }
  }

  /** A row of the file that gives both. */
  learn(role: Role, { nameKey: name, code }: Identity): void {
    if (name === '' || code === '') return;
    const key = `${role} ${name}`;
    this.codesOfNames.set(key, (this.codesOfNames.get(key) ?? new Set()).add(code));
  }

  /** The code that somebody has, '' when none is known, or undefined when several are and nobody can tell. */
  codeOf(role: Role, { nameKey: name, code }: Identity): string | undefined {
    if (code !== '') return this.spelling.get(code) ?? code;
    const inFile = [...(this.codesOfNames.get(`${role} ${name}`) ?? [])];
    if (inFile.length > 0) return inFile.length === 1 ? inFile[0] : undefined;
    const inKey = this.keyCodes.get(name) ?? [];
    if (inKey.length <= 1) return inKey[0] ?? '';
    const ofRole = inKey.filter((one) => this.context.taken[role].includes(one));
    return ofRole.length === 1 ? ofRole[0] : undefined;
  }

  /** Whether the key gives a code to somebody of the same surname, or to nobody. */
  agrees(code: string, { nameKey: name }: Identity): boolean {
    const surnames = this.keySurnames.get(code);
    return name === '' || surnames === undefined || surnames.has(surnameOf(name));
  }
}
