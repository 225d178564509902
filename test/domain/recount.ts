import { NEEDS } from '../../src/domain/categories';
import type { Mentee, Pair, Registry } from '../../src/domain/participants';

/**
 * The counting rules written a second time, straight from the product's text and by other means: every counted pair
 * is told as facts «row of the return | person», facts are distinct, and a figure is the number of its facts.
 */

const STATUSES_BY_DATES = /^(закреплена приказом|активна|приостановлена|завершена)$/;

const MENTORS_OF: Readonly<Record<string, string>> = {
  'teacher-teacher': 'педагог',
  'teacher-pupil': 'педагог',
  'pupil-pupil': 'ученик',
  'student-pupil': 'студент',
  'employer-pupil': 'работодатель',
};
const KINDS_WITH_A_SIDE = ['педагог', 'ученик', 'студент', 'работодатель'];

/** By the class's number; index 0 is no class. */
const GROUP_OF_CLASS = ['', ...'pppp', ...'bbbbb', ...'ss'];
const GROUPS: Readonly<Record<string, string>> = { p: 'primary', b: 'basic', s: 'senior' };

export interface CountingRules {
  readonly from: string;
  readonly to: string;
  readonly reportDate: string;
  /** More mentees than this are a collective. */
  readonly largestGroup: number;
}

interface Joined {
  readonly pair: Pair;
  readonly mentee: Mentee;
  readonly mentorIsEducator: boolean;
}

/** The number of people of every row: `recount(…)('forms', 'pupil-pupil')`. */
export function recount(registry: Registry, rules: CountingRules): (section: string, row: string) => number {
  const joined = registry.pairs.flatMap((pair) => join(pair, registry, rules));
  const facts = new Set(joined.flatMap((one) => factsOf(one, joined, rules)));
  return (section, row) => [...facts].filter((fact) => fact.startsWith(`${section}|${row}|`)).length;
}

function join(pair: Pair, { mentors, mentees }: Registry, rules: CountingRules): readonly Joined[] {
  const mentor = mentors.find(({ code }) => code === pair.mentorCode);
  const mentee = mentees.find(({ code }) => code === pair.menteeCode);
  if (!mentor || !mentee || !countsIn(pair, rules)) return [];
  const rightMentor = !KINDS_WITH_A_SIDE.includes(mentor.kind) || MENTORS_OF[pair.form] === mentor.kind;
  const rightMentee = pair.form.endsWith('-pupil') ? mentee.kind === 'ученик' : mentee.kind !== 'ученик';
  return rightMentor && rightMentee ? [{ pair, mentee, mentorIsEducator: mentor.kind === 'педагог' }] : [];
}

function countsIn({ status, start, end, orderDate }: Pair, { from, to, reportDate }: CountingRules): boolean {
  const [began, ended] = [start ?? orderDate ?? '0000', end ?? '9999'];
  if (began > to || from > ended) return false;
  return STATUSES_BY_DATES.test(status) || (status === 'расторгнута' && end !== null && reportDate < end);
}

function factsOf(
  { pair, mentee, mentorIsEducator }: Joined,
  all: readonly Joined[],
  rules: CountingRules,
): readonly string[] {
  const of = (section: string, row: string, who = mentee.code) => `${section}|${row}|${who}`;
  const facts = [
    of('formMarks', pair.form),
    ...pair.contentModels.map((model) => of('contentModels', model)),
    ...(mentorIsEducator ? [of('educators', 'mentors', pair.mentorCode)] : []),
  ];
  if (mentee.kind === 'педагог') facts.push(of('educators', 'mentees'));
  if (mentee.kind === 'педагог' && mentee.categories.some((text) => text.startsWith('молод')))
    facts.push(of('educators', 'young'));
  if (mentee.kind !== 'ученик') return facts;
  const group = GROUPS[GROUP_OF_CLASS[Number.parseInt(mentee.className, 10) || 0] ?? ''];
  return [
    ...facts,
    of('pupils', 'total'),
    of('forms', pair.form),
    ...(group ? [of('ageGroups', group)] : []),
    ...mentee.categories.flatMap(needOf).map((need) => of('needs', need)),
    ...modelsOf(pair, all, rules).map((model) => of('countModels', model)),
  ];
}

function needOf(category: string): readonly string[] {
  return NEEDS.filter(({ label, synonyms }) => label === category || synonyms.includes(category)).map(({ id }) => id);
}

function modelsOf(pair: Pair, all: readonly Joined[], { largestGroup }: CountingRules): readonly string[] {
  const attributes = pair.online ? [...pair.countModels, 'online'] : [...pair.countModels];
  if (pair.countModels.some((model) => ['individual', 'group', 'collective'].includes(model))) return attributes;
  const together = all.filter((other) => other.mentee.kind === 'ученик' && other.pair.number === pair.number);
  const size = pair.number === '' ? 1 : new Set(together.map(({ mentee }) => mentee.code)).size;
  return [...attributes, size === 1 ? 'individual' : size <= largestGroup ? 'group' : 'collective'];
}
