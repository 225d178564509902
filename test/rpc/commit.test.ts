import { beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkbookData } from '../../local/engine/library';
import { readSample } from '../../local/samples';
import type { Output } from '../../src/rpc/contract';
import { differences, pictureOf } from '../commands/book-picture';
import { recordsOf } from '../commands/sheet-cells';
import { makeSample } from '../commands/test-book';
import { acceptAll, allOf, type Desk, openDesk, USUAL } from './desk';

let before: WorkbookData;

beforeAll(async () => {
  before = await makeSample(readSample('school17-before'));
}, 60_000);

/** Pairs of years before, down to the last row of a new sheet. */
const FINISHED = Array.from({ length: 990 }, (_, index) => ({
  '№ пары': String(index + 1),
  'Код наставника': 'Н-030',
  'Код наставляемого': 'У-060',
  Форма: 'Ученик-ученик',
  Статус: 'завершена',
  Начало: '2021-09-01',
  Окончание: '2022-05-31',
}));

describe('a school before pairing accepts the proposal for all', () => {
  let desk: Desk;
  let proposal: Output<'proposeAll'>;
  let written: Output<'commitPairs'>;

  beforeAll(() => {
    desk = openDesk(before);
    proposal = desk.ask('proposeAll', USUAL);
    written = desk.ask('commitPairs', allOf(proposal));
  });

  test('104 of 121 get a pair, 17 wait with their reasons', () => {
    expect(proposal.totals).toMatchObject({ units: 121, seated: 104 });
    expect(proposal.waiting.map(({ kind }) => kind).sort()).toEqual([
      ...Array.from({ length: 5 }, () => 'few-places'),
      ...Array.from({ length: 12 }, () => 'no-mentor'),
    ]);
    expect(written.message).toBe('Принято: 104 пары.');
    expect(written.outcomes.filter(({ done }) => !done)).toEqual([]);
  });

  test('each has a row with what the proposal said; rows of one group share the №', () => {
    const rows = recordsOf(desk.session.model, 'Пары');
    expect(rows).toHaveLength(104);
    const groups = new Map<unknown, Set<string>>();
    for (const row of rows) {
      const pair = proposal.pairs.find(
        ({ menteeCode, formLabel }) => menteeCode === row['Код наставляемого'] && formLabel === row.Форма,
      );
      expect([row['Код наставника'], row.Баллы, row.Статус]).toEqual([pair?.mentorCode, pair?.score, 'утверждена']);
      expect(row.Почему).toBe(pair?.parts.flatMap(({ speaks, words }) => (speaks === 'for' ? [words] : [])).join('; '));
      groups.set(row['№ пары'], (groups.get(row['№ пары']) ?? new Set()).add(`${pair?.mentorCode} ${row.Форма}`));
    }
    expect([...groups.values()].filter(({ size }) => size !== 1)).toEqual([]);
    expect(groups.size).toBe(new Set(rows.map((row) => `${row['Код наставника']} ${row.Форма}`)).size);
    expect(groups.size).toBeLessThan(104);
  });

  test('the mentees are «в паре» or wait, with the reason', () => {
    const mentees = recordsOf(desk.session.model, 'Наставляемые');
    expect(mentees.filter(({ Статус }) => Статус === 'в паре')).toHaveLength(104);
    const waiting = mentees.filter(({ Статус }) => Статус === 'ожидает');
    expect(new Map(waiting.map((row) => [row.Код, row['Причина ожидания']]))).toEqual(
      new Map(proposal.waiting.map(({ menteeCode, words }) => [menteeCode, words])),
    );
  });

  test('the journal names no people, and a new look at the book has the revision that the answer gave', () => {
    expect(recordsOf(desk.session.model, 'Журнал').at(-1)).toMatchObject({
      Действие: 'Принять пары',
      Объект: 'Пары',
      Сколько: 104,
    });
    const state = desk.ask('pairingState', {});
    expect(state).toMatchObject({ revision: written.revision, waiting: 17, units: 121, problems: [] });
    expect(state.revision).not.toBe(proposal.revision);
  });

  test('the check of the book finds nothing', () => {
    expect(openDesk(desk.data()).end('checkBook')).toBe('Ошибок нет.');
  });

  test('a new proposal has nothing left to give but keeps the waiting', () => {
    const again = desk.ask('proposeAll', USUAL);
    expect(again.totals).toMatchObject({ units: 17, seated: 0, changed: 0 });
  });

  test('undo brings the book back cell by cell', () => {
    expect(desk.end('undoLastAction')).toBe('Отменено: «Принять пары».');
    expect(differences(pictureOf(before), pictureOf(desk.data()))).toEqual([]);
  });
});

describe('pairs that stand already', () => {
  test('proposed ones are approved in place, and undo makes them proposed again', () => {
    const desk = openDesk(before);
    const asked = allOf(desk.ask('proposeAll', USUAL));
    desk.ask('commitPairs', { ...asked, status: 'предложена' });
    const proposed = pictureOf(desk.data());
    const again = desk.ask('proposeAll', USUAL);
    expect(new Set(again.pairs.map(({ change }) => change))).toEqual(new Set(['same']));
    desk.ask('commitPairs', allOf(again));
    const rows = recordsOf(desk.session.model, 'Пары');
    expect(rows).toHaveLength(104);
    expect(new Set(rows.map(({ Статус }) => Статус))).toEqual(new Set(['утверждена']));
    desk.end('undoLastAction');
    expect(differences(proposed, pictureOf(desk.data()))).toEqual([]);
  });

  test('accepting again changes nothing and says so', () => {
    const desk = openDesk(before);
    const asked = allOf(desk.ask('proposeAll', USUAL));
    desk.ask('commitPairs', asked);
    const accepted = pictureOf(desk.data());
    const again = desk.ask('commitPairs', { ...asked, waiting: [], status: 'предложена' });
    expect(again.outcomes.every(({ done }) => done)).toBe(true);
    expect(differences(accepted, pictureOf(desk.data()))).toEqual([]);
  });

  test('an approved one that gets another mentor ends and stays; the new one is a row of its own', () => {
    const desk = openDesk(before);
    acceptAll(desk);
    const [first] = recordsOf(desk.session.model, 'Пары');
    const menteeCode = String(first?.['Код наставляемого']);
    const formerMentor = String(first?.['Код наставника']);
    const mentee = desk.ask('listMentees', {}).mentees.find((line) => line.menteeCode === menteeCode);
    if (!mentee) throw new Error(`no mentee ${menteeCode}`);
    const { form } = mentee;
    const { suggestions } = desk.ask('suggestMentors', { menteeCode, form, limit: 50 });
    const other = suggestions.find(({ mentor }) => mentor.code !== formerMentor && mentor.free > 0)?.mentor.code;
    if (other === undefined) throw new Error('nobody else is free');
    const pairs = [{ menteeCode, form, mentorCode: other, formerMentor }];
    const { outcomes } = desk.ask('commitPairs', { pairs, status: 'утверждена', waiting: [] });
    expect(outcomes).toEqual([expect.objectContaining({ done: true, mentorCode: other })]);
    const own = recordsOf(desk.session.model, 'Пары').filter((row) => row['Код наставляемого'] === menteeCode);
    expect(own.map((row) => [row['Код наставника'], row.Статус, row.Причина, row.Окончание !== ''])).toEqual([
      [formerMentor, 'расторгнута', 'заменена при подборе', true],
      [other, 'утверждена', '', false],
    ]);
  });
});

test('rows beyond the length of a new sheet have the dropdowns of those above', async () => {
  const desk = openDesk(before);
  desk.edit('addRows', 'Пары', FINISHED);
  acceptAll(desk);
  const { getters } = desk.session.model;
  const sheetId = getters.getSheetIdByName('Пары') ?? '';
  const last = getters.getNumberRows(sheetId) - 1;
  expect(last).toBeGreaterThan(1000);
  const titles = Object.keys(recordsOf(desk.session.model, 'Пары')[0] ?? {});
  for (const title of ['Форма', 'Статус', 'Модель взаимодействия']) {
    const rule = getters.getValidationRuleForCell({ sheetId, col: titles.indexOf(title), row: last });
    expect([title, rule?.criterion.type]).toEqual([title, 'isValueInRange']);
  }
});
