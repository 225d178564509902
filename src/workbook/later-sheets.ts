import { AWARDS_SHEET } from './awards-sheet';
import { IMPACT_SHEET } from './impact-sheet';
import { INDICATORS_SHEET } from './indicators-sheet';
import { MEETINGS_SHEET } from './meetings-sheet';
import { NAMED_PROBLEMS_SHEET } from './named-problems-sheet';
import { PAST_YEARS_SHEET } from './past-years-sheet';
import { PLANS_SHEET } from './plans-sheet';
import { ROADMAP_SHEET } from './roadmap-sheet';
import { FORBIDDEN_SHEET } from './school-sheets';
import { SELECTION_SHEET } from './selection-sheet';
import type { SheetDefinition } from './sheet-definition';
import { STAGES_SHEET } from './stages-sheet';
import { ANSWERS_SHEET, QUESTIONS_SHEET } from './survey-sheets';

/** Sheets that a school's book gets when they are needed. */
export const LATER_SHEETS: readonly SheetDefinition[] = [
  FORBIDDEN_SHEET,
  INDICATORS_SHEET,
  SELECTION_SHEET,
  QUESTIONS_SHEET,
  ANSWERS_SHEET,
  ROADMAP_SHEET,
  STAGES_SHEET,
  PLANS_SHEET,
  MEETINGS_SHEET,
  NAMED_PROBLEMS_SHEET,
  AWARDS_SHEET,
  IMPACT_SHEET,
  PAST_YEARS_SHEET,
];
