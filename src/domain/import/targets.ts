/** Who a column speaks of. */
export type Role = 'mentor' | 'mentee';

/** What one row of a table holds: a mentor, a mentee, or both with what is between them. */
export type TableKind = 'mentors' | 'mentees' | 'pairs';

/** Fields of both bases, and the parts of a name, of a class and contacts, which are columns of files only. */
const PERSON_FIELDS = [
  'name',
  'surname',
  'givenName',
  'patronymic',
  'code',
  'kind',
  'className',
  'classLetter',
  'experience',
  'subject',
  'categories',
  'forms',
  'time',
  'consent',
  'status',
  'contact',
] as const;
export const MENTOR_FIELDS = [...PERSON_FIELDS, 'competences', 'capacity', 'training'] as const;
export const MENTEE_FIELDS = [
  ...PERSON_FIELDS,
  'age',
  'birth',
  'request',
  'included',
  'source',
  'waitingReason',
] as const;
export const PAIR_FIELDS = [
  'number',
  'form',
  'interactionModel',
  'countModels',
  'online',
  'contentModels',
  'locked',
  'status',
  'endReason',
  'start',
  'end',
  'orderNumber',
  'orderDate',
] as const;

export type MentorField = (typeof MENTOR_FIELDS)[number];
export type MenteeField = (typeof MENTEE_FIELDS)[number];
export type PairField = (typeof PAIR_FIELDS)[number];

/** What a column is read into. */
export type Target = `mentor.${MentorField}` | `mentee.${MenteeField}` | `pair.${PairField}`;

/** Whether a column says who somebody is; of a role, or of either. */
export function isIdentityTarget(target: Target | undefined, role?: Role): boolean {
  const [owner, field = ''] = target?.split('.') ?? [];
  return ['name', 'surname', 'code'].includes(field) && (role === undefined || owner === role);
}

/** All targets, in the order in which a list offers them. */
export const TARGETS: readonly Target[] = [
  ...MENTOR_FIELDS.map((field): Target => `mentor.${field}`),
  ...MENTEE_FIELDS.map((field): Target => `mentee.${field}`),
  ...PAIR_FIELDS.map((field): Target => `pair.${field}`),
];

/** The targets that a table of a kind may have: «mentors» those of the mentor, «pairs» all. */
export function targetsOf(kind: TableKind): readonly Target[] {
  if (kind === 'pairs') return TARGETS;
  return TARGETS.filter((target) => target.startsWith(kind === 'mentors' ? 'mentor.' : 'mentee.'));
}
