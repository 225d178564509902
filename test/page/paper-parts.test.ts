import { expect, test } from '@jest/globals';
import { partsOf } from '../../local/page/book/print/paper-parts';

test('a sheet without repeated rows and breaks is one part', () => {
  expect(partsOf([0, 1, 2], {})).toEqual([{ head: [], body: [0, 1, 2], startsPage: false }]);
});

test('rows above the repeated ones are a part before; the repeated rows are the head of each part that follows', () => {
  expect(partsOf([0, 1, 2, 3, 4, 5], { repeatRows: [2, 3], breaksAfter: [4] })).toEqual([
    { head: [], body: [0], startsPage: false },
    { head: [1, 2], body: [3], startsPage: false },
    { head: [1, 2], body: [4, 5], startsPage: true },
  ]);
});

test('a page that would begin with a hidden row begins with the next shown one', () => {
  expect(partsOf([0, 1, 4, 5], { breaksAfter: [2] })).toEqual([
    { head: [], body: [0, 1], startsPage: false },
    { head: [], body: [4, 5], startsPage: true },
  ]);
});
