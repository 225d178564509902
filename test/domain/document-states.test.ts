import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { documentStates, documentsToMind, EXPIRY_NOTICE_DAYS } from '../../src/domain/document-states';
import { DOCUMENT_TYPES, isInForce, type MentoringDocument } from '../../src/domain/documents';
import { ids } from '../../src/domain/record';
import { aDocument } from './builders';

const DAY = '2026-08-31';

function stateOf(...documents: readonly Partial<MentoringDocument>[]): string | undefined {
  const own = documents.map((changes) => aDocument({ level: 'school', type: 'programme', ...changes }));
  return documentStates(own, 'school', DAY).find(({ type }) => type.id === 'programme')?.state;
}

describe('how a kind of document stands on a day', () => {
  test.each([
    ['without a row it is missing', [], 'missing'],
    ['without dates it is in force', [{ date: null }], 'in-force'],
    ['it is in force to its last day', [{ validUntil: '2027-05-31' }], 'in-force'],
    ['on its last day it expires', [{ validUntil: DAY }], 'expiring'],
    [`${EXPIRY_NOTICE_DAYS} days ahead it is told`, [{ validUntil: '2026-09-30' }], 'expiring'],
    ['and not a day earlier', [{ validUntil: '2026-10-01' }], 'in-force'],
    ['the day after its last one it has expired', [{ validUntil: '2026-08-30' }], 'expired'],
    ['approved the day after it is of a later day', [{ date: '2026-09-01' }], 'later'],
    ['a new one takes the place of an expired one', [{ validUntil: '2025-12-31' }, {}], 'in-force'],
    ['the order of the rows is free', [{}, { validUntil: '2025-12-31' }], 'in-force'],
    ['the one that lasts longest decides', [{ validUntil: '2026-09-05' }, { validUntil: '2027-09-05' }], 'in-force'],
    [
      'a successor that is not yet in force does not hide the end',
      [{ validUntil: '2026-09-05' }, { date: '2026-09-06' }],
      'expiring',
    ],
    ['one of the municipality is not the school’s', [{ level: 'municipality' as const }], 'missing'],
  ] as const)('%s', (_, documents, state) => {
    expect(stateOf(...documents)).toBe(state);
  });

  test('the kinds come in the order of T7', () => {
    expect(documentStates([], 'municipality', DAY).map(({ type }) => type.id)).toEqual(ids(DOCUMENT_TYPES));
  });

  test('«Другое» need not be there, but may expire', () => {
    const minded = (documents: readonly MentoringDocument[]) =>
      documentsToMind(documentStates(documents, 'school', DAY)).map(({ type }) => type.id);
    expect(minded([])).toEqual(['introduction', 'roadmap', 'regulation', 'programme']);
    expect(minded([aDocument({ level: 'school', type: 'other', validUntil: '2026-01-01' })])).toContain('other');
    const all = DOCUMENT_TYPES.map(({ id }) => aDocument({ level: 'school', type: id }));
    expect(minded(all)).toEqual([]);
  });

  test('a kind is in force or expiring exactly when a document of it is in force', () => {
    const day = fc.constantFrom(null, '2025-01-01', '2026-08-30', DAY, '2026-09-01', '2026-12-31', '2027-06-01');
    const document = fc
      .record({ type: fc.constantFrom(...ids(DOCUMENT_TYPES)), date: day, validUntil: day })
      .map((changes) => aDocument({ level: 'school', ...changes }));
    fc.assert(
      fc.property(fc.array(document, { maxLength: 6 }), (documents) => {
        for (const { type, state } of documentStates(documents, 'school', DAY)) {
          const holds = documents.some((one) => one.type === type.id && isInForce(one, DAY));
          expect(['in-force', 'expiring'].includes(state)).toBe(holds);
        }
      }),
    );
  });
});
