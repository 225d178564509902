import { beforeAll, describe, expect, test } from '@jest/globals';
import { ScriptFailure } from '../../local/apps-script/failure';
import type { WorkbookData } from '../../local/engine/library';
import type { Sample } from '../../local/samples';
import type { Input } from '../../src/rpc/contract';
import { differences, pictureOf } from '../commands/book-picture';
import { recordsOf } from '../commands/sheet-cells';
import { makeSample } from '../commands/test-book';
import { type Desk, openDesk } from './desk';

type Link = Omit<Input<'lockPair'>, 'locked'>;

const PEERS = { Кто: 'ученик', Формы: 'Ученик-ученик', Согласие: '2026-09-01' };
const LINK: Link = { menteeCode: 'У-1', form: 'pupil-pupil', mentorCode: 'Н-1' };

/** Two mentors of one place each, three mentees: one with a pair at work, one with a proposed one, one without. */
const SCHOOL: Sample = {
  title: 'Жизнь пары',
  kind: 'school',
  sheets: {
    Наставники: ['Н-1', 'Н-2'].map((code) => ({ Код: code, ...PEERS, Класс: '9А', Мест: 1, Статус: 'активен' })),
    Наставляемые: ['У-1', 'У-2', 'У-3'].map((code, index) => ({
      Код: code,
      ...PEERS,
      Класс: '7Б',
      Статус: index < 2 ? 'в паре' : 'новый',
    })),
    Пары: [
      {
        '№ пары': 'П-07',
        'Код наставника': 'Н-1',
        'Код наставляемого': 'У-1',
        Форма: 'Ученик-ученик',
        Статус: 'активна',
        Начало: '2026-09-15',
        '№ приказа': '12',
        'Дата приказа': '2026-09-14',
      },
      {
        '№ пары': 'П-08',
        'Код наставника': 'Н-2',
        'Код наставляемого': 'У-2',
        Форма: 'Ученик-ученик',
        Статус: 'предложена',
      },
    ],
  },
};

let school: WorkbookData;

beforeAll(async () => {
  school = await makeSample(SCHOOL);
}, 60_000);

const pairRow = (desk: Desk, code: string) =>
  recordsOf(desk.session.model, 'Пары').find((row) => row['Код наставляемого'] === code);
const menteeRow = (desk: Desk, code: string) =>
  recordsOf(desk.session.model, 'Наставляемые').find(({ Код }) => Код === code);

/** Does one thing, sees that something changed, and takes it back. */
function expectTakenBack(work: (desk: Desk) => unknown, prepare: (desk: Desk) => unknown = () => undefined): void {
  const desk = openDesk(school);
  prepare(desk);
  const before = pictureOf(desk.data());
  work(desk);
  expect(differences(before, pictureOf(desk.data()))).not.toEqual([]);
  expect(desk.end('undoLastAction')).toMatch(/^Отменено: «[^»]+»\.$/);
  expect(differences(before, pictureOf(desk.data()))).toEqual([]);
}

function step(desk: Desk, from: Input<'setPairStatus'>['from'], to: typeof from, reason = '', link = LINK) {
  return desk.ask('setPairStatus', { ...link, from, to, reason });
}

/** «Статус» goes to the far right, behind a column that the program does not know. */
function moveStatus(desk: Desk, sheet: string, column: string, states: readonly string[]): void {
  desk.edit('renameColumn', sheet, 'Статус', 'Наша пометка');
  ['Статус', ...states].forEach((state, index) => {
    desk.edit('typeInto', sheet, `${column}${index + 1}`, state);
  });
}

describe('one pair', () => {
  test('is paused, goes on and is finished: the mentee has finished', () => {
    const desk = openDesk(school);
    step(desk, 'активна', 'приостановлена');
    expect(pairRow(desk, 'У-1')).toMatchObject({ Статус: 'приостановлена', Окончание: '' });
    step(desk, 'приостановлена', 'активна');
    const { outcomes } = step(desk, 'активна', 'завершена');
    expect(outcomes).toEqual([{ ...LINK, number: 'П-07', done: true, why: '' }]);
    expect(pairRow(desk, 'У-1')).toMatchObject({ Статус: 'завершена', Окончание: expect.any(Number) });
    expect(menteeRow(desk, 'У-1')).toMatchObject({ Статус: 'завершил' });
  });

  test('is dissolved with a reason: the mentee waits again', () => {
    const desk = openDesk(school);
    expect(step(desk, 'активна', 'расторгнута', ' ').outcomes).toEqual([
      { ...LINK, number: '', done: false, why: 'нужна причина' },
    ]);
    step(desk, 'активна', 'расторгнута', '=переезд');
    expect(pairRow(desk, 'У-1')).toMatchObject({ Статус: 'расторгнута', Причина: '=переезд', Начало: 46280 });
    expect(menteeRow(desk, 'У-1')).toMatchObject({ Статус: 'ожидает', 'Причина ожидания': 'прежняя пара расторгнута' });
  });

  test('cannot skip a step, and what somebody changed meanwhile is told', () => {
    const desk = openDesk(school);
    const proposed = { ...LINK, menteeCode: 'У-2', mentorCode: 'Н-2' };
    expect(step(desk, 'предложена', 'активна', '', proposed).outcomes[0]?.why).toMatch(/^пара предложена, дальше/);
    expect(step(desk, 'утверждена', 'активна', '', proposed).outcomes[0]?.why).toBe(
      'тем временем пара стала «предложена»',
    );
    expect(step(desk, 'предложена', 'утверждена', '', LINK).outcomes[0]).toMatchObject({ done: false });
    step(desk, 'предложена', 'утверждена', '', proposed);
    expect(step(desk, 'утверждена', 'закреплена приказом', '', proposed).outcomes[0]?.why).toBe(
      'нужны № и дата приказа',
    );
    const gone = { ...LINK, mentorCode: 'Н-2' };
    expect(desk.ask('lockPair', { ...gone, locked: true }).outcomes[0]).toMatchObject({
      done: false,
      why: 'такой открытой пары в книге уже нет',
    });
  });

  test('goes into an order only with both its number and its date', () => {
    const desk = openDesk(school);
    const proposed = { ...LINK, menteeCode: 'У-2', mentorCode: 'Н-2' };
    step(desk, 'предложена', 'утверждена', '', proposed);
    desk.edit('typeInto', 'Пары', 'Q3', 46280);
    expect(step(desk, 'утверждена', 'закреплена приказом', '', proposed).outcomes[0]).toMatchObject({
      done: false,
      why: 'нужны № и дата приказа',
    });
    desk.edit('typeInto', 'Пары', 'P3', '13');
    expect(step(desk, 'утверждена', 'закреплена приказом', '', proposed).outcomes[0]).toMatchObject({ done: true });
  });

  test('of a mentee who has left is dissolved, and the mentee does not wait again', () => {
    const desk = openDesk(school);
    desk.edit('typeInto', 'Наставляемые', 'N2', 'выбыл');
    expect(menteeRow(desk, 'У-1')).toMatchObject({ Статус: 'выбыл' });
    expect(step(desk, 'активна', 'расторгнута', 'выбыл').outcomes[0]).toMatchObject({ done: true });
    expect(menteeRow(desk, 'У-1')).toMatchObject({ Статус: 'выбыл', 'Причина ожидания': '' });
  });

  test('is locked: pairing leaves it as it is; unlocked, it may change', () => {
    const desk = openDesk(school);
    const proposed = { ...LINK, menteeCode: 'У-2', mentorCode: 'Н-2' };
    desk.ask('lockPair', { ...proposed, locked: true });
    expect(pairRow(desk, 'У-2')).toMatchObject({ Закреплено: '+' });
    const pair = desk.ask('listMentees', {}).mentees.find(({ menteeCode }) => menteeCode === 'У-2')?.pair;
    expect(pair).toEqual({ number: 'П-08', mentorCode: 'Н-2', status: 'предложена', locked: true });
    desk.ask('lockPair', { ...proposed, locked: false });
    expect(pairRow(desk, 'У-2')).toMatchObject({ Закреплено: '' });
  });

  test('is forbidden: the sheet comes with the first line, and the pair is never suggested', () => {
    const desk = openDesk(school);
    const ban = { mentorCode: 'Н-1', menteeCode: 'У-3', reason: '+7 баллов не хватило' };
    expect(desk.ask('forbidPair', ban).message).toBe('Запрет записан на лист «Запреты».');
    desk.ask('forbidPair', { ...ban, mentorCode: 'Н-2', reason: '' });
    expect(desk.ask('forbidPair', ban).message).toBe('Этот запрет уже записан.');
    expect(recordsOf(desk.session.model, 'Запреты')).toEqual([
      { 'Код наставника': 'Н-1', 'Код наставляемого': 'У-3', Причина: '+7 баллов не хватило' },
      { 'Код наставника': 'Н-2', 'Код наставляемого': 'У-3', Причина: '' },
    ]);
    const { excluded } = desk.ask('suggestMentors', { menteeCode: 'У-3', form: 'pupil-pupil', limit: 10 });
    expect(excluded.find(({ mentor }) => mentor.code === 'Н-1')?.rules).toContain(
      'пара запрещена: +7 баллов не хватило',
    );
    expect(desk.answer('forbidPair', { ...ban, menteeCode: 'У-404' })).toMatchObject({ ok: false, kind: 'person' });
  });

  test('ends, and the mentee becomes a mentor under the same code, once', () => {
    const desk = openDesk(school);
    expect(desk.answer('becomeMentor', { menteeCode: 'У-1' })).toEqual({
      ok: false,
      kind: 'person',
      message: 'Ничего не записано: наставляемый ещё не завершил программу: в паре.',
    });
    step(desk, 'активна', 'завершена');
    desk.ask('becomeMentor', { menteeCode: 'У-1' });
    expect(recordsOf(desk.session.model, 'Наставники').at(-1)).toMatchObject({
      Код: 'У-1',
      Класс: '7Б',
      Формы: 'Ученик-ученик',
      Мест: 1,
      Согласие: 46266,
      Обучение: '',
      Статус: 'активен',
    });
    expect(desk.answer('becomeMentor', { menteeCode: 'У-1' })).toMatchObject({ ok: false });
  });
});

test('a mentee becomes no second mentor under a code whose row cannot be read', () => {
  const desk = openDesk(school);
  step(desk, 'активна', 'завершена');
  desk.edit('typeInto', 'Наставники', 'A3', 'У-1');
  desk.edit('typeInto', 'Наставники', 'I3', 'много');
  expect(desk.answer('becomeMentor', { menteeCode: 'У-1' })).toEqual({
    ok: false,
    kind: 'person',
    message: 'Ничего не записано: на листе «Наставники» уже есть строка с этим кодом, и в ней ошибка. Исправьте её.',
  });
});

describe('new pairs', () => {
  const third = { menteeCode: 'У-3', form: 'pupil-pupil', mentorCode: 'Н-2', formerMentor: '' } as const;

  test('go on with the numbers of the book, in its style', () => {
    const desk = openDesk(school);
    desk.edit('typeInto', 'Наставники', 'I3', 2);
    const { outcomes } = desk.ask('commitPairs', { pairs: [third], status: 'предложена', waiting: [] });
    expect(outcomes[0]).toMatchObject({ done: true, number: 'П-08' }); // the group of Н-2
    step(desk, 'активна', 'завершена');
    const fourth = { ...third, menteeCode: 'У-3', mentorCode: 'Н-1', formerMentor: 'Н-2' };
    const moved = desk.ask('commitPairs', { pairs: [fourth], status: 'предложена', waiting: [] });
    expect(moved.outcomes[0]).toMatchObject({ done: true, number: 'П-09' });
    expect(pairRow(desk, 'У-3')).toMatchObject({ 'Код наставника': 'Н-1', '№ пары': 'П-09' }); // in place
  });

  test('keep the numbers that they have, though another pair of the mentor has another', () => {
    const desk = openDesk(school);
    desk.edit('typeInto', 'Наставники', 'I3', 2);
    const accepted = { ...third, menteeCode: 'У-2', formerMentor: 'Н-2' } as const;
    desk.ask('commitPairs', { pairs: [third], status: 'предложена', waiting: [] });
    desk.edit('typeInto', 'Пары', 'A4', 'П-20');
    const { outcomes } = desk.ask('commitPairs', { pairs: [accepted], status: 'утверждена', waiting: [] });
    expect(outcomes[0]).toMatchObject({ done: true, number: 'П-08' });
    expect(pairRow(desk, 'У-2')).toMatchObject({ '№ пары': 'П-08', Статус: 'утверждена' });
  });

  test('do not make those wait who have left meanwhile', () => {
    const desk = openDesk(school);
    desk.edit('typeInto', 'Наставляемые', 'N4', 'выбыл');
    const waiting = [{ menteeCode: 'У-3', form: 'pupil-pupil', words: 'не хватает мест', formerMentor: '' }] as const;
    const accepted = { ...third, menteeCode: 'У-2', formerMentor: 'Н-2' } as const;
    desk.ask('commitPairs', { pairs: [accepted], status: 'утверждена', waiting: [...waiting] });
    expect(menteeRow(desk, 'У-3')).toMatchObject({ Статус: 'выбыл', 'Причина ожидания': '' });
  });

  test('are found by titles and codes, wherever columns and rows have moved; formulas of people stay', () => {
    const desk = openDesk(school);
    moveStatus(desk, 'Пары', 'S', ['активна', 'предложена']);
    moveStatus(desk, 'Наставляемые', 'R', ['в паре', 'в паре', 'новый']);
    desk.edit('typeInto', 'Наставники', 'I3', 2);
    desk.edit('typeInto', 'Пары', 'Q2', '=1+1');
    const asked = { ...third, menteeCode: 'У-2', formerMentor: 'Н-2' };
    desk.ask('commitPairs', { pairs: [third, asked], status: 'утверждена', waiting: [] });
    expect(pairRow(desk, 'У-3')).toMatchObject({ Статус: 'утверждена', '№ пары': 'П-08' });
    expect(pairRow(desk, 'У-2')).toMatchObject({ Статус: 'утверждена' });
    expect(menteeRow(desk, 'У-3')).toMatchObject({ Статус: 'в паре' });
    expect(desk.edit('formulaOf', 'Пары', 'Q2')).toBe('=1+1');
    expect(pairRow(desk, 'У-1')).toMatchObject({ Статус: 'активна' });
  });

  test('that a rule or the last place refuses are told, the others are written', () => {
    const desk = openDesk(school);
    const { outcomes, message } = desk.ask('commitPairs', {
      pairs: [third, { ...third, mentorCode: 'Н-404' }, { ...third, form: 'teacher-pupil' }],
      status: 'утверждена',
      waiting: [{ menteeCode: 'У-3', form: 'pupil-pupil', words: 'мест 0', formerMentor: '' }],
    });
    expect(outcomes.map(({ done, why }) => [done, why === ''])).toEqual([
      [false, false],
      [false, false],
      [false, false],
    ]);
    expect(outcomes[0]?.why).toBe('нет свободных мест: 1 из 1');
    expect(message).toBe('Принято: 0 пар. Не записано: 3.');
    expect(menteeRow(desk, 'У-3')).toMatchObject({ Статус: 'ожидает', 'Причина ожидания': 'мест 0' });
  });

  test('take what the proposal gave to nobody from the one who waits now', () => {
    const desk = openDesk(school);
    const { outcomes } = desk.ask('commitPairs', {
      pairs: [third],
      status: 'утверждена',
      waiting: [{ menteeCode: 'У-2', form: 'pupil-pupil', words: 'не хватает мест', formerMentor: 'Н-2' }],
    });
    expect(outcomes[0]).toMatchObject({ done: true });
    expect(pairRow(desk, 'У-2')).toMatchObject({ Статус: 'расторгнута', Причина: 'заменена при подборе' });
    expect(menteeRow(desk, 'У-2')).toMatchObject({ Статус: 'ожидает', 'Причина ожидания': 'не хватает мест' });
    expect(menteeRow(desk, 'У-3')).toMatchObject({ Статус: 'в паре' });
  });
});

test('undo takes each of these back, cell by cell', () => {
  expectTakenBack((desk) => step(desk, 'активна', 'приостановлена'));
  expectTakenBack((desk) => step(desk, 'активна', 'завершена'));
  expectTakenBack((desk) => step(desk, 'активна', 'расторгнута', 'переезд'));
  expectTakenBack((desk) => desk.ask('lockPair', { ...LINK, locked: true }));
  const ban = { mentorCode: 'Н-1', menteeCode: 'У-3', reason: 'по просьбе' };
  expectTakenBack((desk) => desk.ask('forbidPair', ban));
  expectTakenBack(
    (desk) => desk.ask('forbidPair', { ...ban, mentorCode: 'Н-2' }),
    (desk) => desk.ask('forbidPair', ban),
  );
  expectTakenBack(
    (desk) => desk.ask('becomeMentor', { menteeCode: 'У-1' }),
    (desk) => step(desk, 'активна', 'завершена'),
  );
}, 30_000);

describe('a service call that fails while pairs are written', () => {
  const pairs = [{ menteeCode: 'У-3', form: 'pupil-pupil', mentorCode: 'Н-2', formerMentor: '' }] as const;
  const waiting = [{ menteeCode: 'У-2', form: 'pupil-pupil', words: 'не хватает мест', formerMentor: 'Н-2' }] as const;
  const asked = (): Input<'commitPairs'> => ({ pairs: [...pairs], status: 'утверждена', waiting: [...waiting] });

  /** What the page is told: an answer, or the failure that the platform itself reports. */
  function told(desk: Desk, failAt: number): string {
    try {
      const answer = desk.answer('commitPairs', asked(), { failAt });
      return answer.ok ? 'written' : answer.message;
    } catch (error) {
      if (error instanceof ScriptFailure) return error.message;
      throw error;
    }
  }

  test('at any moment leaves the book as it was, or says how to take it back', () => {
    const probe = openDesk(school);
    probe.ask('commitPairs', asked());
    const before = pictureOf(school);
    for (let failAt = 1; failAt <= probe.calls.total; failAt += 1) {
      const desk = openDesk(school);
      const message = told(desk, failAt);
      expect([failAt, message]).not.toEqual([failAt, 'written']);
      if (message.includes('«Отменить последнее действие»')) desk.end('undoLastAction');
      expect([failAt, ...differences(before, pictureOf(desk.data()))]).toEqual([failAt]);
    }
  }, 60_000);
});
