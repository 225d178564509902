import { fitsMenteeSide, fitsMentorSide } from '../counted-pairs';
import type { FormId } from '../forms';
import type { ParticipantKind } from '../statuses';
import type { ComparedRow, Known } from './compare-rows';
import { formBetween, menteeKind, mentorKind } from './kinds';
import type { MenteeValues, MentorValues, WrongCell } from './lists';
import type { NamedKinds } from './named-kinds';
import type { Draft } from './parse-row';
import { People, type Person, type Telling } from './people';
import type { ImportContext, Mapping } from './table';
import type { Role } from './targets';
import { rowIsWrong } from './wrong-cells';

/** The people of the rows that are read. */
export interface Everybody {
  readonly mentors: People<MentorValues>;
  readonly mentees: People<MenteeValues>;
}

export interface Settled extends Everybody {
  /** The form of each row that has a pair. */
  readonly forms: ReadonlyMap<ComparedRow, FormId>;
}

/**
 * Finds out who everybody is and the form of every pair: as written, then from each other, then as the person chose for
 * all. Rows that leave it open, and rows whose form is not for these people, become wrong.
 *
 * @param named Who the words of the table say that people are.
 */
export function settle(
  rows: readonly ComparedRow[],
  mapping: Mapping,
  context: ImportContext,
  named: NamedKinds,
): Settled {
  const forms = new Map<ComparedRow, FormId>();
  for (const row of readable(rows)) {
    const form = writtenForm(row);
    if (form && isPair(row)) forms.set(row, form);
  }
  const first = gather(readable(rows), forms);
  setKinds(first, mapping, context, named);
  for (const row of readable(rows).filter(isPair)) {
    const form = forms.get(row) ?? formOfKinds(row, first) ?? mapping.otherwise.form;
    if (form) forms.set(row, form);
    else row.wrong.push(UNKNOWN_FORM);
  }
  const second = gather(readable(rows), forms);
  setKinds(second, mapping, context, named);
  const whoIsUnknown = unknownKinds(second, context);
  for (const row of readable(rows)) row.wrong.push(...whoIsUnknown(row), ...misfits(row, second, forms.get(row)));
  return { ...withKindsOf(second, gather(readable(rows), forms)), forms };
}

export function readable(rows: readonly ComparedRow[]): readonly ComparedRow[] {
  return rows.filter(({ wrong }) => wrong.length === 0);
}

export function isPair({ mentor, mentees }: ComparedRow): boolean {
  return mentor !== undefined && mentees.length > 0;
}

function writtenForm({ parsed }: ComparedRow): FormId | undefined {
  return parsed.pair.form ?? parsed.sectionForm;
}

function gather(rows: readonly ComparedRow[], forms: ReadonlyMap<ComparedRow, FormId>): Everybody {
  const everybody = { mentors: new People<MentorValues>({}), mentees: new People<MenteeValues>({}) };
  for (const row of rows) {
    const { mentor, mentees, parsed } = row;
    const form = forms.get(row);
    const alone = isPair(row) ? undefined : writtenForm(row);
    if (mentor) put(everybody.mentors, mentor, alone, form, parsed.row.number);
    for (const mentee of mentees) put(everybody.mentees, mentee, alone, form, parsed.row.number);
  }
  return everybody;
}

/** @param alone The form of a row of one person: it is the person's own. */
function put<Values extends Telling>(
  people: People<Values>,
  { key, code, draft }: Known<Values>,
  alone: FormId | undefined,
  form: FormId | undefined,
  row: number,
): void {
  const person = people.add(key, code, alone ? withForm(draft, alone) : draft, row);
  if (form) person.pairForms.add(form);
}

function withForm<Values extends Telling>(draft: Draft<Values>, form: FormId): Draft<Values> {
  return draft.values.forms ? draft : { ...draft, values: { ...draft.values, forms: [form] } };
}

function setKinds(
  { mentors, mentees }: Everybody,
  { otherwise }: Mapping,
  { categories }: ImportContext,
  named: NamedKinds,
): void {
  for (const person of mentors.all()) person.kind = mentorKind(person, named) ?? otherwise.mentorKind;
  for (const person of mentees.all()) person.kind = menteeKind(person, named, categories) ?? otherwise.menteeKind;
}

function formOfKinds({ mentor, mentees }: ComparedRow, everybody: Everybody): FormId | undefined {
  const mentorIs = mentor && everybody.mentors.find(mentor.key)?.kind;
  const menteeIs = mentees[0] && everybody.mentees.find(mentees[0].key)?.kind;
  return mentorIs && menteeIs && formBetween(mentorIs, menteeIs);
}

/** Of whom nothing tells who they are, nor has the book their row. */
function unknownKinds(
  { mentors, mentees }: Everybody,
  { taken }: ImportContext,
): (row: ComparedRow) => readonly WrongCell[] {
  const known = { mentor: new Set(taken.mentor), mentee: new Set(taken.mentee) };
  const isOpen = (role: Role, code: string, kind: ParticipantKind | undefined) => !kind && !known[role].has(code);
  return (row) => {
    const mentor = row.mentor && isOpen('mentor', row.mentor.code, mentors.find(row.mentor.key)?.kind);
    const mentee = row.mentees.some(({ key, code }) => isOpen('mentee', code, mentees.find(key)?.kind));
    return [...(mentor ? [unknownKind('mentor')] : []), ...(mentee ? [unknownKind('mentee')] : [])];
  };
}

/** A row alone has the forms of its person, a pair its own. */
function misfits({ mentor, mentees }: ComparedRow, everybody: Everybody, form: FormId | undefined): WrongCell[] {
  const formsOf = (forms: readonly FormId[] | undefined) => (form ? [form] : (forms ?? []));
  const fitsNone = (forms: readonly FormId[], fits: (pair: { form: FormId }) => boolean) =>
    forms.length > 0 && !forms.some((one) => fits({ form: one }));
  const isMisfit = (known: Person<Telling> | undefined, fits: typeof fitsMentorSide) => {
    const kind = known?.kind;
    return kind && fitsNone(formsOf(known.values.forms), (pair) => fits(pair, { kind })) ? [kind] : [];
  };
  const mentorPerson = mentor && everybody.mentors.find(mentor.key);
  const mentorIs = isMisfit(mentorPerson, fitsMentorSide);
  const menteesAre = mentees.flatMap(({ key }) => isMisfit(everybody.mentees.find(key), fitsMenteeSide));
  return [
    ...mentorIs
      .slice(0, 1)
      .map((kind) => formMisfits('наставнику', kind, mentorPerson?.values.className ? LED_CLASS : '')),
    ...menteesAre.slice(0, 1).map((kind) => formMisfits('наставляемому', kind)),
  ];
}

function formMisfits(whom: string, kind: ParticipantKind, also = ''): WrongCell {
  return rowIsWrong(`форма не подходит ${whom}: это ${kind}`, `Исправьте форму, столбец «Кто» или «Класс».${also}`);
}

const LED_CLASS = ' Если это класс, который ведёт педагог, не загружайте столбец «Класс».';

function withKindsOf(settled: Everybody, kept: Everybody): Everybody {
  for (const person of kept.mentors.all()) person.kind = settled.mentors.find(person.key)?.kind;
  for (const person of kept.mentees.all()) person.kind = settled.mentees.find(person.key)?.kind;
  return kept;
}

const UNKNOWN_FORM: WrongCell = {
  ...rowIsWrong('неизвестна форма пары', 'Добавьте столбец «Форма» или выберите форму для всех таких строк.'),
  mendedBy: 'form',
};

function unknownKind(role: Role): WrongCell {
  const who = role === 'mentor' ? 'наставник' : 'наставляемый';
  const todo = 'Добавьте столбец «Кто», «Класс» или «Форма» либо выберите, кто это, для всех таких строк.';
  return { ...rowIsWrong(`неизвестно, кто ${who}: ученик, педагог или другой`, todo), mendedBy: `${role}Kind` };
}
