import { type FormId, formById } from '../domain/forms';
import { DIRECTIONS, type Direction, type PairedChange, type Turn, turnOf } from '../domain/impact';
import { FEWEST_SHOWN } from '../domain/privacy';
import type { SurveyRole } from '../domain/survey/question';

/** Stands where figures of a few people would stand. */
export const TOO_FEW = `меньше ${FEWEST_SHOWN} ответов`;

export const SHOWN_FROM = `Итоги показаны там, где ответили не меньше ${FEWEST_SHOWN} человек.`;

const ROLES: Readonly<Record<SurveyRole, string>> = {
  наставник: 'наставники',
  наставляемый: 'наставляемые',
  куратор: 'куратор',
};

/** «Ученик-ученик, наставники»; questions of any form: «все формы, наставники»; «куратор». */
export function groupLabel({ form, role }: { readonly form: FormId | null; readonly role: SurveyRole }): string {
  if (form === null) return role === 'куратор' ? ROLES[role] : `все формы, ${ROLES[role]}`;
  return `${formById(form).label}, ${ROLES[role]}`;
}

const TURNS: Readonly<Record<Turn, string>> = {
  better: 'стало лучше',
  worse: 'стало хуже',
  same: 'без изменений',
};

/** «стало лучше», or that too few people are known. */
export function turnWords(change: PairedChange): string {
  const turn = turnOf(change);
  return turn === null ? TOO_FEW : TURNS[turn];
}

/** «больше» or «меньше». */
export function directionWord(better: Direction): string {
  return DIRECTIONS[better][0];
}

/** Whole per cent, rounded down: a share that is short of a threshold never looks as if it reached it. */
export function wholePercent(share: number): number {
  return Math.floor(share * 100 + 1e-6);
}

/** «84 %»: whole per cent, on one line. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}
