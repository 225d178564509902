import { classLabel } from '../age-groups';
import { type Category, recogniseCategory } from '../categories';
import { codeKey, readCode } from '../import/codes';
import type { Mentee } from '../participants';
import { takesPart } from '../statuses';
import { normaliseLabel, splitValues } from '../text';
import { namedElsewhere, problemOf, type RequestCodes, type Wrong } from './request-check';

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

export interface RequestProblem extends Wrong {
  readonly line: ClassRequest;
}

export interface ReadRequests {
  /** Mentees whose rows change, and new ones. */
  readonly outcomes: readonly RequestOutcome[];
  /** Lines without a problem that were not taken before: what they say is in the base afterwards. */
  readonly taken: readonly ClassRequest[];
  /** Lines that say what the base holds already, or were taken before. */
  readonly same: number;
  readonly problems: readonly RequestProblem[];
  /** Taken lines of mentees who take part no more, and whom nobody pairs therefore. */
  readonly left: readonly { readonly line: ClassRequest; readonly mentee: Mentee }[];
}

/** What the base and earlier collections know. */
export interface KnownRequests {
  readonly codes: RequestCodes;
  readonly categories: readonly Category[];
  /** Whether what a key of `requestKeys` says was taken before: what the curator has made of it since stands. */
  readonly wasTaken: (key: string) => boolean;
}

/**
 * What the class teachers' lines do to the base: categories and requests are added to those that are there, nothing is
 * taken away; an unknown code is a new mentee of the class.
 */
export function readRequests(lines: readonly ClassRequest[], known: KnownRequests): ReadRequests {
  const { codes } = known;
  const pupilCategories = known.categories.filter((category) => category.of === 'pupil');
  const outcomes = new Map<string, RequestOutcome>();
  const firstLines = new Map<string, ClassRequest>();
  const taken: ClassRequest[] = [];
  const problems: RequestProblem[] = [];
  const left: { readonly line: ClassRequest; readonly mentee: Mentee }[] = [];
  let same = 0;
  for (const line of lines) {
    const keys = requestKeys(line);
    if (keys.length > 0 && keys.every(known.wasTaken)) {
      same += 1;
      continue;
    }
    const mentee = codes.menteeOf(line.code);
    const key = mentee?.code ?? codeKey(line.code);
    const category = recogniseCategory(line.category, pupilCategories);
    const wrong = problemOf(line, mentee, category, codes) ?? namedElsewhere(line, mentee, firstLines.get(key));
    if (wrong) {
      problems.push({ line, ...wrong });
      continue;
    }
    const { className } = line;
    const code = mentee?.code ?? readCode(line.code) ?? line.code;
    const before = outcomes.get(key) ?? { code, className, mentee, ...held(mentee) };
    const isNew = (one: string) => !mentee || !known.wasTaken(one); // a row that is gone is made anew, whole
    const after = {
      ...before,
      categories: withValue(before.categories, category && isNew(categoryKey(line)) ? category.label : ''),
      requests: splitValues(line.request)
        .filter((value) => isNew(requestKey(line, value)))
        .reduce(withValue, before.requests),
    };
    taken.push(line);
    if (!firstLines.has(key)) firstLines.set(key, line);
    if (mentee && !takesPart(mentee)) left.push({ line, mentee });
    if (mentee && after.categories === before.categories && after.requests === before.requests) same += 1;
    else outcomes.set(key, after);
  }
  return { outcomes: [...outcomes.values()], taken, same, problems, left };
}

/**
 * What a line asks, each value by itself. Equal where the same is asked for the same mentee, whatever sheet it stands on
 * and however it is spelled.
 */
export function requestKeys(line: ClassRequest): readonly string[] {
  const values = splitValues(line.request).map((value) => requestKey(line, value));
  return line.category === '' ? values : [categoryKey(line), ...values];
}

function categoryKey(line: ClassRequest): string {
  return keyOf(line, 'категория', line.category);
}

function requestKey(line: ClassRequest, value: string): string {
  return keyOf(line, 'запрос', value);
}

function keyOf({ className, code }: ClassRequest, what: string, value: string): string {
  return [classLabel(className), codeKey(code), what, normaliseLabel(value)].join('\n');
}

function held(mentee: Mentee | null): Pick<RequestOutcome, 'categories' | 'requests'> {
  return { categories: mentee?.categories ?? [], requests: mentee?.request ?? [] };
}

/** The same list when it holds the value already, or the value is blank. */
function withValue(values: readonly string[], value: string): readonly string[] {
  const isKnown = value === '' || values.some((one) => normaliseLabel(one) === normaliseLabel(value));
  return isKnown ? values : [...values, value];
}
