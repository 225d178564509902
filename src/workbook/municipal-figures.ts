import { type Consolidated, consolidate, type SchoolEntry } from '../domain/consolidated';
import type { Period } from '../domain/participants';
import { groupBy } from '../domain/record';
import { normaliseLabel, printPeriod } from '../domain/text';
import { UserError } from '../errors';
import type { Book } from './book';
import { describeProblems, type Problem } from './problem';
import { readStoredRows, type StoredReturn, storedReturns } from './school-data';
import { readSchools, type SchoolRow } from './schools';
import { Settings } from './settings';

export interface MunicipalFigures {
  readonly settings: Settings;
  readonly totals: Consolidated;
  readonly period: Period;
  readonly problems: readonly Problem[];
}

/** The returns of the settings' period, in the order of «Школы». @throws UserError when there is nothing to count. */
export function readMunicipalFigures(book: Book): MunicipalFigures {
  const settings = new Settings(book);
  const period = settings.period();
  const schools = readSchools(book);
  if (schools.records.length === 0) {
    throw new UserError('Лист «Школы» пуст. Впишите школы или выберите «Собрать сведения школ». Ничего не записано.');
  }
  const stored = storedReturns(readStoredRows(book), book.timeZone);
  if (stored.problems.length > 0) {
    throw new UserError(
      `Данные школ изменены вручную:\n${describeProblems(stored.problems, 5)}\nСоберите сведения ещё раз. Ничего не записано.`,
    );
  }
  const returnsOf = groupBy(stored.returns, ({ school }) => normaliseLabel(school));
  const entries = schools.records.map((school) =>
    schoolEntry(school, returnsOf.get(normaliseLabel(school.name)) ?? [], period),
  );
  return { settings, totals: consolidate(entries), period, problems: schools.problems };
}

function schoolEntry(school: SchoolRow, own: readonly StoredReturn[], period: Period): SchoolEntry {
  const isCurrent = (stored: StoredReturn) => printPeriod(stored.period) === printPeriod(period);
  return {
    name: school.name,
    report: own.find(isCurrent)?.report ?? null,
    otherPeriods: own.filter((stored) => !isCurrent(stored)).map((stored) => stored.period),
    hasError: normaliseLabel(school.state) === 'ошибка',
  };
}
