import { groupBy, sum } from '../record';
import type { StageWork } from './stage';

export interface StageState {
  readonly title: string;
  readonly works: number;
  readonly done: number;
}

export interface StageProgress {
  /** In the order of the checklist. */
  readonly stages: readonly StageState[];
  readonly works: number;
  readonly done: number;
  /** Works done, 0–1; null when there are no works. */
  readonly share: number | null;
  /** The first stage with work left; null when all is done. */
  readonly current: string | null;
  /** Works whose term has passed. */
  readonly overdue: number;
}

/** How far the programme has come. `day`: the ISO day on which terms are looked at; null: they are not. */
export function stageProgress(works: readonly StageWork[], day: string | null): StageProgress {
  const stages = [...byStage(works)].map(([title, own]) => ({
    title,
    works: own.length,
    done: own.filter(({ isDone }) => isDone).length,
  }));
  const done = sum(stages.map((stage) => stage.done));
  return {
    stages,
    works: works.length,
    done,
    share: works.length === 0 ? null : done / works.length,
    current: stages.find((stage) => stage.done < stage.works)?.title ?? null,
    overdue: works.filter((work) => isOverdue(work, day)).length,
  };
}

/** The works of each stage, stages and works in the order of the checklist. */
export function byStage(works: readonly StageWork[]): ReadonlyMap<string, readonly StageWork[]> {
  return groupBy(works, ({ stage }) => stage);
}

/** Not done, and its term is before the day. */
export function isOverdue({ isDone, day: term }: StageWork, day: string | null): boolean {
  return !isDone && term !== null && day !== null && term < day;
}

/** What to do next: the overdue works of every stage, then those left of the current one. */
export function nextWorks(works: readonly StageWork[], day: string | null): readonly StageWork[] {
  const { current } = stageProgress(works, day);
  const overdue = works.filter((work) => isOverdue(work, day));
  const left = works.filter((work) => work.stage === current && !work.isDone && !isOverdue(work, day));
  return [...overdue, ...left];
}
