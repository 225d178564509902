import { beforeAll, describe, expect, test } from '@jest/globals';
import { exportBook } from '../../local/engine/export-book';
import type { WorkbookData } from '../../local/engine/library';
import { readSample } from '../../local/samples';
import { openDesk, USUAL } from '../rpc/desk';
import { sheetRows } from './sheet-cells';
import { makeSample, openNew } from './test-book';

let school: WorkbookData;

beforeAll(async () => {
  school = await makeSample(readSample('school17-before'));
}, 60_000);

describe('the views of pairing', () => {
  test('«Подбор пар» opens the sidebar with its view', () => {
    const desk = openDesk(school);
    desk.session.call('showPairing');
    expect(desk.shown).toEqual([expect.objectContaining({ kind: 'sidebar', title: 'Наставничество' })]);
    expect(desk.shown[0]?.text).toContain('<body data-view="pairing">');
  });

  test('the sidebar opens the dialog for all; the help is the same page', () => {
    const desk = openDesk(school);
    expect(desk.ask('openProposal', {})).toEqual({});
    expect(desk.shown).toEqual([expect.objectContaining({ kind: 'modal', title: 'Подбор для всех' })]);
    expect(desk.shown[0]?.text).toContain('<body data-view="proposal">');
    desk.session.call('showHelp');
    expect(desk.shown[1]).toMatchObject({ kind: 'modal', title: 'Помощь' });
    expect(desk.shown[1]?.text).toContain('<body data-view="help">');
  });

  test('a book that is not ours is told how to begin', () => {
    const desk = openDesk(openNew().data());
    expect(desk.end('showPairing')).toMatch(/^Это ещё не книга программы\./);
    expect(desk.answer('listMentees', {})).toMatchObject({ ok: false, kind: 'person' });
  });

  test('the municipality has nobody to pair', async () => {
    const city = openNew();
    city.run('createMunicipalBook');
    const answer = openDesk(exportBook(city.model)).answer('pairingState', {});
    expect(answer).toMatchObject({ ok: false, kind: 'person' });
  });
});

describe('«Взять выделенную строку»', () => {
  /** Selects a cell, counted from 1, as a person does. */
  function select(sheet: string, row: number, data = school) {
    const desk = openDesk(data);
    const sheetId = desk.session.model.getters.getSheetIdByName(sheet);
    if (sheetId === undefined) throw new Error(`no sheet «${sheet}»`);
    desk.session.activeSheetId = sheetId;
    desk.session.select(sheetId, { left: 2, right: 2, top: row - 1, bottom: row - 1 });
    return desk.ask('selectedMentee', {});
  }

  test('gives the mentee of a row of «Наставляемые»', () => {
    expect(select('Наставляемые', 32)).toEqual({ menteeCode: 'У-031', form: null, message: '' });
  });

  test.each([
    ['Наставляемые', 1],
    ['Наставляемые', 500],
    ['Пары', 1],
    ['Настройки', 3],
  ])('says where to stand instead of «%s», row %i', (sheet, row) => {
    const { menteeCode, message } = select(sheet, row);
    expect([menteeCode, message]).toEqual([null, 'Выберите строку на листе «Наставляемые» или «Пары» и повторите.']);
  });

  test('gives the mentee and the form of a row of «Пары»', async () => {
    const year = await makeSample(readSample('school17-year'));
    expect(select('Пары', 2, year)).toEqual({ menteeCode: 'У-001', form: 'teacher-teacher', message: '' });
  });
});

describe('what cannot be read', () => {
  /** «Проверка книги» as lines. */
  function checked(spoil: readonly (readonly [edit: string, ...args: readonly unknown[]])[]) {
    const desk = openDesk(school);
    for (const [edit, ...args] of spoil) desk.edit(edit, ...args);
    const { problems } = desk.ask('proposeAll', USUAL);
    desk.end('checkBook');
    const lines = sheetRows(desk.session.model, 'Проверка книги').slice(4);
    return { problems, lines: lines.map((row) => row.join(' | ')) };
  }

  test('is listed by the check of the book and told with the proposal', () => {
    const weights = sheetRows(openDesk(school).session.model, 'Справочники').findIndex(([list]) => list === 'Вес') + 1;
    const { problems, lines } = checked([
      ['addRows', 'Запреты', [{ 'Код наставника': 'Н-404', 'Код наставляемого': 'У-404', Причина: '' }]],
      ['typeInto', 'Справочники', `B${weights}`, 'много'],
      ['writeText', 'Наставники', 'J2', 'после уроков'],
    ]);
    const expected = [
      'Запреты | 4 | Код наставника | такого кода нет на листе «Наставники», запрет не действует',
      'Запреты | 4 | Код наставляемого | такого кода нет на листе «Наставляемые», запрет не действует',
      `Справочники | ${weights} | Значение | нужно целое число от 0, сейчас «много»; взято 30`,
      'Наставники | 2 | Время | непонятное время «после уроков»',
    ];
    expect(expected.map((start) => lines.filter((line) => line.startsWith(start)).length)).toEqual([1, 1, 1, 1]);
    expect(problems).toHaveLength(4);
  });

  test('leaves those people out, and the others get their pairs', () => {
    const desk = openDesk(school);
    desk.edit('writeText', 'Наставляемые', 'B2', 'инопланетянин'); // «Кто»
    const { totals, problems } = desk.ask('proposeAll', USUAL);
    expect(totals.units).toBe(120);
    expect(problems).toEqual([expect.stringMatching(/^Лист «Наставляемые», строка 2, «Кто»: .*Исправьте ячейку\.$/)]);
  });

  test('in a row of «Пары» takes its two people with it: nobody knows which places they hold', () => {
    const desk = openDesk(school);
    desk.edit('addRows', 'Пары', [
      { 'Код наставника': 'Н-030', 'Код наставляемого': 'У-031', Форма: 'Дружба', Статус: 'активна' },
    ]);
    expect(desk.ask('proposeAll', USUAL).totals.units).toBe(120);
    expect(desk.ask('pairingState', {})).toMatchObject({ mentors: 63, mentees: 120 });
  });

  test('nor settings nor weights stop pairing: the usual ones are taken', () => {
    const desk = openDesk(school);
    const usual = desk.ask('proposeAll', USUAL);
    desk.edit('setParameter', 'Возраст участия от', 'десять');
    desk.edit('setParameter', 'Порог отбора наставника', 'высокий');
    const given = desk.ask('proposeAll', USUAL);
    expect(given.problems).toHaveLength(2);
    expect(given.totals).toEqual(usual.totals);
  });
});
