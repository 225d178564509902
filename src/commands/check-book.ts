import { checkPairs } from '../domain/check-pairs';
import { normaliseLabel } from '../domain/text';
import { layOut } from '../reports/layout';
import { problemsReport } from '../reports/problems';
import { attempt } from '../workbook/attempt';
import { readAwards } from '../workbook/awards';
import { AWARDS_SHEET } from '../workbook/awards-sheet';
import type { Book } from '../workbook/book';
import type { Change } from '../workbook/change';
import { LISTS_SHEET, SETTINGS_SHEET } from '../workbook/common-sheets';
import { readImpact } from '../workbook/impact';
import { IMPACT_SHEET } from '../workbook/impact-sheet';
import { readIndicators } from '../workbook/indicators';
import { INDICATORS_SHEET } from '../workbook/indicators-sheet';
import { LATER_SHEETS } from '../workbook/later-sheets';
import { Lists } from '../workbook/lists';
import { meetingProblems } from '../workbook/meetings';
import { MEETINGS_SHEET } from '../workbook/meetings-sheet';
import { MUNICIPAL_BOOK, SCHOOLS_SHEET } from '../workbook/municipal-sheets';
import { readNamedProblems } from '../workbook/named-problems';
import { NAMED_PROBLEMS_SHEET } from '../workbook/named-problems-sheet';
import { pairProblem } from '../workbook/pair-problem';
import { pairingProblems } from '../workbook/pairing-data';
import { readDocuments, readEvents, readTexts } from '../workbook/papers';
import { readPastYears } from '../workbook/past-years';
import { PAST_YEARS_SHEET } from '../workbook/past-years-sheet';
import { mayHoldNames, personalDataProblems } from '../workbook/personal-data';
import { readPlans } from '../workbook/plans';
import { PLANS_SHEET } from '../workbook/plans-sheet';
import { describeProblems, type Problem } from '../workbook/problem';
import { findHeader, requireHeader, requireSheet } from '../workbook/records';
import { readRegistry } from '../workbook/registry';
import { CHECK_TITLE } from '../workbook/report-sheets';
import { roadmapProblems } from '../workbook/roadmap';
import { ROADMAP_SHEET } from '../workbook/roadmap-sheet';
import { readStoredRows, storedReturns } from '../workbook/school-data';
import { MENTEES_SHEET, MENTORS_SHEET, PAIRS_SHEET, SCHOOL_BOOK } from '../workbook/school-sheets';
import { readSchools } from '../workbook/schools';
import { Settings } from '../workbook/settings';
import type { SheetDefinition } from '../workbook/sheet-definition';
import { readStages } from '../workbook/stages';
import { STAGES_SHEET } from '../workbook/stages-sheet';
import { readQuestions } from '../workbook/survey-questions';
import { readCountedAnswers } from '../workbook/survey-results';
import { ANSWERS_SHEET, QUESTIONS_SHEET } from '../workbook/survey-sheets';
import { readSwotThresholds } from '../workbook/swot-thresholds';
import { readRankingWeights } from '../workbook/weights';
import { type Command, type Plan, requireBook } from './command';
import { documentRemarks } from './document-remarks';

export const checkBook: Command = { title: 'Проверить книгу', asks: false, plan: planCheck };

type Check = (book: Book) => readonly Problem[];

/** Every problem of the book, listed on a sheet of its own and marked by a note in its cell. */
function planCheck(book: Book): Plan {
  requireBook(book);
  const isMunicipal = book.read(SCHOOLS_SHEET.title) !== null;
  const checks = isMunicipal ? MUNICIPAL_CHECKS : SCHOOL_CHECKS;
  const problems = checks.flatMap((check) => told(() => check(book)));
  const rows = problems.map(({ place, what, todo }) => ({
    sheet: place.sheet,
    row: place.row === undefined ? '' : String(place.row),
    column: place.column ?? '',
    what,
    todo,
  }));
  const remarks = documentRemarks(book, isMunicipal ? 'municipality' : 'school');
  const report = problemsReport(rows);
  const done =
    problems.length === 0 ? 'Ошибок нет.' : `${describeProblems(problems)}\n\nВесь список – на листе «${CHECK_TITLE}».`;
  return {
    action: { title: checkBook.title, object: CHECK_TITLE, count: problems.length },
    changes: [
      ...checkedSheets(book, isMunicipal).flatMap((definition) => markChanges(book, definition, problems)),
      {
        kind: 'report',
        sheet: CHECK_TITLE,
        layout: layOut({ ...report, blocks: [...report.blocks, ...remarks.blocks] }),
      },
    ],
    done: remarks.sentence === '' ? done : `${done}\n\n${remarks.sentence}`,
    show: CHECK_TITLE,
  };
}

function checkedSheets(book: Book, isMunicipal: boolean): readonly SheetDefinition[] {
  const sheets = isMunicipal ? MUNICIPAL_BOOK : [...SCHOOL_BOOK, ...LATER_SHEETS];
  return sheets.filter(({ kind, title }) => kind !== 'service' && book.read(title) !== null);
}

/** Marks the cells of the problems of a sheet; marks of an earlier check go. */
function markChanges(book: Book, definition: SheetDefinition, problems: readonly Problem[]): readonly Change[] {
  const content = requireSheet(book, definition);
  const header = findHeader(
    content,
    definition.columns.map(({ title }) => title),
  );
  const marks = problems.flatMap(({ place, what, todo }) => {
    if (place.sheet !== definition.title || place.row === undefined) return [];
    const column = header?.columnOf.get(normaliseLabel(place.column ?? '')) ?? (definition === SETTINGS_SHEET ? 2 : 1);
    return [{ row: place.row, column, text: `${what}. ${todo}` }];
  });
  const nothingToDo = marks.length === 0 && book.marks(definition.title).length === 0;
  return nothingToDo ? [] : [{ kind: 'marks', sheet: definition.title, marks }];
}

/** A missing sheet or column is a problem of the list, not the end of the check. */
function told(check: () => readonly Problem[]): readonly Problem[] {
  const { value, problems } = attempt(check, []);
  return [...value, ...problems];
}

const sheetChecks = (sheets: readonly SheetDefinition[]): readonly Check[] =>
  sheets
    .filter(({ kind }) => kind !== 'service')
    .map((definition) => (book) => {
      requireHeader(requireSheet(book, definition), definition);
      return [];
    });

const checkSettings: Check = (book) => {
  const kind = book.read(SCHOOLS_SHEET.title) ? 'municipal' : 'school';
  return book.read(SETTINGS_SHEET.title) ? new Settings(book).problems(kind) : [];
};

/** Sheets that are missing have been told by the first checks: the later ones pass over them. */
const ifPresent =
  (titles: readonly string[], check: Check): Check =>
  (book) =>
    titles.every((title) => book.read(title)) ? attempt(() => check(book), []).value : []; // a missing column has been told

const PEOPLE = SCHOOL_BOOK.filter(({ kind }) => kind !== 'service').map(({ title }) => title);

/** «Прошлые годы» does without some columns, and tells itself of those that it needs. */
const laterChecks: readonly Check[] = LATER_SHEETS.filter((one) => one !== PAST_YEARS_SHEET).map(
  (definition) => (book) => {
    const content = book.read(definition.title);
    if (content) requireHeader(content, definition);
    return [];
  },
);

const SCHOOL_CHECKS: readonly Check[] = [
  ...sheetChecks(SCHOOL_BOOK),
  ...laterChecks,
  checkSettings,
  ifPresent(PEOPLE, (book) => readRegistry(book, new Lists(book).categories()).problems),
  ifPresent(PEOPLE, (book) => {
    const lists = new Lists(book);
    return pairingProblems(book, readRegistry(book, lists.categories()), lists);
  }),
  ifPresent(PEOPLE, pairProblems),
  ifPresent(PEOPLE, (book) => [...readDocuments(book).problems, ...readEvents(book).problems]),
  ifPresent([INDICATORS_SHEET.title], (book) => readIndicators(book).problems),
  (book) => readPastYears(book).problems,
  ifPresent([QUESTIONS_SHEET.title], (book) => readQuestions(book).problems),
  ifPresent([ROADMAP_SHEET.title], roadmapProblems),
  ifPresent([STAGES_SHEET.title], (book) => readStages(book).problems),
  ifPresent([PLANS_SHEET.title, PAIRS_SHEET.title], (book) => readPlans(book).problems),
  ifPresent([...PEOPLE, MEETINGS_SHEET.title], (book) =>
    meetingProblems(book, readRegistry(book, new Lists(book).categories()).registry.pairs),
  ),
  ifPresent(
    [...PEOPLE, AWARDS_SHEET.title],
    (book) => readAwards(book, readRegistry(book, new Lists(book).categories())).problems,
  ),
  ifPresent([LISTS_SHEET.title], (book) => readRankingWeights(new Lists(book)).problems),
  ifPresent([NAMED_PROBLEMS_SHEET.title], (book) => readNamedProblems(book).problems),
  ifPresent([ANSWERS_SHEET.title], (book) => readCountedAnswers(book, readQuestions(book).questions).problems),
  ifPresent([IMPACT_SHEET.title, MENTORS_SHEET.title, MENTEES_SHEET.title], (book) => readImpact(book).problems),
  ifPresent([LISTS_SHEET.title], (book) => readSwotThresholds(new Lists(book)).problems),
  (book) => (mayHoldNames(book) ? [] : personalDataProblems(book)),
];

const MUNICIPAL = MUNICIPAL_BOOK.filter(({ kind }) => kind !== 'service').map(({ title }) => title);

const MUNICIPAL_CHECKS: readonly Check[] = [
  ...sheetChecks(MUNICIPAL_BOOK),
  checkSettings,
  ifPresent(MUNICIPAL, (book) => [
    ...readSchools(book).problems,
    ...readDocuments(book).problems,
    ...readEvents(book).problems,
    ...readTexts(book).problems,
  ]),
  ifPresent(MUNICIPAL, (book) => storedReturns(readStoredRows(book), book.timeZone).problems),
];

function pairProblems(book: Book): readonly Problem[] {
  const settings = new Settings(book);
  if (settings.problems('school').length > 0) return []; // without a period it is not known which pairs count
  const { registry, refusedCodes, unreadPairs } = readRegistry(book, new Lists(book).categories());
  return checkPairs(registry, settings.period(), settings.reportDay(), refusedCodes, unreadPairs).map(pairProblem);
}
