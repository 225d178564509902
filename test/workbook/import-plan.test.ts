import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_CATEGORIES, NEEDS } from '../../src/domain/categories';
import { FORMS } from '../../src/domain/forms';
import type { CodedLists, CodedMentee, CodedMentor, CodedPair } from '../../src/domain/import/lists';
import { MENTEE_STATUSES, PAIR_STATUSES } from '../../src/domain/statuses';
import { planImport } from '../../src/workbook/import-plan';
import { MENTEES_SHEET, MENTORS_SHEET, PAIRS_SHEET } from '../../src/workbook/school-sheets';
import { FakeBook } from './fake-book';

const MENTOR_CODES = ['Н-1', 'Н-2', 'Н-3'];
const MENTEE_CODES = ['У-1', 'У-2', 'У-3', 'У-4'];

const rows = fc.constant([2]);
const day = fc.constantFrom('2025-09-01', '2026-01-15', '2026-05-31');
const texts = (...options: string[]) => fc.uniqueArray(fc.constantFrom(...options), { minLength: 1 });
const formIds = fc.uniqueArray(fc.constantFrom(...FORMS.map(({ id }) => id)), { minLength: 1 });
const categories = fc.uniqueArray(fc.constantFrom(...NEEDS.map(({ label }) => label)), { minLength: 1 });

/** Any of the fields may be silent. */
const someOf = <T extends object>(fields: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] });

const mentorValues = someOf({
  kind: fc.constantFrom('ученик' as const, 'педагог' as const),
  className: fc.constantFrom('9А', '10 б', '11-В'),
  experience: fc.nat(40),
  competences: texts('физика', 'Химия', 'олимпиады'),
  categories,
  forms: formIds,
  capacity: fc.nat(5),
  consent: day,
});

const menteeValues = someOf({
  className: fc.constantFrom('5А', '7б'),
  age: fc.integer({ min: 7, max: 18 }),
  request: texts('физика', '=1+1', '-'),
  included: day,
  source: fc.constantFrom('психолог', '007'),
  status: fc.constantFrom(...MENTEE_STATUSES),
  waitingReason: fc.constantFrom('нет мест', 'болеет'),
});

/** What reading concludes from the rest of a list. */
const ofMentor = someOf({
  kind: fc.constantFrom('ученик' as const, 'педагог' as const),
  forms: formIds,
  capacity: fc.nat(5),
  status: fc.constant('активен' as const),
});
const ofMentee = someOf({
  kind: fc.constant('ученик' as const),
  forms: formIds,
  status: fc.constantFrom('новый' as const, 'в паре' as const),
});

const pairValues = fc.record(
  {
    form: fc.constantFrom('pupil-pupil' as const, 'teacher-pupil' as const),
    number: fc.constantFrom('1', 'П-2'),
    online: fc.boolean(),
    status: fc.constantFrom(...PAIR_STATUSES),
    start: day,
    end: day,
    orderNumber: fc.constantFrom('12', '0012'),
  },
  { requiredKeys: ['form'] },
);

const mentors: fc.Arbitrary<readonly CodedMentor[]> = fc.uniqueArray(
  fc.record({ rows, code: fc.constantFrom(...MENTOR_CODES), values: mentorValues, implied: ofMentor }),
  { selector: ({ code }) => code },
);
const mentees: fc.Arbitrary<readonly CodedMentee[]> = fc.uniqueArray(
  fc.record({ rows, code: fc.constantFrom(...MENTEE_CODES), values: menteeValues, implied: ofMentee }),
  { selector: ({ code }) => code },
);
const pairs: fc.Arbitrary<readonly CodedPair[]> = fc.array(
  fc.record({
    rows,
    mentorCode: fc.constantFrom(...MENTOR_CODES),
    menteeCode: fc.constantFrom(...MENTEE_CODES),
    values: pairValues,
    implied: fc.record({ status: fc.constantFrom('утверждена' as const, 'завершена' as const) }),
  }),
  { maxLength: 6 },
);

/** As an engine gives them: the same two in one form are told apart by number, order or start. */
const lists: fc.Arbitrary<CodedLists> = fc.record({ mentors, mentees, pairs }).map((list) => {
  const seen = new Set<string>();
  const unique = list.pairs.filter(({ mentorCode, menteeCode, values }) => {
    const { form, number, orderNumber, start } = values;
    return seen.size < seen.add([mentorCode, menteeCode, form, number, orderNumber, start].join()).size;
  });
  return { ...list, pairs: unique };
});

const SHEETS = [MENTORS_SHEET, MENTEES_SHEET, PAIRS_SHEET];

function emptyBook(): FakeBook {
  const sheets = SHEETS.map(({ title, columns }) => [
    title,
    [columns.filter((column) => !('named' in column && column.named)).map((column) => column.title)],
  ]);
  return new FakeBook(Object.fromEntries(sheets));
}

const plan = (book: FakeBook, list: CodedLists) => planImport(book, list, DEFAULT_CATEGORIES);

function load(book: FakeBook, list: CodedLists): void {
  for (const change of plan(book, list).changes) {
    if (change.kind === 'cells') book.write(change.sheet, change.row, change.column, change.cells);
  }
}

const cellsOf = (book: FakeBook) => SHEETS.map(({ title }) => book.read(title)?.values ?? []);

const noPeople = { mentors: [], mentees: [] };
const aPair = (values: Partial<CodedPair['values']>, status: 'утверждена' | 'завершена' = 'утверждена'): CodedPair => ({
  rows: [2],
  mentorCode: 'Н-1',
  menteeCode: 'У-1',
  values: { form: 'pupil-pupil', ...values },
  implied: { status },
});

/** A list that has two rows of two people whom the book has as a pair. */
const TWO_OF_THE_SAME: [CodedLists, CodedLists][] = [
  [
    { ...noPeople, pairs: [aPair({ status: 'предложена', start: '2025-09-01', orderNumber: '0012' })] },
    {
      ...noPeople,
      pairs: [
        aPair({ start: '2026-01-15', orderNumber: '0012' }, 'завершена'),
        aPair({ start: '2026-01-15', end: '2026-05-31' }),
      ],
    },
  ],
  [
    { ...noPeople, pairs: [aPair({ status: 'предложена' })] },
    {
      ...noPeople,
      pairs: [aPair({ number: 'П-2', status: 'предложена', orderNumber: '12' }), aPair({ number: 'П-2' })],
    },
  ],
];

describe('lists on a book', () => {
  test('a list that was taken changes nothing the second time, whatever the book held', () => {
    fc.assert(
      fc.property(lists, lists, (former, list) => {
        const book = emptyBook();
        load(book, former);
        load(book, list);
        const { mentors, mentees, pairs, changes } = plan(book, list);
        expect([mentors, mentees, pairs].flatMap(({ added, changed }) => [...added, ...changed])).toEqual([]);
        expect(changes).toEqual([]);
      }),
      { examples: TWO_OF_THE_SAME },
    );
  });

  test('no row goes and no filled cell of people becomes blank, but for a reason to wait that has passed', () => {
    fc.assert(
      fc.property(lists, lists, (former, list) => {
        const book = emptyBook();
        load(book, former);
        const before = cellsOf(book);
        load(book, list);
        const after = cellsOf(book);
        const reason = MENTEES_SHEET.columns
          .filter(({ named }) => !named)
          .findIndex(({ field }) => field === 'waitingReason');
        const erased = before.flatMap((table, sheet) =>
          table.flatMap((line, row) =>
            line.flatMap((value, column) => {
              const mayGo = sheet === 1 && column === reason;
              return value !== '' && !mayGo && after[sheet]?.[row]?.[column] === '' ? [[sheet, row, column]] : [];
            }),
          ),
        );
        expect(erased).toEqual([]);
      }),
    );
  });

  test('the order of people and pairs in a list does not matter to what it finds', () => {
    fc.assert(
      fc.property(lists, lists, (former, list) => {
        const book = emptyBook();
        load(book, former);
        const turned = { ...list, mentors: [...list.mentors].reverse(), mentees: [...list.mentees].reverse() };
        const count = ({ mentors, mentees }: ReturnType<typeof plan>) => [
          mentors.added.length,
          mentees.added.length,
          mentors.same,
        ];
        expect(count(plan(book, turned))).toEqual(count(plan(book, list)));
      }),
    );
  });

  test('everybody of a list is added, changed or the same', () => {
    fc.assert(
      fc.property(lists, lists, (former, list) => {
        const book = emptyBook();
        load(book, former);
        const planned = plan(book, list);
        for (const part of ['mentors', 'mentees', 'pairs'] as const) {
          const { added, changed, same } = planned[part];
          expect(added.length + changed.length + same).toBe(list[part].length);
        }
      }),
    );
  });
});
