import { UserError } from '../errors';
import { menteeBase, mentorBase } from '../reports/federal-bases';
import { layOut } from '../reports/layout';
import { peopleLists } from '../reports/people-lists';
import type { Book } from '../workbook/book';
import { pairsOfYear, readPaperPeople } from '../workbook/paper-people';
import type { PrintedColumns } from '../workbook/personal-data';
import { withProblems } from '../workbook/problem';
import { LISTS_TITLE, MENTEE_BASE_TITLE, MENTOR_BASE_TITLE } from '../workbook/report-sheets';
import { MENTEES_SHEET, MENTORS_SHEET } from '../workbook/school-sheets';
import { readSchoolWords } from '../workbook/school-words';
import { type Command, type Plan, requireSchoolBook } from './command';

export const buildLists: Command = { title: LISTS_TITLE, asks: false, plan: planLists };

/** Free texts that the federal forms print. */
const PRINTED: readonly PrintedColumns[] = [
  { sheet: MENTORS_SHEET, fields: ['competences', 'time'] },
  { sheet: MENTEES_SHEET, fields: ['request'] },
];

/** The list of mentors and mentees, and the two bases in the federal forms. */
function planLists(book: Book): Plan {
  requireSchoolBook(book);
  const { registry, people, problems } = readPaperPeople(book, PRINTED);
  const { mentors, mentees } = registry;
  if (mentors.length + mentees.length === 0) {
    throw new UserError(
      `На листах «${MENTORS_SHEET.title}» и «${MENTEES_SHEET.title}» нет людей. Внесите их и запустите команду ещё раз. Ничего не записано.`,
    );
  }
  const pairs = pairsOfYear(book, registry.pairs);
  const lists = { words: readSchoolWords(book), mentors, mentees, pairs, people };
  const reports = {
    [LISTS_TITLE]: peopleLists(lists),
    [MENTOR_BASE_TITLE]: mentorBase(lists),
    [MENTEE_BASE_TITLE]: menteeBase(lists),
  };
  const titles = Object.keys(reports).map((title) => `«${title}»`);
  const done = `Заполнены листы ${titles.join(', ')}: наставников – ${mentors.length}, наставляемых – ${mentees.length}. Форму баз проверьте по действующей.`;
  return {
    action: { title: buildLists.title, object: LISTS_TITLE, count: mentors.length + mentees.length },
    changes: Object.entries(reports).map(([sheet, report]) => ({ kind: 'report', sheet, layout: layOut(report) })),
    done: withProblems(done, problems),
    show: LISTS_TITLE,
  };
}
