import { describe, expect, test } from '@jest/globals';
import { DOCUMENT_TYPES, isInForce, recogniseDocumentType } from '../../src/domain/documents';
import { templateCells } from '../samples/fixtures';
import { aDocument } from './builders';

const DAY = '2026-08-31';

describe('whether a document is in force on a day', () => {
  test.each([
    ['without dates it is', null, null, true],
    ['approved on that day it is', DAY, null, true],
    ['approved the day before it is', '2026-08-30', null, true],
    ['approved the day after it is not', '2026-09-01', null, false],
    ['expiring on that day it is', null, DAY, true],
    ['expiring the day after it is', null, '2026-09-01', true],
    ['expired the day before it is not', null, '2026-08-30', false],
    ['approved later and not expired it is not', '2026-09-01', '2027-01-01', false],
  ])('%s', (_, date, validUntil, inForce) => {
    expect(isInForce(aDocument({ date, validUntil }), DAY)).toBe(inForce);
  });
});

describe('the types', () => {
  const [, ...rows] = templateCells('T7');

  test('are the rows of T7, municipal and institutional', () => {
    const labels = rows.map(([label]) => label);
    expect(DOCUMENT_TYPES.map(({ municipalLabel }) => municipalLabel)).toEqual(labels.slice(0, 5));
    expect(DOCUMENT_TYPES.map(({ schoolLabel }) => schoolLabel)).toEqual(labels.slice(6));
  });

  test.each(DOCUMENT_TYPES.map((type) => [type.id, type] as const))(
    '%s is recognised by each of its labels',
    (id, type) => {
      for (const label of [type.label, type.municipalLabel, type.schoolLabel, type.schoolLabel.toUpperCase()]) {
        expect({ label, id: recogniseDocumentType(label)?.id }).toEqual({ label, id });
      }
    },
  );

  test.each(['', 'Приказ', 'Справка'])('%j is no type', (text) => {
    expect(recogniseDocumentType(text)).toBeUndefined();
  });
});
