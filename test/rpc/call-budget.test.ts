import { describe, expect, test } from '@jest/globals';
import type { Sample } from '../../local/samples';
import { recordsOf } from '../commands/sheet-cells';
import { makeSample } from '../commands/test-book';
import { acceptAll, allOf, type Desk, openDesk, USUAL } from './desk';

/** Counted service calls of one request, reads included. */
const MOST_CALLS = 25;

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const PEERS = { Кто: 'ученик', Класс: '9А', Формы: 'Ученик-ученик' };
const TEACHERS = { Кто: 'педагог', Формы: 'Учитель-ученик' };

/** A school that can make `pairs` pairs: pupils wait for a mentor in two forms each, a mentor takes two of them. */
function schoolOf(pairs: number): Sample {
  const consent = { Согласие: '2026-09-01' };
  return {
    title: `Школа ${pairs}`,
    kind: 'school',
    sheets: {
      Наставники: numbers(pairs / 2).map((n) => ({
        Код: `Н-${n}`,
        ...(n % 2 === 0 ? PEERS : TEACHERS),
        ...consent,
        Компетенции: `тема ${n % 10}`,
        Мест: 2,
        Статус: 'активен',
      })),
      Наставляемые: numbers(pairs / 2).map((n) => ({
        Код: `У-${n}`,
        Кто: 'ученик',
        Класс: '7Б',
        ...consent,
        Запрос: `тема ${n % 10}`,
        Формы: 'Ученик-ученик; Учитель-ученик',
        Статус: 'новый',
      })),
      Запреты: [{ 'Код наставника': 'Н-1', 'Код наставляемого': 'У-1', Причина: 'родственники' }],
    },
  };
}

/** Counted calls by method; a sheet that becomes longer than a new one grows at once, dropdowns with it. */
function callsOf({ calls }: Desk): Readonly<Record<string, number>> {
  const {
    'Sheet.insertRowsAfter': grown = 0,
    'Range.copyTo': copied = 0,
    ...byMethod
  } = Object.fromEntries(calls.byMethod);
  expect([grown, copied]).toEqual(grown === 0 ? [0, 0] : [1, 1]);
  expect(calls.total).toBeLessThanOrEqual(MOST_CALLS);
  return byMethod;
}

/** Accepts everything. */
function acceptedCalls(desk: Desk, pairs: number): Readonly<Record<string, number>> {
  expect(acceptAll(desk).message).toMatch(new RegExp(`^Принято: ${pairs} пар\\.$`));
  expect(recordsOf(desk.session.model, 'Пары')).toHaveLength(pairs);
  return callsOf(desk);
}

describe('accepting all pairs', () => {
  test('takes at most 25 service calls, as many for 100 as for 1,000 pairs', async () => {
    const [few, many] = await Promise.all([makeSample(schoolOf(100)), makeSample(schoolOf(1000))]);
    const calls = acceptedCalls(openDesk(few), 100);
    expect(acceptedCalls(openDesk(many), 1000)).toEqual(calls);
  }, 120_000);

  test('keeps to them where proposed pairs are approved in many places of the sheet', async () => {
    const desk = openDesk(await makeSample(schoolOf(100)));
    const asked = allOf(desk.ask('proposeAll', USUAL));
    desk.ask('commitPairs', { ...asked, status: 'предложена' });
    const some = asked.pairs.filter((_, index) => index % 3 === 0);
    desk.ask('commitPairs', { ...asked, pairs: some, waiting: [] });
    callsOf(desk);
    const rows = recordsOf(desk.session.model, 'Пары');
    expect(rows.filter(({ Статус }) => Статус === 'утверждена')).toHaveLength(some.length);
    expect(rows).toHaveLength(100);
  });
});
