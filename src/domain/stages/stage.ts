import { recogniseStatus } from '../statuses';

/** Where a work of a stage is done (AKB A1). */
export type WorkPlace = 'inside' | 'outside';

export const WORK_PLACES: Readonly<Record<WorkPlace, string>> = {
  inside: 'внутри ОО',
  outside: 'с внешней средой',
};

export function recogniseWorkPlace(text: string): WorkPlace | undefined {
  const label = recogniseStatus(Object.values(WORK_PLACES), text);
  return (['inside', 'outside'] as const).find((place) => WORK_PLACES[place] === label);
}

/** A stage as a document gives it: its works at both places, in the document's order. */
export interface Stage {
  readonly title: string;
  readonly inside: readonly string[];
  readonly outside: readonly string[];
}

/** A row of the checklist. */
export interface StageWork {
  readonly stage: string;
  readonly work: string;
  readonly place: WorkPlace;
  readonly isDone: boolean;
  /** ISO day: the term while the work is not done, then the day when it was; null when not written. */
  readonly day: string | null;
}
