import { countReturn } from '../domain/count-return';
import { type Participation, participations, type Uncounted, type UncountedReason } from '../domain/counted-pairs';
import type { SchoolReturn } from '../domain/school-return';
import type { Book } from './book';
import { Lists } from './lists';
import { readDocuments } from './papers';
import type { Problem } from './problem';
import { type ReadRegistry, readRegistry } from './registry';
import { MENTEES_SHEET, PAIRS_SHEET } from './school-sheets';
import { PARAMETERS, Settings } from './settings';

/** The figures of a school's book for its period. */
export interface SchoolFigures {
  readonly settings: Settings;
  /** The pairs that count, with their people. */
  readonly counted: readonly Participation[];
  readonly report: SchoolReturn;
  /** What could not be counted, wholly or in part. */
  readonly problems: readonly Problem[];
}

/**
 * Counts a school's book.
 * @param read The bases, when they have been read already.
 * @throws PlaceError for settings that are missing or wrong.
 */
export function readSchoolFigures(book: Book, read?: ReadRegistry): SchoolFigures {
  const settings = new Settings(book);
  const lists = new Lists(book);
  const categories = lists.categories();
  const { registry, problems, refusedCodes } = read ?? readRegistry(book, categories);
  const documents = readDocuments(book);
  const school = settings.requiredText(PARAMETERS.school);
  const [period, reportDate] = [settings.period(), settings.reportDay()];
  const result = countReturn({
    school,
    period,
    reportDate,
    enrolment: settings.enrolment(),
    registry,
    documents: documents.records,
    categories,
    classBounds: lists.classBounds(),
    groupBounds: lists.groupBounds(),
  });
  return {
    settings,
    counted: participations(registry, period, reportDate).counted,
    report: result.report,
    problems: [
      ...problems,
      ...documents.problems,
      ...result.uncounted.map((uncounted) => pairProblem(uncounted, refusedCodes)),
      ...result.withoutAgeGroup.map(({ row }) => classProblem(row)),
    ],
  };
}
const UNCOUNTED: Readonly<
  Record<UncountedReason, { readonly column: 'mentorCode' | 'menteeCode'; readonly what: string }>
> = {
  'unknown-mentor': { column: 'mentorCode', what: 'такого наставника нет на листе «Наставники», пара не учтена' },
  'unknown-mentee': { column: 'menteeCode', what: 'такого наставляемого нет на листе «Наставляемые», пара не учтена' },
  'wrong-mentor-side': { column: 'mentorCode', what: 'наставник не подходит к форме пары, пара не учтена' },
  'wrong-mentee-side': { column: 'menteeCode', what: 'наставляемый не подходит к форме пары, пара не учтена' },
};

function pairProblem({ pair, reason }: Uncounted, refusedCodes: ReadonlySet<string>): Problem {
  const { column: field, what } = UNCOUNTED[reason];
  const column = PAIRS_SHEET.columns.find((candidate) => candidate.field === field)?.title ?? '';
  const place = { sheet: PAIRS_SHEET.title, row: pair.row, column };
  return refusedCodes.has(pair[field])
    ? { place, what: 'у этого человека ошибка в его строке, пара не учтена', todo: 'Исправьте ту строку.' }
    : { place, what, todo: 'Исправьте код, форму или столбец «Кто».' };
}

function classProblem(row: number): Problem {
  const column = MENTEES_SHEET.columns.find(({ field }) => field === 'className')?.title ?? '';
  const what = 'нет класса, ученик не вошёл в возрастную группу';
  return { place: { sheet: MENTEES_SHEET.title, row, column }, what, todo: 'Впишите класс, например 7Б.' };
}
