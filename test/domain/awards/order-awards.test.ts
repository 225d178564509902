import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { awardsOfOrder } from '../../../src/domain/awards/order-awards';
import type { Rewarded } from '../../../src/domain/awards/recipients';

function aReward(row: number, document: string, date: string | null = null): Rewarded {
  return { row, kind: null, label: 'книга', code: 'Н-1', codes: ['Н-1'], pairNumber: '', date, document };
}

const ORDERS = new Map([
  ['Приказ № 12 от 25.12.2026', { number: '12', date: '2026-12-25' }],
  ['приказ №12 от 25.12.2026 г.', { number: '12', date: '2026-12-25' }],
  ['Приказ № 9 от 25.05.2027', { number: '9', date: '2027-05-25' }],
  ['Приказ № 45 от 25.05.2027', { number: '45', date: '2027-05-25' }],
]);
const [WINTER = '', SAME = '', NINE = '', SPRING = ''] = ORDERS.keys();
const of = (...rewarded: readonly Rewarded[]) => awardsOfOrder(rewarded, (document) => ORDERS.get(document));
const rows = (rewarded: readonly Rewarded[]) => rewarded.map(({ row }) => row);

describe('an order on rewards', () => {
  test('that is new holds the rows without a document alone', () => {
    const { rewarded, isSigned, order, others } = of(aReward(2, WINTER), aReward(3, ''), aReward(4, '', '2027-05-25'));
    expect([rows(rewarded), isSigned, order, rows(others)]).toEqual([[3, 4], false, null, [2]]);
  });

  test('that is signed is built again: the newest, however its rows spell it', () => {
    const { rewarded, isSigned, order, others } = of(aReward(2, SPRING), aReward(3, WINTER));
    expect([rows(rewarded), isSigned, order, rows(others)]).toEqual([[2], true, ORDERS.get(SPRING), [3]]);
    expect(rows(of(aReward(2, WINTER), aReward(3, SAME)).rewarded)).toEqual([2, 3]);
  });

  test('of one day with another has the greater №', () => {
    expect(of(aReward(2, SPRING), aReward(3, NINE)).order?.number).toBe('45');
  });

  test('without a № or date that can be read is as old as its rewards', () => {
    const { rewarded, isSigned, order } = of(aReward(2, WINTER), aReward(3, 'протокол', '2027-05-25'));
    expect([rows(rewarded), isSigned, order]).toEqual([[3], true, null]);
  });

  test('takes or leaves every row, and the order of rows does not matter', () => {
    const documents = fc.array(
      fc.tuple(fc.constantFrom('', 'протокол', ...ORDERS.keys()), fc.constantFrom(null, '2026-12-25', '2027-05-25')),
    );
    fc.assert(
      fc.property(documents, (chosen) => {
        const all = chosen.map(([document, date], index) => aReward(index + 2, document, date));
        const { rewarded, others, isSigned } = of(...all);
        expect(rows([...rewarded, ...others]).sort((a, b) => a - b)).toEqual(rows(all));
        expect(rewarded.every(({ document }) => (document !== '') === isSigned)).toBe(true);
        expect(new Set(rows(of(...[...all].reverse()).rewarded))).toEqual(new Set(rows(rewarded)));
      }),
    );
  });
});
