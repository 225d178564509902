import { consolidate, type SchoolEntry } from '../../src/domain/consolidated';
import type { ConsolidatedReportInput } from '../../src/reports/consolidated-report';
import { MEGION, MEGION_DOCUMENTS, MEGION_EVENTS, megionTexts, PLACE_GENITIVE } from '../domain/megion';

/** Everything that the consolidated report of Megion is made of. */
export function megionInput(schools: readonly SchoolEntry[] = MEGION): ConsolidatedReportInput {
  return {
    totals: consolidate(schools),
    placeGenitive: PLACE_GENITIVE,
    target: 0.7,
    documents: MEGION_DOCUMENTS,
    events: MEGION_EVENTS,
    texts: {
      'before-T1': megionTexts('перед T1'),
      'after-T1': megionTexts('после T1'),
      'next-year': megionTexts('план на следующий год'),
      'expected-results': megionTexts('ожидаемые результаты'),
    },
  };
}

/** Megion’s schools over again until there are so many. */
export function manySchools(count: number): readonly SchoolEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const entry = MEGION[index % MEGION.length];
    if (!entry) throw new Error('Megion has no schools');
    return { ...entry, name: `МАОУ «СОШ№${index + 1}»` };
  });
}
