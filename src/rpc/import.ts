import { openBook, requireSchoolBook, signature, underLock } from '../commands/command';
import { readCode } from '../domain/import/codes';
import { FIELDS_OF_PERSON, signOfPerson } from '../domain/person-signs';
import { looksPersonal } from '../domain/privacy';
import type { Book } from '../workbook/book';
import { dayOf } from '../workbook/days';
import { type ImportPlan, planImport } from '../workbook/import-plan';
import type { SheetPlan } from '../workbook/import-rows';
import { Lists } from '../workbook/lists';
import { perform } from '../workbook/perform';
import { mayHoldNames, refuseNames, refusePersonal } from '../workbook/personal-data';
import { MENTEES_SHEET, MENTORS_SHEET, PAIRS_SHEET } from '../workbook/school-sheets';
import { TablePatch } from '../workbook/table-patch';
import type { Input, Output } from './contract';
import { type Given, notUnderstood } from './door';
import { foreignTabs } from './import-tabs';

type ImportedLists = Input<'previewImport'>['lists'];

const TITLE = 'Загрузить списки';
const SHEETS = { mentors: MENTORS_SHEET.title, mentees: MENTEES_SHEET.title, pairs: PAIRS_SHEET.title } as const;

/** What reading lists needs of the book. */
export function importState(): Given<Output<'importState'>> {
  const book = openBook();
  requireSchoolBook(book);
  const withNames = mayHoldNames(book);
  const [mentors, mentees] = [new TablePatch(book, MENTORS_SHEET), new TablePatch(book, MENTEES_SHEET)];
  return {
    categories: new Lists(book).categories(),
    today: dayOf(new Date(), book.timeZone),
    personalData: withNames ? 'names' : 'codes',
    taken: { mentor: codesOf(mentors.texts('code'), withNames), mentee: codesOf(mentees.texts('code'), withNames) },
    names: withNames ? [mentors, mentees].flatMap((patch) => namesOf(patch.texts('code'), patch.texts('name'))) : [],
    tabs: foreignTabs(book),
  };
}

/** What somebody typed into the column of codes may be a name. */
function codesOf(texts: readonly string[], withNames: boolean): readonly string[] {
  return texts.filter((text) => text !== '' && (withNames || !looksPersonal(text)));
}

function namesOf(codes: readonly string[], names: readonly string[]) {
  const known = codes.map((code, index) => ({ code, name: names[index] ?? '' }));
  return known.filter(({ code, name }) => code !== '' && name !== '');
}

/** What the lists would do; nothing is written. */
export function previewImport({ lists }: Input<'previewImport'>): Given<Output<'previewImport'>> {
  return plan(openBook(), lists);
}

/** Writes what the preview showed, as one action. */
export function importRows({ lists, mark }: Input<'importRows'>): Given<Output<'importRows'>> {
  return underLock(() => {
    const book = openBook();
    const planned = plan(book, lists);
    if (planned.mark !== mark) {
      return { written: false, message: 'Пока окно было открыто, книга изменилась. Ничего не записано.' };
    }
    if (planned.changes.length === 0) {
      return { written: true, message: 'Нового нет: всё уже есть в книге. Ничего не записано.' };
    }
    const action = { title: TITLE, object: summary(planned), count: countOf(planned) };
    perform(book, action, planned.changes, signature(book), new Date());
    return { written: true, message: `Записано. ${summary(planned)}.` };
  });
}

/** Whatever a page sends: in «Только коды» no name and nothing that looks personal goes on. */
function plan(book: Book, lists: ImportedLists): ImportPlan {
  requireSchoolBook(book);
  requireOneOfEach(lists);
  const people = [...lists.mentors, ...lists.mentees];
  refuseNames(
    book,
    people.flatMap(({ name }) => (name === undefined ? [] : [name])),
  );
  refuseNames(book, strangeCodes(book, lists));
  refusePersonal(book, textsOf([lists.mentors, lists.mentees, lists.pairs]));
  refuseNames(book, textsOfPeople(lists).filter(signOfPerson));
  return planImport(book, lists, new Lists(book).categories());
}

/** What stands for a code and is none, such as a surname alone; a code that the book holds already is one, whatever it is. */
function strangeCodes(book: Book, { mentors, mentees, pairs }: ImportedLists): readonly string[] {
  const [ofMentors, ofMentees] = [new TablePatch(book, MENTORS_SHEET), new TablePatch(book, MENTEES_SHEET)];
  const known = new Set([...ofMentors.texts('code'), ...ofMentees.texts('code')]);
  const codes = [...mentors, ...mentees].map(({ code }) => code);
  const ofPairs = pairs.flatMap(({ mentorCode, menteeCode }) => [mentorCode, menteeCode]);
  return [...codes, ...ofPairs].filter((code) => readCode(code) === undefined && !known.has(code));
}

/** The page gives everybody once: two rows under one code would be two people. */
function requireOneOfEach({ mentors, mentees }: ImportedLists): void {
  for (const people of [mentors, mentees]) {
    if (new Set(people.map(({ code }) => code)).size !== people.length) throw notUnderstood('lists');
  }
}

/** Where a surname may stand alone. */
function textsOfPeople({ mentors, mentees, pairs }: ImportedLists): readonly string[] {
  return [...mentors, ...mentees, ...pairs].flatMap(({ values, implied }) =>
    [...Object.entries(values), ...Object.entries(implied)].flatMap(([field, value]) =>
      FIELDS_OF_PERSON.includes(field) ? textsOf(value) : [],
    ),
  );
}

/** Every text, however deep. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/** «Наставники: новых 12, изменено 1; Пары: новых 30»: counts alone, for the journal, too. */
function summary(planned: ImportPlan): string {
  const words = ({ added, changed }: SheetPlan) =>
    [added.length > 0 ? `новых ${added.length}` : '', changed.length > 0 ? `изменено ${changed.length}` : ''].filter(
      (part) => part !== '',
    );
  return (['mentors', 'mentees', 'pairs'] as const)
    .filter((part) => words(planned[part]).length > 0)
    .map((part) => `«${SHEETS[part]}»: ${words(planned[part]).join(', ')}`)
    .join('; ');
}

function countOf({ mentors, mentees, pairs }: ImportPlan): number {
  return [mentors, mentees, pairs].reduce((sum, { added, changed }) => sum + added.length + changed.length, 0);
}
