import { classLabel, classNumber } from '../age-groups';
import type { Category } from '../categories';
import { codeKey, readCode } from '../import/codes';
import type { Mentee } from '../participants';
import { looksPersonal } from '../privacy';
import { groupBy } from '../record';
import type { ClassRequest } from './requests';

/** What is wrong with a line of «Запросы класса». */
export interface Wrong {
  readonly field: 'code' | 'category' | 'request';
  readonly what: string;
}

/** Whom a code means, as the importer compares codes: «у-1» is «У-1». */
export class RequestCodes {
  private readonly exact: ReadonlyMap<string, Mentee>;
  private readonly alike: ReadonlyMap<string, readonly Mentee[]>;
  private readonly taken: ReadonlySet<string>;

  /** @param takenCodes Codes that exist but whose rows cannot be read, and those of mentors. */
  constructor(mentees: readonly Mentee[], takenCodes: Iterable<string>) {
    this.exact = new Map(mentees.map((mentee) => [mentee.code, mentee]));
    this.alike = groupBy(mentees, ({ code }) => codeKey(code));
    this.taken = new Set([...takenCodes].map(codeKey));
  }

  /** null: nobody, or several whose codes differ in spelling alone. */
  menteeOf(code: string): Mentee | null {
    const [one = null, ...others] = this.alike.get(codeKey(code)) ?? [];
    return this.exact.get(code) ?? (others.length === 0 ? one : null);
  }

  isTaken(code: string): boolean {
    return this.taken.has(codeKey(code)) || this.alike.has(codeKey(code));
  }
}

/** A new code that two classes give is two children, of whom one would be lost. */
export function namedElsewhere(
  { className }: ClassRequest,
  mentee: Mentee | null,
  first: ClassRequest | undefined,
): Wrong | undefined {
  if (mentee || !first || classLabel(first.className) === classLabel(className)) return undefined;
  const named = `этот код уже дал класс ${classLabel(first.className)} (лист «${first.sheet}», строка ${first.row})`;
  return { field: 'code', what: `${named}, ученику класса ${classLabel(className)} нужен другой` };
}

/** Why a line is not taken. The text of a cell is never repeated: it may be a name. */
export function problemOf(
  line: ClassRequest,
  mentee: Mentee | null,
  category: Category | undefined,
  codes: RequestCodes,
): Wrong | undefined {
  const { code, className, category: written, request } = line;
  const formula = (['code', 'category', 'request'] as const).find((field) => line[field].startsWith('='));
  if (formula) return { field: formula, what: 'здесь формула, а нужен текст' };
  if (code === '') return { field: 'code', what: 'нет кода' };
  if (classNumber(className) === undefined) return { field: 'code', what: 'неизвестно, какой это класс' };
  if (looksPersonal(code)) return { field: 'code', what: 'похоже на имя или контакты, нужен код' };
  if (!mentee && codes.isTaken(code)) {
    return { field: 'code', what: 'этот код занят: у наставника или в строке с ошибкой' };
  }
  if (!mentee && readCode(code) === undefined) {
    return { field: 'code', what: 'это не код: нужен код без пробелов, с цифрой, например У-031' };
  }
  if (mentee && classLabel(mentee.className) !== classLabel(className)) {
    return { field: 'code', what: 'этот код – не из этого класса' };
  }
  if (written === '' && !mentee) return { field: 'category', what: 'у нового наставляемого нужна категория' };
  if (written !== '' && !category) {
    return { field: 'category', what: 'нет такой категории обучающихся на листе «Справочники»' };
  }
  return looksPersonal(request) ? { field: 'request', what: 'похоже на имя или контакты человека' } : undefined;
}
