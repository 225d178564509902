import { looksPersonal } from '../domain/privacy';
import { sidesOf } from '../domain/swot';
import { layOut } from '../reports/layout';
import { OUTER_LABELS, type OuterSides, swotReport } from '../reports/swot';
import type { Book } from '../workbook/book';
import { Lists } from '../workbook/lists';
import { mayHoldNames } from '../workbook/personal-data';
import { LOOK_AT, type Problem, withProblems } from '../workbook/problem';
import { readProgrammeFigures } from '../workbook/programme-figures';
import { SWOT_TITLE } from '../workbook/report-sheets';
import { readSurveyResults } from '../workbook/survey-results';
import { readOuterSides } from '../workbook/swot-cells';
import { readSwotThresholds } from '../workbook/swot-thresholds';
import { type Command, type Plan, requireSchoolBook } from './command';
import { SURVEYS_FIRST } from './results';

export const buildSwot: Command = { title: 'SWOT', asks: false, plan: planSwot };

/** «SWOT»: strong and weak sides from the book, opportunities and threats as the person wrote them. */
function planSwot(book: Book): Plan {
  requireSchoolBook(book);
  const survey = readSurveyResults(book);
  const figures = readProgrammeFigures(book);
  const { thresholds, problems } = readSwotThresholds(new Lists(book));
  const outer = readOuterSides(book);
  const sides = sidesOf(survey.groups, figures, thresholds);
  const unanswered = survey.answers === 0 ? ['Ответов на анкеты ещё нет.'] : [];
  const report = swotReport({
    school: figures.school,
    sides,
    outer,
    thresholds,
    missing: [...unanswered, ...figures.missing],
  });
  const left = [...problems, ...survey.problems, ...figures.problems, ...personalProblems(book, outer)];
  const done = [
    `Лист «${SWOT_TITLE}» заполнен: сильных сторон – ${sides.strong.length}, слабых – ${sides.weak.length}.`,
    ...(survey.answers === 0 ? [`Ответов на анкеты нет. ${SURVEYS_FIRST}`] : []),
    `«${OUTER_LABELS.opportunities}» и «${OUTER_LABELS.threats}» впишите сами.`,
  ].join(' ');
  return {
    action: { title: buildSwot.title, object: SWOT_TITLE, count: sides.strong.length + sides.weak.length },
    changes: [{ kind: 'report', sheet: SWOT_TITLE, layout: layOut(report) }],
    done: withProblems(done, left, LOOK_AT),
    show: SWOT_TITLE,
  };
}

/** What a person wrote stays; a name in it is told. */
function personalProblems(book: Book, outer: OuterSides): readonly Problem[] {
  if (mayHoldNames(book)) return [];
  return (['opportunities', 'threats'] as const)
    .filter((side) => looksPersonal(outer[side]))
    .map((side) => ({
      place: { sheet: SWOT_TITLE, column: OUTER_LABELS[side] },
      what: 'похоже на имя или контакты человека',
      todo: 'Замените кодом или должностью.',
    }));
}
