import { normaliseLabel } from '../text';

/**
 * An entry of a request, competence or subject in a form that compares: its words without endings. «Олимпиадная
 * математика» and «олимпиадной математики» have one key.
 */
export type Topic = readonly string[];

const ENDING = /(?:[аыя]ми|[оеи]го|[оеи]му|[аяоеёыи]м|[аяыи]х|[оеё]в)$/;
const VOWELS = /[аеиоуыэюяйь]+$/;
/** Prepositions and conjunctions say nothing of the topic. */
const SHORTEST_WORD = 3;
const SHORTEST_STEM = 3;

/** The words of an entry without their endings, each once; none when the entry has no words. */
export function topicOf(entry: string): Topic {
  const words = normaliseLabel(entry).split(/[^a-zа-я0-9+#]+/);
  const telling = words.filter((word) => word.length >= SHORTEST_WORD);
  return [...new Set((telling.length > 0 ? telling : words.filter((word) => word !== '')).map(stem))];
}

/** A word without the ending of case and number: «математикой» and «математика» are one word. */
function stem(word: string): string {
  const shorter = cut(word, ENDING);
  return cut(shorter, VOWELS);
}

function cut(word: string, ending: RegExp): string {
  const rest = word.replace(ending, '');
  return rest.length >= SHORTEST_STEM ? rest : word;
}

/** Whether two entries speak of one thing: all words of one of them occur in the other, in any case and number. */
export function isSameTopic(left: Topic, right: Topic): boolean {
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  return shorter.length > 0 && shorter.every((word) => longer.includes(word));
}

/** An entry with its topic. */
export interface Entry {
  readonly entry: string;
  readonly topic: Topic;
}

/** Entries that say something, one of each topic. `read` is `topicOf`, or it with a memory. */
export function distinctTopics(entries: readonly string[], read = topicOf): readonly Entry[] {
  const topics = new Map<string, Entry>();
  for (const entry of entries) {
    const topic = read(entry);
    const key = topicKey(topic);
    if (key !== '' && !topics.has(key)) topics.set(key, { entry, topic });
  }
  return [...topics.values()];
}

/** Equal for topics of the same words, whatever their order. */
export function topicKey(topic: Topic): string {
  return [...topic].sort().join(' ');
}

export interface RequestMatch {
  readonly covered: readonly string[];
  readonly missing: readonly string[];
  /** Covered entries of all, 0–1; null when nothing is asked, or no competence is known. */
  readonly share: number | null;
}

/** How far competences meet what is asked for. */
export function matchRequest(needs: readonly string[], competences: readonly string[]): RequestMatch {
  return matchTopics(distinctTopics(needs), distinctTopics(competences));
}

/** The same of entries whose topics have been worked out. */
export function matchTopics(asked: readonly Entry[], known: readonly Entry[]): RequestMatch {
  const covered: string[] = [];
  const missing: string[] = [];
  for (const { entry, topic } of asked) {
    (known.some((competence) => isSameTopic(topic, competence.topic)) ? covered : missing).push(entry);
  }
  const share = asked.length === 0 || known.length === 0 ? null : covered.length / asked.length;
  return { covered, missing, share };
}

/** «Предмет» may name several. */
export function subjectsOf(subject: string): readonly string[] {
  return subject.split(/[;,]/).map((part) => part.trim());
}
