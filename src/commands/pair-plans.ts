import type { PairGroup } from '../domain/pair-groups';
import { type PlanRow, pairPlans, suggestedGoal, unnumbered, withoutPlan } from '../domain/pair-plans';
import type { Pair } from '../domain/participants';
import { UserError } from '../errors';
import { layOut } from '../reports/layout';
import { pairPlansReport } from '../reports/pair-plans';
import type { Book } from '../workbook/book';
import type { Change } from '../workbook/change';
import { Lists } from '../workbook/lists';
import { pairProblem } from '../workbook/pair-problem';
import { pairsOfYear, readPaperPeople } from '../workbook/paper-people';
import { readPlans } from '../workbook/plans';
import { PLANS_SHEET } from '../workbook/plans-sheet';
import { type Problem, withProblems } from '../workbook/problem';
import { PAIR_ORDER_TITLE, PAIR_PLANS_TITLE } from '../workbook/report-sheets';
import { readSchoolWords } from '../workbook/school-words';
import { TablePatch } from '../workbook/table-patch';
import { type Command, firstSheet, type Plan, requireSchoolBook } from './command';

export const buildPairPlans: Command = { title: PAIR_PLANS_TITLE, asks: true, plan: planPlans };

/** A page for each pair from «Планы»; pairs that have no row there get one first. */
function planPlans(book: Book): Plan {
  requireSchoolBook(book);
  const read = readPaperPeople(book);
  const pairs = pairsOfYear(book, read.registry.pairs);
  const lists = new Lists(book);
  const newRow = (group: PairGroup): PlanRow => ({
    number: group.number,
    goal: suggestedGoal(group, (model) => lists.goalOf(model)),
    task: '',
    deadline: '',
    responsible: '',
    expected: '',
    result: '',
  });
  const problems = [...read.problems, ...unnumbered(pairs).map(numberProblem)];
  if (!book.read(PLANS_SHEET.title)) return firstPlans(withoutPlan(pairs, new Set()).map(newRow), problems);
  const written = readPlans(book);
  const added = withoutPlan(pairs, written.numbers).map(newRow);
  const plans = pairPlans(pairs, [...written.rows, ...added]);
  if (plans.length === 0) throw nothingToPlan(written.problems);
  const report = pairPlansReport({ words: readSchoolWords(book), plans, people: read.people });
  const done = `Лист «${PAIR_PLANS_TITLE}» заполнен: планов – ${plans.length}, каждый с новой страницы.${formerWords(read.registry.pairs, pairs, written.rows)}`;
  return {
    action: { title: PAIR_PLANS_TITLE, object: PAIR_PLANS_TITLE, count: plans.length },
    changes: [...rowsAdded(book, added), { kind: 'report', sheet: PAIR_PLANS_TITLE, layout: layOut(report) }],
    ...(added.length === 0 ? {} : { question: addedWords(added) }),
    done: withProblems(done, [...problems, ...written.problems]),
    show: PAIR_PLANS_TITLE,
  };
}

/** The first time there is nothing to print yet: people write the tasks. */
function firstPlans(rows: readonly PlanRow[], problems: readonly Problem[]): Plan {
  if (rows.length === 0) throw nothingToPlan(problems);
  const advice = `Пар и групп в нём: ${rows.length}. Впишите задачи, сроки и ответственных; затем выберите «${PAIR_PLANS_TITLE}» ещё раз.`;
  const cells = rows.map((row) => PLANS_SHEET.columns.map(({ field }) => row[field]));
  const plan = firstSheet(PAIR_PLANS_TITLE, PLANS_SHEET, cells, advice);
  return { ...plan, done: withProblems(plan.done, problems) };
}

function rowsAdded(book: Book, rows: readonly PlanRow[]): readonly Change[] {
  const patch = new TablePatch(book, PLANS_SHEET);
  for (const { number, goal } of rows) patch.add({ number, goal });
  return patch.changes();
}

const SHOWN_NUMBERS = 10;

function addedWords(rows: readonly PlanRow[]): string {
  const numbers = rows.slice(0, SHOWN_NUMBERS).map(({ number }) => number);
  const more = rows.length > SHOWN_NUMBERS ? '…' : '';
  return `На лист «${PLANS_SHEET.title}» добавятся строки пар и групп, которых в нём нет: ${rows.length} (№ ${numbers.join(', ')}${more}). Остальное в нём не изменится. Затем построятся планы.`;
}

/** Plans of pairs that were over before this school year stay on the sheet and are not printed. */
function formerWords(all: readonly Pair[], ofYear: readonly Pair[], rows: readonly PlanRow[]): string {
  const former = pairPlans(
    all.filter((pair) => !ofYear.includes(pair)),
    rows,
  ).length;
  return former === 0 ? '' : ` Планов пар других учебных лет – ${former}, они не печатаются.`;
}

function nothingToPlan(problems: readonly Problem[]): UserError {
  const why = `Планов не будет: их составляют для пар, закреплённых приказом, а таких пар этого учебного года с номером в книге нет. Сначала выберите «${PAIR_ORDER_TITLE}».`;
  return new UserError(`${withProblems(why, problems)}\n\nНичего не записано.`);
}

function numberProblem({ row }: { readonly row: number }): Problem {
  return pairProblem({ row, field: 'number', what: 'нет номера пары', todo: 'Впишите номер; у группы он общий.' });
}
