import { classLabel, classNumber } from '../age-groups';
import { type Category, recogniseCategory } from '../categories';
import type { Mentee } from '../participants';
import { looksPersonal } from '../privacy';
import { normaliseLabel } from '../text';

/** A filled line of «Запросы класса». */
export interface ClassRequest {
  readonly sheet: string;
  readonly row: number;
  readonly className: string;
  readonly code: string;
  readonly category: string;
  readonly request: string;
}

/** What a mentee's row becomes. */
export interface RequestOutcome {
  readonly code: string;
  readonly className: string;
  /** null: a new mentee. */
  readonly mentee: Mentee | null;
  readonly categories: readonly string[];
  readonly requests: readonly string[];
}

export interface RequestProblem {
  readonly line: ClassRequest;
  readonly field: 'code' | 'category' | 'request';
  readonly what: string;
}

export interface ReadRequests {
  /** Mentees whose rows change, and new ones. */
  readonly outcomes: readonly RequestOutcome[];
  /** Lines that say what the base holds already. */
  readonly same: number;
  readonly problems: readonly RequestProblem[];
}

/**
 * What the class teachers' lines do to the base: categories and requests are added to those that are there, nothing is
 * taken away; an unknown code is a new mentee of the class.
 * @param isTaken Codes that exist but whose rows cannot be read, and those of mentors.
 */
export function readRequests(
  lines: readonly ClassRequest[],
  mentees: readonly Mentee[],
  categories: readonly Category[],
  isTaken: (code: string) => boolean,
): ReadRequests {
  const pupilCategories = categories.filter((category) => category.of === 'pupil');
  const menteeOf = new Map(mentees.map((mentee) => [mentee.code, mentee]));
  const outcomes = new Map<string, RequestOutcome>();
  const problems: RequestProblem[] = [];
  let same = 0;
  for (const line of lines) {
    const mentee = menteeOf.get(line.code) ?? null;
    const category = recogniseCategory(line.category, pupilCategories);
    const wrong = problemOf(line, mentee, category, isTaken);
    if (wrong) {
      problems.push({ line, ...wrong });
      continue;
    }
    const { code, className } = line;
    const before = outcomes.get(code) ?? { code, className, mentee, ...held(mentee) };
    const after = {
      ...before,
      categories: withValue(before.categories, category?.label ?? ''),
      requests: withValue(before.requests, line.request),
    };
    if (mentee && after.categories === before.categories && after.requests === before.requests) same += 1;
    else outcomes.set(code, after);
  }
  return { outcomes: [...outcomes.values()], same, problems };
}

function held(mentee: Mentee | null): Pick<RequestOutcome, 'categories' | 'requests'> {
  return { categories: mentee?.categories ?? [], requests: mentee?.request ?? [] };
}

/** The same list when it holds the value already, or the value is blank. */
function withValue(values: readonly string[], value: string): readonly string[] {
  const isKnown = value === '' || values.some((one) => normaliseLabel(one) === normaliseLabel(value));
  return isKnown ? values : [...values, value];
}

type Wrong = Omit<RequestProblem, 'line'>;

function problemOf(
  line: ClassRequest,
  mentee: Mentee | null,
  category: Category | undefined,
  isTaken: (code: string) => boolean,
): Wrong | undefined {
  const { code, className, category: written, request } = line;
  const formula = (['code', 'category', 'request'] as const).find((field) => line[field].startsWith('='));
  if (formula) return { field: formula, what: 'здесь формула, а нужен текст' };
  if (code === '') return { field: 'code', what: 'нет кода' };
  if (classNumber(className) === undefined) return { field: 'code', what: 'неизвестно, какой это класс' };
  if (looksPersonal(code)) return { field: 'code', what: 'похоже на имя или контакты, нужен код' };
  if (!mentee && isTaken(code)) return { field: 'code', what: 'этот код занят: у наставника или в строке с ошибкой' };
  if (mentee && classLabel(mentee.className) !== classLabel(className)) {
    return { field: 'code', what: 'этот код – не из этого класса' };
  }
  if (written === '' && !mentee) return { field: 'category', what: 'у нового наставляемого нужна категория' };
  if (written !== '' && !category) {
    return { field: 'category', what: 'нет такой категории обучающихся на листе «Справочники»' };
  }
  return looksPersonal(request) ? { field: 'request', what: 'похоже на имя или контакты человека' } : undefined;
}
