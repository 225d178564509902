import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Period } from '../../../src/domain/participants';
import { shiftYears } from '../../../src/domain/roadmap/next-year';
import {
  beforeSchoolYear,
  isOwnStatus,
  isSection,
  itemNumber,
  itemsOn,
  overdueItems,
  type RoadmapRow,
} from '../../../src/domain/roadmap/roadmap';
import { ROADMAP_TEMPLATE } from '../../../src/domain/roadmap/template';
import { onOneLine, templateCells } from '../../samples/fixtures';

const YEAR: Period = { from: '2026-09-01', to: '2027-08-31' };

function aRow(changes: Partial<RoadmapRow> = {}): RoadmapRow {
  return {
    row: 2,
    number: '1.1.',
    name: 'Собрание',
    term: 'Октябрь',
    responsible: 'Куратор',
    result: 'Протокол',
    done: false,
    status: '',
    ...changes,
  };
}

const statusOn = (changes: Partial<RoadmapRow>, day: string) => itemsOn([aRow(changes)], YEAR, day)[0]?.status;

describe('the status of a row', () => {
  test.each([
    ['Октябрь', false, '2026-09-30', 'предстоит'],
    ['Октябрь', false, '2026-10-01', 'в работе'],
    ['Октябрь', false, '2026-10-31', 'в работе'],
    ['Октябрь', false, '2026-11-01', 'просрочено'],
    ['до 01.10.2026', false, '2026-09-15', 'в работе'],
    ['до 01.10.2026', false, '2026-10-02', 'просрочено'],
    ['Март 2022г', false, '2026-09-01', 'просрочено'],
    ['В течение года', false, '2027-08-31', 'в работе'],
    ['по плану', false, '2026-10-01', 'срок не понят'],
    ['III квартал', false, '2026-10-01', 'срок не понят'],
    ['', false, '2026-10-01', 'срок не понят'],
    ['Октябрь', true, '2026-09-01', 'исполнено'],
    ['по плану', true, '2026-09-01', 'исполнено'],
    ['Октябрь', '2026-10-20', '2026-11-01', 'исполнено'],
    ['Октябрь', '2026-11-01', '2026-11-01', 'исполнено'],
    ['Октябрь', '2026-11-02', '2026-11-01', 'просрочено'],
    ['Октябрь', '2026-10-20', '2026-10-10', 'в работе'],
  ])('%s, done %p, on %s: %s', (term, done, day, status) => {
    expect(statusOn({ term, done }, day)).toBe(status);
  });
});

describe('the rows', () => {
  test('sections have a number of one level and a name alone', () => {
    const section = { term: '', responsible: '', result: '' };
    expect(isSection(aRow({ ...section, number: '1.' }))).toBe(true);
    expect(isSection(aRow({ ...section, number: '2' }))).toBe(true);
    expect(isSection(aRow({ ...section, number: '1.1.' }))).toBe(false);
    expect(isSection(aRow({ ...section, number: '' }))).toBe(false);
    expect(isSection(aRow({ number: '1.' }))).toBe(false);
    expect(isSection(aRow({ ...section, number: '1.', done: true }))).toBe(false);
  });

  test('overdue ones come the longest overdue first', () => {
    const rows = [
      aRow({ row: 2, term: 'Октябрь' }),
      aRow({ row: 3, term: 'Март 2026' }),
      aRow({ row: 4, term: 'Май' }),
    ];
    const overdue = overdueItems(itemsOn(rows, YEAR, '2027-01-15'));
    expect(overdue.map(({ row }) => row.row)).toEqual([3, 2]);
  });

  test('terms before the school year are allowed and found (INC-K2)', () => {
    const rows = [aRow({ term: 'Август 2026 г.' }), aRow({ row: 3, term: 'Сентябрь' }), aRow({ row: 4, term: '?' })];
    expect(beforeSchoolYear(itemsOn(rows, YEAR, '2026-09-01'), YEAR).map(({ row }) => row.row)).toEqual([2]);
  });

  test.each([
    ['1.', '1.'],
    ['1.3', '1.3.'],
    ['1.3.', '1.3.'],
    ['2', '2.'],
    ['', ''],
    ['а)', 'а)'],
    ['1-2', '1-2'],
  ])('the number %j is shown as %j (INC-K7)', (number, shown) => {
    expect(itemNumber(number)).toBe(shown);
  });

  test.each([
    ['', true],
    ['в работе', true],
    ['Исполнено', true],
    ['перенесено на май', false],
  ])('the status %j is ours: %p', (status, isOwn) => {
    expect(isOwnStatus(aRow({ status }))).toBe(isOwn);
  });

  test('the template is the document’s', () => {
    const [, ...rows] = templateCells('K7');
    const cells = ROADMAP_TEMPLATE.map((row) => Array.from({ length: 5 }, (_, column) => row[column] ?? ''));
    expect(onOneLine(cells)).toEqual(rows);
  });
});

describe('laws of the status', () => {
  const term = fc.constantFrom('Октябрь', 'Март 2026', 'до 15.01.2027', 'В течение года', 'по плану', 'I квартал', '');
  const day = fc
    .integer({ min: 0, max: 700 })
    .map((days) => new Date(Date.UTC(2026, 7, 1) + days * 86_400_000).toISOString().slice(0, 10));
  const done = fc.oneof(fc.constant(false), fc.constant(true), day);
  const row = fc.record({ term, done }).map((changes) => aRow(changes));

  test('an overdue row stays overdue on every later day until it is done', () => {
    fc.assert(
      fc.property(row, day, day, (one, first, second) => {
        const [earlier = first, later = second] = [first, second].sort();
        const [before] = itemsOn([one], YEAR, earlier);
        const [after] = itemsOn([one], YEAR, later);
        if (before?.status === 'просрочено') expect(['просрочено', 'исполнено']).toContain(after?.status);
        if (before?.status === 'исполнено') expect(after?.status).toBe('исполнено');
      }),
    );
  });

  test('the order of the rows is free', () => {
    const rows = fc.array(row, { maxLength: 8 }).map((list) => list.map((one, index) => ({ ...one, row: index + 2 })));
    fc.assert(
      fc.property(rows, day, (list, on) => {
        const statuses = (own: readonly RoadmapRow[]) =>
          new Map(itemsOn(own, YEAR, on).map(({ row: { row: number }, status }) => [number, status]));
        expect(statuses([...list].reverse())).toEqual(statuses(list));
      }),
    );
  });
});

test.each([
  ['Март 2022г', 4, 'Март 2026г'],
  ['Сентябрь 2022г.', 1, 'Сентябрь 2023г.'],
  ['сентябрь 2026 – май 2027', 1, 'сентябрь 2027 – май 2028'],
  ['2026/27 учебный год', 1, '2027/28 учебный год'],
  ['2026-2027 учебный год', 2, '2028-2029 учебный год'],
  ['2026-09-01', 1, '2027-09-01'],
  ['до 01.10.2026', 1, 'до 01.10.2027'],
  ['01.09.26', 1, '01.09.27'],
  ['Ежегодно, сентябрь', 1, 'Ежегодно, сентябрь'],
  ['приказ № 12026', 1, 'приказ № 12026'],
])('%j moved by %i is %j', (text, years, moved) => {
  expect(shiftYears(text, years)).toBe(moved);
});
