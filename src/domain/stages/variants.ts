import { normaliseLabel } from '../text';
import { AKBULAK_STAGES } from './akbulak';
import { KEZ_STAGES } from './kez';
import { ROSTOV_STAGES } from './rostov';
import type { Stage, StageWork } from './stage';

/** Stages of one of the documents, for a school to begin with. */
export interface StageVariant {
  readonly label: string;
  /** The first letters by which a person names it. */
  readonly key: string;
  readonly stages: readonly Stage[];
}

/** The first one is taken when a person names none. */
export const STAGE_VARIANTS: readonly [StageVariant, ...StageVariant[]] = [
  { label: 'Акбулак', key: 'акбулак', stages: AKBULAK_STAGES },
  { label: 'Ростовская область', key: 'ростов', stages: ROSTOV_STAGES },
  { label: 'Кез', key: 'кез', stages: KEZ_STAGES },
];

/** The variant that a person names by its number or its first letters; nothing written means the first one. */
export function recogniseVariant(text: string): StageVariant | undefined {
  const written = normaliseLabel(text);
  if (written === '') return STAGE_VARIANTS[0];
  return STAGE_VARIANTS.find(({ key }, index) => written === String(index + 1) || written.startsWith(key));
}

/** The checklist of a variant, with nothing done yet. */
export function worksOf(stages: readonly Stage[]): readonly StageWork[] {
  return stages.flatMap((stage) =>
    (['inside', 'outside'] as const).flatMap((place) =>
      stage[place].map((work) => ({ stage: stage.title, work, place, isDone: false, day: null })),
    ),
  );
}
