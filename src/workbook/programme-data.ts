import { recogniseInteractionModel } from '../domain/pair-models';
import { looksPersonal } from '../domain/privacy';
import { KEZ_STAGES } from '../domain/stages/kez';
import { byStage } from '../domain/stages/progress';
import { normaliseLabel, printDay } from '../domain/text';
import type { ProgrammeStage } from '../reports/programme';
import type { ModelOfForm } from '../reports/programme-form';
import type { Book } from './book';
import { LISTS_SHEET, SETTINGS_SHEET } from './common-sheets';
import type { Lists } from './lists';
import { readDocuments } from './papers';
import { mayHoldNames } from './personal-data';
import type { Problem } from './problem';
import type { Parameter, Settings } from './settings';
import { readStages } from './stages';
import { STAGES_SHEET } from './stages-sheet';

export interface Told<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** Interaction models by form (K4) as «Справочники» has them. */
export function programmeModels(lists: Lists): Told<readonly ModelOfForm[]> {
  const problems: Problem[] = [];
  const value = lists.interactionModels().flatMap(({ row, label, form, goal }) => {
    const personal = looksPersonal(label) ? 'value' : looksPersonal(goal) ? 'note' : undefined;
    if (form === null) problems.push(listProblem(row, 'relatesTo', 'нужна форма наставничества'));
    else if (personal) problems.push(listProblem(row, personal, 'похоже на имя или контакты человека'));
    else return [{ form, label: shownModel(label), goal }];
    return [];
  });
  return { value, problems };
}

/** «Опытный педагог – молодой специалист» in quotes, with the other word for its mentee behind. */
function shownModel(label: string): string {
  const too = recogniseInteractionModel(label)?.menteeToo;
  const quoted = label.startsWith('«') ? label : `«${label}»`;
  return too === undefined ? quoted : `${quoted} (${too})`;
}

function listProblem(row: number, field: (typeof LISTS_SHEET.columns)[number]['field'], what: string): Problem {
  const column = LISTS_SHEET.columns.find((candidate) => candidate.field === field)?.title ?? '';
  const place = { sheet: LISTS_SHEET.title, row, column };
  return { place, what: `${what}, в программу модель не вошла`, todo: 'Исправьте ячейку.' };
}

/**
 * The stages of the programme (K2). A school whose «Этапы» hold the Kez stages has its own works, and further stages,
 * in the table; other checklists are a map of their own (A1), and the table is the document's.
 */
export function programmeStages(book: Book): Told<readonly ProgrammeStage[]> {
  const typical = KEZ_STAGES.map(({ title, inside, outside, result }) => ({
    title,
    works: [...inside, ...outside],
    result,
  }));
  if (!book.read(STAGES_SHEET.title)) return { value: typical, problems: [] };
  const { works, problems } = readStages(book);
  const stages = byStage(works);
  const resultOf = new Map(KEZ_STAGES.map(({ title, result }) => [normaliseLabel(title), result]));
  if (![...stages.keys()].some((title) => resultOf.has(normaliseLabel(title)))) return { value: typical, problems: [] };
  const value = [...stages].map(([title, own]) => ({
    title,
    works: own.map(({ work }) => work),
    result: resultOf.get(normaliseLabel(title)) ?? '',
  }));
  return { value, problems };
}

/** «Приказ № 295 от 29.08.2022» of the newest programme on «Документы»; blanks when it has none. */
export function programmeOrder(book: Book): string {
  const programmes = readDocuments(book).records.filter(
    ({ level, type }) => level === 'school' && type === 'programme',
  );
  const [newest] = [...programmes].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const number = newest?.number || '____';
  return `Приказ № ${number} от ${newest?.date ? printDay(newest.date) : '______________'}`;
}

/** Who signs or is named in a paper of the school: a post; a name only where the book may hold names. */
export function postOf(book: Book, settings: Settings, parameter: Parameter): Told<string> {
  const value = settings.text(parameter);
  if (!looksPersonal(value) || mayHoldNames(book)) return { value, problems: [] };
  const what = 'похоже на имя, а книга – «Только коды», в программу оно не вошло';
  const place = { sheet: SETTINGS_SHEET.title, column: parameter.title };
  return { value: '', problems: [{ place, what, todo: 'Укажите должность.' }] };
}
