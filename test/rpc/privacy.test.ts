import { beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkbookData } from '../../local/engine/library';
import { readSample } from '../../local/samples';
import type { Answer, Input, Method } from '../../src/rpc/contract';
import { differences, pictureOf } from '../commands/book-picture';
import { sheetRows } from '../commands/sheet-cells';
import { makeSample } from '../commands/test-book';
import { type Desk, openDesk, USUAL } from './desk';

/** What nobody may find outside of the book: a made-up person, in the shape that the check knows. */
const PERSON = 'Тестова Т. Т.';
const PHONE = '+7 900 000-00-00';

let year: WorkbookData;

beforeAll(async () => {
  year = await makeSample(readSample('school17-year'));
}, 60_000);

/** A pair at work of the sample. */
function aPair(desk: Desk) {
  const line = desk.ask('listMentees', {}).mentees.find(({ pair }) => pair?.status === 'активна');
  if (!line?.pair) throw new Error('the sample has no pair at work');
  const { menteeCode, form, pair } = line;
  return { menteeCode, form, mentorCode: pair.mentorCode };
}

describe('a book «Только коды»', () => {
  const refused = (answer: Answer<unknown>) => {
    expect(answer).toEqual({
      ok: false,
      kind: 'person',
      message: 'Похоже на имя или контакты человека, а книга – «Только коды». Замените кодом. Ничего не записано.',
    });
  };

  test.each([PERSON, PHONE, 'кто-то@example.org', '000-000-000 00'])('takes no reason like «%s»', (reason) => {
    const desk = openDesk(year);
    const link = aPair(desk);
    const before = pictureOf(desk.data());
    refused(desk.answer('setPairStatus', { ...link, from: 'активна', to: 'расторгнута', reason }));
    const { menteeCode, mentorCode } = link;
    refused(desk.answer('forbidPair', { menteeCode, mentorCode, reason }));
    const waiting = [{ menteeCode, form: link.form, words: reason, formerMentor: '' }];
    refused(desk.answer('commitPairs', { pairs: [{ ...link, formerMentor: '' }], status: 'предложена', waiting }));
    expect(differences(before, pictureOf(desk.data()))).toEqual([]);
  });

  test('in the local edition a book «С именами» takes them', () => {
    const desk = openDesk(year);
    desk.edit('setEdition', 'local');
    desk.edit('setParameter', 'Персональные данные', 'С именами');
    const change = { ...aPair(desk), from: 'активна', to: 'расторгнута', reason: PERSON } as const;
    expect(desk.ask('setPairStatus', change).outcomes[0]).toMatchObject({ done: true });
  });
});

describe('a book into which somebody typed a name and a phone', () => {
  const asked: readonly { readonly [M in Method]: readonly [M, (desk: Desk) => Input<M>] }[Method][] = [
    ['pairingState', () => ({})],
    ['listMentees', () => ({})],
    ['proposeAll', () => USUAL],
    ['suggestMentors', (desk) => ({ ...unitOf(desk), limit: 100 })],
    ['explainPair', (desk) => ({ ...unitOf(desk), mentorCode: 'Н-001', proposal: USUAL })],
    ['selectedMentee', () => ({})],
    ['monitoringState', () => ({})],
    ['panelState', () => ({})],
  ];

  /** Beside each row, in columns that the program does not know, and in a row that cannot be read. */
  function spoilt(): Desk {
    const desk = openDesk(year);
    for (const [sheet, column] of [
      ['Наставники', 'N'],
      ['Наставляемые', 'P'],
      ['Пары', 'R'],
    ] as const) {
      desk.edit('writeText', sheet, `${column}1`, 'ФИО (наш столбец)');
      for (const row of [2, 3, 4]) desk.edit('writeText', sheet, `${column}${row}`, `${PERSON} ${PHONE}`);
    }
    desk.edit('writeText', 'Наставники', 'I2', PERSON); // «Мест»
    desk.edit('writeText', 'Наставляемые', 'K3', `вт ${PHONE}`); // «Время»
    return desk;
  }

  const unitOf = (desk: Desk) => {
    const [line] = desk.ask('listMentees', {}).mentees;
    return { menteeCode: line?.menteeCode ?? '', form: line?.form ?? ('teacher-teacher' as const) };
  };

  test.each(asked.map(([method]) => method))('gives none of it in the answer of %s', (method) => {
    const desk = spoilt();
    const [, input] = asked.find(([name]) => name === method) ?? [];
    const answer = String(desk.raw(method, JSON.stringify(input?.(desk))));
    expect(JSON.parse(answer)).toMatchObject({ ok: true });
    expect(answer).not.toMatch(/Тестов|900 000/);
  });

  test('and keeps it out of the journal', () => {
    const desk = spoilt();
    const change = { ...aPair(desk), from: 'активна', to: 'приостановлена', reason: '' } as const;
    desk.ask('setPairStatus', change);
    const journal = sheetRows(desk.session.model, 'Журнал').flat().join('\n');
    expect(journal).toContain(`${change.mentorCode} – ${change.menteeCode}`);
    expect(journal).not.toMatch(/Тестов|900 000/);
  });
});
