import type { ParameterChange } from '../domain/parameter-changes';
import type { Period } from '../domain/participants';
import type { AnchorChange } from '../domain/survey/anchor-changes';
import type { GroupResult } from '../domain/survey/results';
import { printPeriod } from '../domain/text';
import { answersTable } from './answers-table';
import { anchorTable, parameterTable } from './change-tables';
import { SHOWN_FROM } from './monitoring-words';
import { openAnswers } from './open-answers';
import { type Block, GAP, line, type Report } from './table';

export interface ResultsInput {
  /** '' where the settings do not say. */
  readonly school: string;
  readonly period: Period | null;
  /** Counted answers. */
  readonly answers: number;
  readonly groups: readonly GroupResult[];
  readonly changes: readonly AnchorChange[];
  readonly parameters: readonly ParameterChange[];
}

/** 700 px, the width of an A4 page between margins. */
const GRID: readonly number[] = [230, 60, 75, 65, 65, 85, 120];

/** «Результаты»: satisfaction by form and role, before and after, influence, open answers (KEZ §6). */
export function surveyResults(input: ResultsInput): Report {
  const { school, period, answers, groups, changes, parameters } = input;
  const answered = groups.filter(({ people }) => people > 0);
  const compared = changes.filter(({ people }) => people > 0);
  return {
    grid: GRID,
    blocks: [
      line('title', 'Результаты анкетирования участников программы наставничества'),
      ...(school === '' ? [] : [line('centred', school)]),
      ...(period ? [line('centred', printPeriod(period))] : []),
      line('text', `Учтено ответов: ${answers}. ${SHOWN_FROM}`),
      GAP,
      ...section('Ответы по итогам программы', 'Ответов «после» ещё нет.', answered.length > 0, () => [
        answersTable(answered),
        line('note', INDEX_NOTE),
      ]),
      GAP,
      ...section('До и после: якорные вопросы', NOBODY_TWICE, compared.length > 0, () => [
        anchorTable(compared),
        line('note', PAIRS_NOTE),
      ]),
      GAP,
      ...section('Влияние: что измерено дважды', 'Измерений ещё нет.', parameters.length > 0, () => [
        parameterTable(parameters),
        line('note', PAIRS_NOTE),
      ]),
      ...openAnswers(answered),
    ],
  };
}

const INDEX_NOTE =
  'Индекс вопроса – среднее как доля шкалы: 0 – все ответили наименьшим, 1 – все наибольшим. Индекс группы – удовлетворённость: среднее по её шкалам, кроме якорных; 0 – хуже всего, 1 – лучше всего.';
const NOBODY_TWICE = 'Никто ещё не ответил и «до», и «после».';
const PAIRS_NOTE =
  'Считаются только люди, у которых есть и «до», и «после». Изменение – «после» минус «до»; лучше или хуже стало, решает столбец «Лучше».';

function section(
  heading: string,
  nothing: string,
  isFilled: boolean,
  blocks: () => readonly Block[],
): readonly Block[] {
  return [line('heading', heading), ...(isFilled ? blocks() : [line('text', nothing)])];
}
