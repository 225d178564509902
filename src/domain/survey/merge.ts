import { groupBy } from '../record';

/** An answer of somebody to a question. */
interface Answer {
  /** Key of the sheet: the same sheet may come back several times. */
  readonly source: string;
  readonly code: string;
  readonly questionCode: string;
  readonly answer: string | number;
  /** ISO day. */
  readonly day: string;
}

/** An answer of a survey sheet, checked. */
export interface SubmittedAnswer extends Answer {
  /** Whether the sheet itself says the day; otherwise it is that of the collection. */
  readonly isDated: boolean;
  /** ISO day: undated, it is also new when what stands of it is of an earlier day; blank: it is not. */
  readonly since: string;
}

/** A row of «Ответы». */
export interface RecordedAnswer extends Answer {
  /** «Учтён». */
  readonly isCounted: boolean;
}

export interface Merged<T extends SubmittedAnswer> {
  /** Answers that are not on «Ответы» yet, in their order. */
  readonly added: readonly T[];
  /** For the recorded answers, then for the added ones. */
  readonly isCounted: readonly boolean[];
}

/**
 * What to add to «Ответы», and which answers count: of a person's answers to a question the one of the latest day, of
 * several that day the one recorded last. A sheet that has come before brings only what it now says otherwise, so
 * collecting it again adds nothing; of copies of one sheet the later one has the last word.
 */
export function mergeAnswers<T extends SubmittedAnswer>(
  recorded: readonly RecordedAnswer[],
  submitted: readonly T[],
): Merged<T> {
  const known = groupBy(recorded, sourceKey);
  const fresh = new Set([...groupBy(submitted, sourceKey)].flatMap(([key, said]) => news(known.get(key) ?? [], said)));
  const added = submitted.filter((one) => fresh.has(one));
  const all: readonly Answer[] = [...recorded, ...added];
  const latest = new Map<string, number>();
  all.forEach((one, index) => {
    const standing = latest.get(questionKey(one));
    if (standing === undefined || one.day >= (all[standing]?.day ?? '')) latest.set(questionKey(one), index);
  });
  return { added, isCounted: all.map((one, index) => latest.get(questionKey(one)) === index) };
}

/**
 * What a sheet says of one question that its own records do not hold: earlier words that are new, a new last word, and a
 * later day of a known one, as when a wrong year was mended or cleared.
 */
function news<T extends SubmittedAnswer>(known: readonly Answer[], said: readonly T[]): readonly T[] {
  const days = new Map<string, string>();
  for (const { answer, day } of known) days.set(String(answer), later(day, days.get(String(answer))));
  let last = known[known.length - 1]?.answer;
  return said.filter(({ answer, day, isDated, since }, index) => {
    const isLast = index === said.length - 1;
    const standing = days.get(String(answer));
    const isNewWord = isLast ? String(answer) !== String(last) : standing === undefined;
    const isLater = standing !== undefined && (isDated ? day > standing : standing < since && since <= day);
    const isNew = isNewWord || isLater;
    if (isNew) {
      days.set(String(answer), later(day, standing));
      last = answer;
    }
    return isNew;
  });
}

function later(day: string, other = ''): string {
  return day > other ? day : other;
}

function sourceKey({ source, ...answer }: Answer): string {
  return `${source}\n${questionKey(answer)}`;
}

function questionKey({ code, questionCode }: Pick<Answer, 'code' | 'questionCode'>): string {
  return `${code}\n${questionCode}`;
}
