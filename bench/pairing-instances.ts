import type { AssignmentProblem } from '../src/domain/pairing/assignment/problem';

/** Where the scores come from: features, with many ties; chance; agreement of all mentees; the product of the two indices. */
type Scores = 'features' | 'chance' | 'agreed' | 'product';

interface Kind {
  readonly mentors: number;
  readonly mentees: number;
  readonly scores: Scores;
  /** Allowed mentors of a mentee, from and to; absent: all of them. */
  readonly allowed?: readonly [number, number];
  /** Places of all mentors together for each mentee, on average; absent: one place a mentor. */
  readonly places?: number;
  /** Some mentors are allowed to far more mentees than others. */
  readonly popular?: boolean;
}

const SPARSE = { mentors: 5000, mentees: 20_000, allowed: [20, 50] } as const;

export const INSTANCES = {
  S_feat: { mentors: 64, mentees: 121, scores: 'features', places: 1.2 },
  M_feat: { mentors: 200, mentees: 500, scores: 'features', places: 1.2 },
  M_rand: { mentors: 200, mentees: 500, scores: 'chance', places: 1.2 },
  L_feat: { mentors: 1000, mentees: 2000, scores: 'features', places: 1.2 },
  L_rand: { mentors: 1000, mentees: 2000, scores: 'chance', places: 1.2 },
  X_rand: { ...SPARSE, scores: 'chance', places: 1.2 },
  X_tight: { ...SPARSE, scores: 'chance', places: 0.8 },
  X_feat: { ...SPARSE, scores: 'features', places: 1.2 },
  product: { mentors: 1000, mentees: 1000, scores: 'product' },
  agreed: { mentors: 1000, mentees: 2000, scores: 'agreed' },
  product_roomy: { mentors: 1000, mentees: 1000, scores: 'product', places: 1.2 },
  agreed_tight: { mentors: 1000, mentees: 2000, scores: 'agreed', places: 1.02 },
  agreed_roomy: { mentors: 1000, mentees: 2000, scores: 'agreed', places: 1.2 },
  popular: { ...SPARSE, scores: 'chance', places: 1.2, popular: true },
} as const satisfies Record<string, Kind>;

export type InstanceName = keyof typeof INSTANCES;

export function isInstanceName(text: string): text is InstanceName {
  return text in INSTANCES;
}

/** The same problem each time. */
export function instance(name: InstanceName): AssignmentProblem {
  return buildProblem(INSTANCES[name]);
}

export function buildProblem(kind: Kind): AssignmentProblem {
  const random = randomNumbers(kind.mentors + kind.mentees);
  const score = scoreFunction(kind, random);
  const starts = [0];
  const mentor: number[] = [];
  const scores: number[] = [];
  for (let mentee = 0; mentee < kind.mentees; mentee += 1) {
    for (const allowed of allowedMentors(kind, random)) {
      const points = score(mentee, allowed);
      if (points === null) continue;
      mentor.push(allowed);
      scores.push(points);
    }
    starts.push(mentor.length);
  }
  return {
    mentors: capacities(kind, random).map((capacity, index) => ({ code: codeOf('Н', index), capacity })),
    mentees: Array.from({ length: kind.mentees }, (_, index) => ({ code: codeOf('У', index) })),
    allowed: { rowStart: Int32Array.from(starts), mentor: Int32Array.from(mentor), score: Int32Array.from(scores) },
  };
}

export function codeOf(letter: string, index: number): string {
  return `${letter}-${String(index + 1).padStart(5, '0')}`;
}

function capacities({ mentors, mentees, places }: Kind, random: () => number): number[] {
  if (places === undefined) return Array.from({ length: mentors }, () => 1);
  const mean = (places * mentees) / mentors;
  return Array.from({ length: mentors }, () => 1 + Math.floor(random() * (2 * mean - 1)));
}

function allowedMentors({ mentors, allowed, popular = false }: Kind, random: () => number): readonly number[] {
  if (!allowed) return Array.from({ length: mentors }, (_, mentor) => mentor);
  const [least, most] = allowed;
  const wanted = least + Math.floor(random() * (most - least + 1));
  const found = new Set<number>();
  while (found.size < wanted) found.add(Math.floor((popular ? random() ** 3 : random()) * mentors));
  return [...found].sort((a, b) => a - b);
}

/** The score of a pair; null: not allowed. */
function scoreFunction(kind: Kind, random: () => number): (mentee: number, mentor: number) => number | null {
  switch (kind.scores) {
    case 'chance':
      return () => Math.floor(random() * 1_000_000);
    case 'agreed':
      return (_, mentor) => kind.mentors - mentor;
    case 'product':
      return (mentee, mentor) => (mentee + 1) * (mentor + 1);
    case 'features': {
      const mentors = Array.from({ length: kind.mentors }, () => features(random));
      const mentees = Array.from({ length: kind.mentees }, () => features(random));
      return (mentee, mentor) => closeness(mentors[mentor], mentees[mentee]);
    }
  }
}

interface Features {
  readonly grade: number;
  readonly categories: number;
  readonly competences: number;
  readonly times: number;
  readonly subject: number;
}

function features(random: () => number): Features {
  const bits = (count: number) => Math.floor(random() * 2 ** count);
  return {
    grade: 1 + Math.floor(random() * 11),
    categories: (1 << Math.floor(random() * 7)) | (1 << Math.floor(random() * 7)),
    competences: bits(16) & bits(16),
    times: bits(10) & bits(10),
    subject: Math.floor(random() * 8),
  };
}

/** In the manner of the product's score: 0 to 100 out of a few parts; a mentor of a lower grade is not allowed. */
function closeness(mentor?: Features, mentee?: Features): number | null {
  if (!mentor || !mentee) throw new Error('nobody there');
  if (mentor.grade < mentee.grade) return null;
  const served = mentor.categories & mentee.categories ? 40 : 0;
  const skilled = 25 * Math.min(1, ones(mentor.competences & mentee.competences) / 3);
  const free = mentor.times & mentee.times ? 15 : 0;
  const near = Math.max(0, 10 - 2 * (mentor.grade - mentee.grade));
  return Math.floor(served + skilled + free + near + (mentor.subject === mentee.subject ? 10 : 0));
}

function ones(bits: number): number {
  return bits === 0 ? 0 : (bits & 1) + ones(bits >> 1);
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
