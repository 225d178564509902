import type { Layout } from '../reports/layout';
import type { Cell, Mark } from './book';
import type { SheetDefinition } from './sheet-definition';
import type { Handout } from './survey-handout';

/** What a command wants written. Commands plan changes; `perform` alone makes them. */
export type Change =
  | { readonly kind: 'new-sheet'; readonly definition: SheetDefinition; readonly cells: readonly (readonly Cell[])[] }
  | {
      readonly kind: 'new-columns';
      readonly definition: SheetDefinition;
      readonly headerRow: number;
      readonly column: number;
      readonly titles: readonly string[];
    }
  | {
      readonly kind: 'cells';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'delete-rows'; readonly sheet: string; readonly row: number; readonly count: number }
  | { readonly kind: 'marks'; readonly sheet: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'delete-sheet'; readonly sheet: string }
  | { readonly kind: 'handout'; readonly handout: Handout }
  | { readonly kind: 'report'; readonly sheet: string; readonly layout: Layout };

/** What the journal says of an action. */
export interface Action {
  readonly title: string;
  readonly object: string;
  readonly count: number;
}
