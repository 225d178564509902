import type { FormId } from '../forms';
import type { ParticipantKind } from '../statuses';
import { ageOfBirth } from './cell-readers';
import { isFormulaError } from './cell-text';
import { dayWithinOrder, MENTEE_READERS, MENTOR_READERS, PAIR_READERS } from './field-readers';
import { type Identity, readIdentities } from './identity';
import type { MenteeValues, MentorValues, PairValues, WrongCell } from './lists';
import { isDitto } from './not-people';
import type { Unclear } from './outcome';
import { type ReadFields, readFields } from './read-fields';
import { ALONE, type RowCells, type Share } from './row-cells';
import type { Section } from './sections';
import type { ImportContext } from './table';
import type { TableRow } from './table-rows';
import type { Role, TableKind, Target } from './targets';
import { rowIsWrong, wrongAt } from './wrong-cells';

/** Somebody as one row tells. */
export interface Draft<Values> {
  readonly who: Identity;
  readonly values: Values;
}

/** A row as it was read, before rows are compared. */
export interface ParsedRow {
  readonly row: TableRow;
  readonly mentor: Draft<MentorValues> | undefined;
  readonly mentees: readonly Draft<MenteeValues>[];
  readonly pair: Partial<PairValues>;
  /** From the heading above; for rows that do not say the form. */
  readonly sectionForm: FormId | undefined;
  readonly wrong: readonly WrongCell[];
  readonly unclear: readonly Unclear[];
  /** The row above that gave the mentor, where this one's is blank. */
  readonly head?: TableRow;
}

/** A row of which nobody can tell whether it is a person's. */
export function unclearRow(row: TableRow): ParsedRow {
  return { row, mentor: undefined, mentees: [], pair: {}, sectionForm: undefined, wrong: [UNCLEAR], unclear: [] };
}

const UNCLEAR = rowIsWrong(
  'непонятно, человек это или заголовок',
  'Если это человек, заполните в строке ещё одну ячейку, например «Класс». Если нет, уберите строку.',
);
/** What only rows of people have. */
const OF_PEOPLE: readonly Target[] = ['mentor.code', 'mentee.code', 'mentor.className', 'mentee.className'];

/** Gathers what reading the parts of a row says besides values. */
class Notes {
  readonly wrong: WrongCell[] = [];
  readonly unclear: Unclear[] = [];

  take<Values>(read: ReadFields<Values>): Partial<Values> {
    this.wrong.push(...read.wrong);
    this.unclear.push(...read.unclear);
    return read.values;
  }
}

/** Reads one row: who it speaks of and what it says of them. */
export function parseRow(
  cells: RowCells,
  kind: TableKind,
  row: TableRow,
  section: Section,
  context: ImportContext,
): ParsedRow {
  const notes = new Notes();
  notes.wrong.push(...formulaErrors(cells, row));
  const [mentor] = peopleOf(cells, kind, row, 'mentor', notes);
  const mentees = peopleOf(cells, kind, row, 'mentee', notes);
  const ofMentor = (who: Identity): Draft<MentorValues> => {
    const values = notes.take(
      readFields(MENTOR_READERS, (field) => cells.ofPerson(row, 'mentor', field, ALONE), context),
    );
    return withClass(withKind({ who, values }), kind === 'mentors' ? section.className : undefined);
  };
  const ofMentee = (who: Identity, index: number): Draft<MenteeValues> => {
    const values = menteeValues(cells, row, { index, count: mentees.length }, notes, context);
    return withCategory(withClass(withKind({ who, values }), section.className), section.category);
  };
  return {
    row,
    mentor: mentor && ofMentor(mentor),
    mentees: mentees.map(ofMentee),
    pair: pairValues(cells, row, notes, context),
    sectionForm: section.form,
    wrong: notes.wrong,
    unclear: notes.unclear,
  };
}

function formulaErrors(cells: RowCells, row: TableRow): readonly WrongCell[] {
  return cells
    .all(row)
    .filter(({ text }) => isFormulaError(text))
    .map((cell) => wrongAt(cell, 'формула дала ошибку', 'Исправьте формулу или впишите значение.'));
}

function peopleOf(cells: RowCells, kind: TableKind, row: TableRow, role: Role, notes: Notes): readonly Identity[] {
  const identity = cells.identity(row, role);
  if (kind === 'pairs' && role === 'mentor' && isDitto(identity.name?.text ?? '')) return [];
  const isListed = row.isNumbered || OF_PEOPLE.some((target) => cells.of(row, target).some(({ text }) => text !== ''));
  const read = readIdentities(identity, isListed);
  if ('wrong' in read) {
    notes.wrong.push(read.wrong);
    return [];
  }
  const place = identity.name ?? identity.code;
  if (read.people.length > 1 && place && (role === 'mentor' || kind !== 'pairs')) {
    notes.wrong.push(wrongAt(place, 'в ячейке несколько человек', 'Впишите каждого в свою строку.'));
    return [];
  }
  return read.people;
}

function menteeValues(
  cells: RowCells,
  row: TableRow,
  share: Share,
  notes: Notes,
  context: ImportContext,
): MenteeValues {
  const birth = readFields({ age: ageOfBirth }, () => cells.ofPerson(row, 'mentee', 'birth', share), context);
  const values = readFields(MENTEE_READERS, (field) => cells.ofPerson(row, 'mentee', field, share), context);
  return { ...notes.take(birth), ...notes.take(values) };
}

function pairValues(cells: RowCells, row: TableRow, notes: Notes, context: ImportContext): Partial<PairValues> {
  const pair = notes.take(readFields(PAIR_READERS, (field) => cells.of(row, `pair.${field}`), context));
  const orderDate = pair.orderDate ?? dayWithinOrder(cells.of(row, 'pair.orderNumber')[0]?.text ?? '');
  return orderDate ? { ...pair, orderDate } : pair;
}

/** Who somebody is by a position beside the name, when no column says it. */
function withKind<Values extends { readonly kind?: ParticipantKind }>(draft: Draft<Values>): Draft<Values> {
  const kind = draft.values.kind ?? draft.who.kind;
  return kind ? { ...draft, values: { ...draft.values, kind } } : draft;
}

/** The class written after the name, or of the heading above, when no column has it; headings speak of pupils. */
function withClass<Values extends MentorValues | MenteeValues>(
  draft: Draft<Values>,
  heading: string | undefined,
): Draft<Values> {
  const { who, values } = draft;
  const isPupil = values.kind === undefined || values.kind === 'ученик';
  const className = values.className || who.className || (isPupil ? heading : undefined);
  return className ? { who, values: { ...values, className } } : draft;
}

function withCategory(draft: Draft<MenteeValues>, category: string | undefined): Draft<MenteeValues> {
  if (!category || draft.values.categories) return draft;
  return { ...draft, values: { ...draft.values, categories: [category] } };
}
