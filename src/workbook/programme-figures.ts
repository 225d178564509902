import { participations } from '../domain/counted-pairs';
import { standingPairs } from '../domain/pairing/standing-pairs';
import type { Pair, Period, Registry } from '../domain/participants';
import { looksPersonal } from '../domain/privacy';
import { sum } from '../domain/record';
import { type SchoolSummary, summariseSchool } from '../domain/school-summary';
import type { SwotFigures } from '../domain/swot';
import { type Attempted, attempt } from './attempt';
import type { Book } from './book';
import { SETTINGS_SHEET } from './common-sheets';
import { newestAssessment } from './indicators';
import { Lists } from './lists';
import { mayHoldNames } from './personal-data';
import type { Problem } from './problem';
import { readRegistry } from './registry';
import { PARAMETERS, Settings } from './settings';

/** What the book knows of the programme besides the surveys. */
export interface ProgrammeFigures extends SwotFigures {
  readonly school: string;
  readonly schoolYear: string;
  readonly curator: string;
  /** null: the settings do not say, and neither is known who takes part. */
  readonly period: Period | null;
  readonly reportDay: string | null;
  readonly people: SchoolSummary | null;
  readonly pairs: readonly Pair[];
  /** What could not be counted and why, each a sentence for a paper. */
  readonly missing: readonly string[];
  readonly problems: readonly Problem[];
}

/** Figures for papers that are built of what there is. */
export function readProgrammeFigures(book: Book): ProgrammeFigures {
  const settings = new Settings(book);
  const { registry, problems } = readRegistry(book, new Lists(book).categories());
  const time = attempt(() => ({ period: settings.period(), reportDay: settings.reportDay() }), null);
  const enrolment = attempt(() => sum(Object.values(settings.enrolment())), 0);
  const target = attempt(() => settings.share(PARAMETERS.target), Number(PARAMETERS.target.initial));
  const curator = readCurator(book, settings);
  const assessment = newestAssessment(book, time.value?.period.from ?? '');
  const people =
    time.value && summariseSchool(participations(registry, time.value.period, time.value.reportDay).counted);
  const enrolled = enrolment.value;
  const figures = {
    school: settings.text(PARAMETERS.school),
    people,
    coverage: people && enrolled > 0 ? { participants: people.pupils, enrolled, target: target.value } : null,
    waiting: waitingIn(registry),
    assessment: assessment.value,
  };
  const attempts = [time, enrolment, target, curator, { problems }, assessment];
  return {
    ...figures,
    schoolYear: settings.text(PARAMETERS.schoolYear),
    curator: curator.value,
    period: time.value?.period ?? null,
    reportDay: time.value?.reportDay ?? null,
    pairs: registry.pairs,
    missing: [...missingFigures(figures), ...(enrolled > 0 ? [] : [NO_ENROLMENT])],
    problems: attempts.flatMap((one) => one.problems),
  };
}

const NO_ENROLMENT = 'Охват не посчитан: в настройках нет числа обучающихся.';

function missingFigures(figures: Pick<ProgrammeFigures, 'school' | 'people' | 'assessment'>): readonly string[] {
  return [
    figures.school === '' ? 'Название школы в настройках не указано.' : '',
    figures.people ? '' : 'Участники не посчитаны: в настройках нет периода и даты отчёта.',
    figures.assessment ? '' : 'Показатели эффективности не оценены.',
  ].filter((sentence) => sentence !== '');
}

/** People who wait for a pair in one of their forms; null: there are no mentees. */
function waitingIn(registry: Registry): number | null {
  if (registry.mentees.length === 0) return null;
  const waiting = standingPairs(registry, false).units.filter(({ previous }) => previous === null);
  return new Set(waiting.map(({ mentee }) => mentee.code)).size;
}

/** The post that papers are signed with; in a book of codes no name comes into them. */
function readCurator(book: Book, settings: Settings): Attempted<string> {
  const curator = settings.text(PARAMETERS.curator);
  if (!looksPersonal(curator) || mayHoldNames(book)) return { value: curator, problems: [] };
  const place = { sheet: SETTINGS_SHEET.title, column: PARAMETERS.curator.title };
  return { value: '', problems: [{ place, what: 'похоже на имя, в отчёт не внесено', todo: 'Впишите должность.' }] };
}
