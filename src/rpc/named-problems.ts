import { UserError } from '../errors';
import { namedProblemChanges } from '../workbook/named-problems';
import { NAMED_PROBLEMS_SHEET } from '../workbook/named-problems-sheet';
import { refusePersonal } from '../workbook/personal-data';
import { PARAMETERS, Settings } from '../workbook/settings';
import type { Input } from './contract';
import { type Written, writeUnderLock } from './writing';

/** A line on «Проблемы», of the current school year. */
export function nameProblem({ problem, done }: Input<'nameProblem'>): Written {
  return writeUnderLock(({ book }) => {
    refusePersonal(book, [problem, done]);
    if (problem.trim() === '') throw new UserError('Назовите проблему. Ничего не записано.');
    const period = new Settings(book).text(PARAMETERS.schoolYear);
    return {
      action: { title: 'Назвать проблему', object: NAMED_PROBLEMS_SHEET.title, count: 1 },
      changes: namedProblemChanges(book, { problem: problem.trim(), period, done: done.trim() }),
      outcomes: [],
      message: `Записано на лист «${NAMED_PROBLEMS_SHEET.title}».`,
    };
  });
}
