import { groupBy } from '../record';

/** An answer of a survey sheet, checked. */
export interface SubmittedAnswer {
  /** Key of the sheet: the same sheet may come back several times. */
  readonly source: string;
  readonly code: string;
  readonly questionCode: string;
  readonly answer: string | number;
  /** ISO day. */
  readonly day: string;
}

/** A row of «Ответы». */
export interface RecordedAnswer extends SubmittedAnswer {
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
  const all: readonly SubmittedAnswer[] = [...recorded, ...added];
  const latest = new Map<string, number>();
  all.forEach((one, index) => {
    const standing = latest.get(questionKey(one));
    if (standing === undefined || one.day >= (all[standing]?.day ?? '')) latest.set(questionKey(one), index);
  });
  return { added, isCounted: all.map((one, index) => latest.get(questionKey(one)) === index) };
}

/** What a sheet says of one question that its own records do not hold: earlier words that are new, and a new last word. */
function news<T extends SubmittedAnswer>(known: readonly SubmittedAnswer[], said: readonly T[]): readonly T[] {
  const words = new Set(known.map(({ answer }) => String(answer)));
  let last = known[known.length - 1]?.answer;
  return said.filter(({ answer }, index) => {
    const isLast = index === said.length - 1;
    const isNew = isLast ? String(answer) !== String(last) : !words.has(String(answer));
    if (isNew) {
      words.add(String(answer));
      last = answer;
    }
    return isNew;
  });
}

function sourceKey({ source, ...answer }: SubmittedAnswer): string {
  return `${source}\n${questionKey(answer)}`;
}

function questionKey({ code, questionCode }: Pick<SubmittedAnswer, 'code' | 'questionCode'>): string {
  return `${code}\n${questionCode}`;
}
