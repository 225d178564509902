import { fitsMentorSide } from '../counted-pairs';
import { FORMS, type FormId } from '../forms';
import { OPEN_STATUSES, type PairStatus } from '../statuses';
import type { ComparedRow } from './compare-rows';
import type { MenteeValues, MentorValues, PairValues, ReadLists, ReadMentee, ReadMentor, ReadPair } from './lists';
import type { Person } from './people';
import { isPair, readable, type Settled } from './settle';

/** The lists of a table's readable rows. Rows that say the same pair are one. */
export function assemble(
  rows: readonly ComparedRow[],
  settled: Settled,
  today: string,
): Pick<ReadLists, 'mentors' | 'mentees' | 'pairs'> {
  const pairs = pairsOf(rows, settled, today);
  const menteesOf = new Map<number, Set<number>>();
  for (const { mentor, mentee } of pairs.filter(isOpen)) {
    menteesOf.set(mentor, (menteesOf.get(mentor) ?? new Set()).add(mentee));
  }
  const paired = new Set(pairs.filter(isOpen).map(({ mentee }) => mentee));
  return {
    pairs,
    mentors: settled.mentors.all().map((person, index) => readMentor(person, menteesOf.get(index)?.size ?? 0)),
    mentees: settled.mentees.all().map((person, index) => readMentee(person, paired.has(index))),
  };
}

function pairsOf(rows: readonly ComparedRow[], settled: Settled, today: string): readonly ReadPair[] {
  const mentors = indexes(settled.mentors.all());
  const mentees = indexes(settled.mentees.all());
  const pairs = new Map<string, ReadPair>();
  for (const row of readable(rows).filter(isPair)) {
    const form = settled.forms.get(row);
    const mentor = mentors.get(row.mentor?.key ?? '');
    for (const { key } of row.mentees) {
      const mentee = mentees.get(key);
      if (form === undefined || mentor === undefined || mentee === undefined) continue;
      addPair(pairs, { mentor, mentee, rows: [row.parsed.row.number], values: { ...row.parsed.pair, form } }, today);
    }
  }
  return [...pairs.values()];
}

function indexes(people: readonly { readonly key: string }[]): ReadonlyMap<string, number> {
  return new Map(people.map(({ key }, index) => [key, index]));
}

/** The same two in the same form are one pair, unless its number, order or start says that it is another one. */
function addPair(pairs: Map<string, ReadPair>, pair: Omit<ReadPair, 'implied'>, today: string): void {
  const { mentor, mentee, values } = pair;
  const key = [mentor, mentee, values.form, values.number, values.orderNumber, values.start].join(' ');
  const known = pairs.get(key);
  const all = { ...values, ...known?.values };
  pairs.set(key, {
    ...pair,
    rows: [...(known?.rows ?? []), ...pair.rows],
    values: all,
    implied: { status: impliedStatus(all, today) },
  });
}

/** An order fixes a pair; one whose end has passed is finished; a pair that a list states was agreed on. */
function impliedStatus({ end, orderNumber, orderDate }: PairValues, today: string): PairStatus {
  if (end && end <= today) return 'завершена';
  return orderNumber || orderDate ? 'закреплена приказом' : 'утверждена';
}

function isOpen({ values, implied }: ReadPair): boolean {
  return OPEN_STATUSES.includes(values.status ?? implied.status);
}

function readMentor(person: Person<MentorValues>, mentees: number): ReadMentor {
  const { kind, values, pairForms } = person;
  const forms = impliedForms(
    pairForms,
    FORMS.filter(({ id }) => kind && isOnlyKind(kind) && fitsMentorSide({ form: id }, { kind })).map(({ id }) => id),
  );
  const implied: MentorValues = {
    ...(kind && !values.kind && { kind }),
    ...(!values.forms && forms.length > 0 && { forms }),
    ...(values.capacity === undefined && { capacity: Math.max(1, mentees) }),
    ...(!values.status && { status: 'активен' as const }),
  };
  return { rows: person.rows, name: person.name, code: person.code, values, implied };
}

/** Kinds that mentor in one form. */
function isOnlyKind(kind: string): boolean {
  return ['ученик', 'студент', 'работодатель'].includes(kind);
}

function readMentee(person: Person<MenteeValues>, isPaired: boolean): ReadMentee {
  const { kind, values, pairForms } = person;
  const forms = impliedForms(pairForms, kind === 'педагог' ? ['teacher-teacher'] : []);
  const implied: MenteeValues = {
    ...(kind && !values.kind && { kind }),
    ...(!values.forms && forms.length > 0 && { forms }),
    ...(!values.status && { status: isPaired ? ('в паре' as const) : ('новый' as const) }),
  };
  return { rows: person.rows, name: person.name, code: person.code, values, implied };
}

/** The forms of the person's pairs; without pairs, the only one that there is for such people. */
function impliedForms(ofPairs: ReadonlySet<FormId>, only: readonly FormId[]): readonly FormId[] {
  return ofPairs.size > 0 ? FORMS.map(({ id }) => id).filter((id) => ofPairs.has(id)) : only;
}
