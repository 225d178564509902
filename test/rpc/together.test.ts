import { beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkbookData } from '../../local/engine/library';
import { nodeFiles } from '../../local/server/durable/files';
import { BookFolder } from '../../local/server/durable/folder';
import type { Answer, Output } from '../../src/rpc/contract';
import { recordsOf } from '../commands/sheet-cells';
import { makeSample } from '../commands/test-book';
import { anApp } from '../local/server-app';
import { TestPage, until } from '../local/server-client';
import { aFolder, HEAD } from '../local/server-files';
import { allOf, openDesk, USUAL } from './desk';

const PEERS = { Кто: 'ученик', Формы: 'Ученик-ученик', Согласие: '2026-09-01' };

let lastPlace: WorkbookData;

/** One mentor with one place, two mentees who wait for it. */
beforeAll(async () => {
  lastPlace = await makeSample({
    title: 'Последнее место',
    kind: 'school',
    sheets: {
      Наставники: [{ Код: 'Н-1', ...PEERS, Класс: '9А', Мест: 1, Статус: 'активен' }],
      Наставляемые: ['У-1', 'У-2'].map((code) => ({ Код: code, ...PEERS, Класс: '7Б', Статус: 'новый' })),
    },
  });
}, 60_000);

const link = (menteeCode: string) =>
  ({ menteeCode, form: 'pupil-pupil', mentorCode: 'Н-1', formerMentor: '' }) as const;

describe('two curators who saw the same free place', () => {
  test('both accept: exactly one pair is made, the other curator is told why not', () => {
    const desk = openDesk(lastPlace);
    const seen = ['У-1', 'У-2'].map((menteeCode) =>
      desk.ask('suggestMentors', { menteeCode, form: 'pupil-pupil', limit: 10 }),
    );
    expect(seen.map(({ suggestions }) => suggestions[0]?.mentor.free)).toEqual([1, 1]);
    const [first, second] = ['У-1', 'У-2'].map((menteeCode) =>
      desk.ask('commitPairs', { pairs: [link(menteeCode)], status: 'утверждена', waiting: [] }),
    );
    expect(first?.outcomes[0]).toMatchObject({ done: true, number: '1' });
    expect(second?.outcomes[0]).toMatchObject({ done: false, why: 'нет свободных мест: 1 из 1' });
    expect(second?.message).toBe('Принято: 0 пар. Не записано: 1.');
    expect(recordsOf(desk.session.model, 'Пары')).toHaveLength(1);
  });

  test('both accept a proposal for all: the second one changes nothing of the first', () => {
    const desk = openDesk(lastPlace);
    const [one, other] = [allOf(desk.ask('proposeAll', USUAL)), allOf(desk.ask('proposeAll', USUAL))];
    const seated = one.pairs[0]?.menteeCode ?? '';
    const waits = one.waiting[0]?.menteeCode ?? '';
    desk.ask('commitPairs', { ...one, waiting: [] });
    const late = { ...other, pairs: [link(waits)], waiting: [{ ...link(seated), words: 'не хватает мест' }] };
    expect(desk.ask('commitPairs', late).outcomes[0]).toMatchObject({ done: false });
    const mentees = recordsOf(desk.session.model, 'Наставляемые');
    expect(mentees.find(({ Код }) => Код === seated)).toMatchObject({ Статус: 'в паре', 'Причина ожидания': '' });
    expect(recordsOf(desk.session.model, 'Пары').map((row) => row['Код наставляемого'])).toEqual([seated]);
  });

  test('and the one who deletes a row above meanwhile moves no pair to a wrong row', () => {
    const desk = openDesk(lastPlace);
    const suggested = desk.ask('suggestMentors', { menteeCode: 'У-2', form: 'pupil-pupil', limit: 10 });
    desk.edit('deleteRow', 'Наставляемые', 2);
    const written = desk.ask('commitPairs', { pairs: [link('У-2')], status: 'утверждена', waiting: [] });
    expect(written.revision).not.toBe(suggested.revision);
    const states = recordsOf(desk.session.model, 'Наставляемые').map(({ Код, Статус }) => [Код, Статус]);
    expect(states).toEqual([['У-2', 'в паре']]);
    const gone = desk.ask('commitPairs', { pairs: [link('У-1')], status: 'утверждена', waiting: [] });
    expect(gone.outcomes[0]?.why).toBe('наставляемого У-1 нет на листе или в его строке ошибка');
  });
});

test('two windows of one server accept at the same moment: one pair is made', async () => {
  const books = aFolder();
  const snapshot = JSON.stringify(lastPlace);
  const { revisionId } = lastPlace; // scripts write on from the revision of the snapshot
  const id = await new BookFolder(nodeFiles, books).create({ ...HEAD, revisionId, snapshot }, new Date());
  const app = await anApp({ books });
  const pages = [await TestPage.open(app.port, id, 'one'), await TestPage.open(app.port, id, 'two')];
  for (const page of pages) await page.told('menu');
  const accepted = await Promise.all(
    pages.map(async (page, index) => {
      const input = { pairs: [link(`У-${index + 1}`)], status: 'утверждена', waiting: [] };
      page.send({ type: 'call', runId: 'accept', functionName: 'rpc', args: ['commitPairs', JSON.stringify(input)] });
      const { outcome } = await page.told('ended', ({ runId }) => runId === 'accept');
      if (!outcome.ok) throw new Error(outcome.message);
      const answer: Answer<Output<'commitPairs'>> = JSON.parse(String(outcome.value));
      return answer.ok ? answer.value.outcomes[0]?.why : answer.message;
    }),
  );
  expect([...accepted].sort()).toEqual(['', 'нет свободных мест: 1 из 1']);
  for (const { model } of pages) {
    await until(() => recordsOf(model, 'Пары').length === 1, 'the one pair in both windows');
  }
}, 60_000);

test('a book that another action holds is told as busy: the same request may be sent again', () => {
  const desk = openDesk(lastPlace, { isHeld: true });
  expect(desk.answer('commitPairs', { pairs: [link('У-1')], status: 'утверждена', waiting: [] })).toEqual({
    ok: false,
    kind: 'busy',
    message: 'Книгу сейчас меняет другое действие. Подождите минуту и повторите. Ничего не записано.',
  });
  expect(desk.ask('listMentees', {}).mentees).toHaveLength(2); // reading needs no lock
});
