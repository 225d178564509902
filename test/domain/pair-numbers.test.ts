import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pairNumbers } from '../../src/domain/pair-numbers';

function next(known: readonly string[], count = 2): readonly string[] {
  const give = pairNumbers(known);
  return Array.from({ length: count }, () => give());
}

describe('numbers of new pairs go on in the style of the book', () => {
  test.each<[readonly string[], readonly string[]]>([
    [[], ['1', '2']],
    [
      ['1', '1', '7', '2'],
      ['8', '9'],
    ],
    [
      ['П-008', 'П-009'],
      ['П-010', 'П-011'],
    ],
    [
      ['3/2026', '4/2026'],
      ['5/2026', '6/2026'],
    ],
    [
      ['2026-001', '2026-002'],
      ['2026-003', '2026-004'],
    ],
    [['2026-012'], ['2026-013', '2026-014']],
    [
      ['12', 'П-3'],
      ['П-4', 'П-5'],
    ],
    [
      ['без номера', 'П-1', 'П-3', 'П-2'],
      ['П-4', 'П-5'],
    ],
  ])('%j → %j', (known, expected) => {
    expect(next(known)).toEqual(expected);
  });

  test('none is given twice or taken from a pair', () => {
    const number = fc.stringMatching(/^[П]?-?\d{1,4}(\/\d{1,4})?$/);
    fc.assert(
      fc.property(fc.array(number), (known) => {
        const given = next(known, 5);
        expect(new Set(given).size).toBe(5);
        expect(given.filter((one) => known.includes(one))).toEqual([]);
      }),
    );
  });
});
