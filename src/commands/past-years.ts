import { type FormId, formById } from '../domain/forms';
import { ALL_FORMS, areKept, figuresToKeep, type PastYear, peopleOfYear } from '../domain/past-years';
import type { SchoolSummary } from '../domain/school-summary';
import { printSchoolYear } from '../domain/school-year';
import type { Book } from '../workbook/book';
import type { Change } from '../workbook/change';
import { keptYearChanges, pastYearsSheet, readPastYears, rowsOfNewSheet } from '../workbook/past-years';
import { PAST_YEARS_SHEET } from '../workbook/past-years-sheet';
import type { Problem } from '../workbook/problem';
import { SCHOOL_SUMMARY_TITLE } from '../workbook/report-sheets';
import type { Offer } from './command';

/** «Прошлые годы» as the summary finds it, and what the summary does to it. */
export interface PastYears {
  readonly years: readonly PastYear[];
  readonly problems: readonly Problem[];
  /** The sheet itself, when it is not there. */
  readonly changes: readonly Change[];
  /** To keep the figures of this year, when they are final and not kept yet. */
  readonly offer: Offer | undefined;
  /** What to fill in; '' when nothing is missing. */
  readonly advice: string;
}

interface ThisYear {
  readonly year: number;
  readonly summary: SchoolSummary;
  readonly isOver: boolean;
}

export function pastYearsOf(book: Book, { year, summary, isOver }: ThisYear): PastYears {
  const { years, problems } = readPastYears(book);
  const isNew = book.read(PAST_YEARS_SHEET.title) === null;
  const forms = summary.forms.map(({ form }) => form);
  const figures = figuresToKeep(summary, year);
  // a row with a mistake may be this year's: beside it the figures would stand twice
  const areFinal = isOver && problems.length === 0 && !areKept(figures, years);
  const keep = () => (isNew ? rowsOfNewSheet(forms.length, figures) : keptYearChanges(book, years, figures));
  const missing = forms.filter((form) => peopleOfYear(years, year - 1, form) === null);
  return {
    years,
    problems,
    changes: isNew ? [pastYearsSheet(year - 1, forms)] : [],
    offer: areFinal ? keepOffer(year, figures, keep()) : undefined,
    advice: adviceText(year - 1, missing, isNew),
  };
}

function keepOffer(year: number, figures: readonly PastYear[], changes: readonly Change[]): Offer {
  const printed = printSchoolYear(year);
  const rows = figures.map(({ of, total }) => `${of === 'all' ? ALL_FORMS : formById(of).label} – ${total}`);
  return {
    question: `Период отчёта закончился. Сохранить итоги ${printed} учебного года на лист «${PAST_YEARS_SHEET.title}» для сравнения в следующем году: ${rows.join(', ')}? Прежние числа этого года там заменятся, остальные строки не изменятся. «Нет» – построить свод без этого.`,
    changes,
    done: `Итоги ${printed} учебного года сохранены на листе «${PAST_YEARS_SHEET.title}».`,
  };
}

function adviceText(year: number, missing: readonly FormId[], isNew: boolean): string {
  if (missing.length === 0) return '';
  const labels = missing.map((form) => `«${formById(form).label}»`).join(', ');
  const sheet = isNew ? `Появился лист «${PAST_YEARS_SHEET.title}»: впишите` : `Впишите`;
  const place = isNew ? '' : ` на лист «${PAST_YEARS_SHEET.title}»`;
  return `Нет данных за ${printSchoolYear(year)} учебный год: ${labels}. ${sheet} их${place} и выберите «${SCHOOL_SUMMARY_TITLE}» ещё раз.`;
}
