import { describe, expect, test } from '@jest/globals';
import type { WorkbookData } from '../../local/engine/library';
import { COMMAND_CAPTIONS } from '../../sidebar/commands';
import { contract } from '../../src/rpc/contract';
import { differences, pictureOf } from '../commands/book-picture';
import { sheetRows } from '../commands/sheet-cells';
import { schoolOfPairs } from '../commands/survey-school';
import { makeSample, openNew, openSampleCopy } from '../commands/test-book';
import { type Desk, openDesk } from './desk';

const school: WorkbookData = await makeSample(schoolOfPairs(2, 10, '9А'));

/** Captions of the menu's items by the functions that they call. */
function menuItems(desk: Desk): ReadonlyMap<string, string> {
  desk.session.call('onOpen');
  const outline = desk.shown.filter(({ kind }) => kind === 'menu').map(({ text }) => text);
  const items = [...outline.join('\n').matchAll(/^\s*(.+) -> (\w+)$/gm)];
  return new Map(items.map(([, caption = '', call = '']) => [call, caption]));
}

const alerts = ({ shown }: Desk) => shown.filter(({ kind }) => kind === 'alert').map(({ text }) => text);
const titles = (desk: Desk) => {
  const { getters } = desk.session.model;
  return getters.getSheetIds().map((id) => getters.getSheetName(id));
};
const activeSheet = ({ session }: Desk) => session.model.getters.getSheetName(session.activeSheetId ?? '');

describe('a command started by a view', () => {
  test('is an item of the menu, and the view calls it by the same name', () => {
    const items = menuItems(openDesk(school));
    const names = contract.runCommand.input.shape.command.options;
    expect(Object.keys(COMMAND_CAPTIONS).sort()).toEqual([...names].sort());
    for (const name of names) expect([name, COMMAND_CAPTIONS[name]]).toEqual([name, items.get(name)]);
  });

  test('asks and tells itself, is in the journal and can be undone', () => {
    const desk = openDesk(school);
    const before = pictureOf(desk.data());
    expect(desk.answer('runCommand', { command: 'createSurveys' }, { answers: ['до', 'OK', 'OK'] })).toEqual({
      ok: true,
      value: {},
    });
    expect(alerts(desk)).toEqual([
      expect.stringMatching(/^Будет сделано: 2 анкеты/),
      expect.stringMatching(/^Сделано: 2 анкеты/),
    ]);
    expect(titles(desk)).toContain('Анкета 5А (до)');
    expect(sheetRows(desk.session.model, 'Журнал').at(-1)?.slice(2, 4)).toEqual(['Создать анкеты', 'этап или вид: до']);
    desk.end('undoLastAction');
    const left = differences(before, pictureOf(desk.data())).filter((line) => !/Журнал|_Отмена/.test(line));
    expect(left).toEqual([]);
  });

  test('given up at its question writes nothing', () => {
    const desk = openDesk(school);
    const before = pictureOf(desk.data());
    desk.answer('runCommand', { command: 'createSurveys' }, { answers: ['до', 'CANCEL'] });
    expect(differences(before, pictureOf(desk.data()))).toEqual([]);
  });

  test('tells what a person can mend as it does from the menu', () => {
    const desk = openDesk(openNew().data());
    expect(desk.ask('runCommand', { command: 'buildIndicatorCard' })).toEqual({});
    expect(alerts(desk)).toEqual([expect.stringMatching(/^Это ещё не книга программы/)]);
    const held = openDesk(school, { isHeld: true });
    expect(held.ask('runCommand', { command: 'buildIndicatorCard' })).toEqual({});
    expect(alerts(held)).toEqual([expect.stringMatching(/Ничего не записано/)]);
  });

  test('may show the sidebar of another view', () => {
    const desk = openDesk(school);
    desk.ask('runCommand', { command: 'showPairing' });
    expect(desk.shown.map(({ kind, title }) => [kind, title])).toEqual([['sidebar', 'Наставничество']]);
  });

  test.each(['removeSample', 'onOpen', 'toString', ''])('«%s» is refused', (command) => {
    const desk = openDesk(school);
    expect(JSON.parse(String(desk.raw('runCommand', JSON.stringify({ command }))))).toMatchObject({
      ok: false,
      message: expect.stringContaining('Запрос панели не понят (command)'),
    });
  });
});

describe('a sheet opened by a view', () => {
  test('is the one that the person sees', () => {
    const desk = openDesk(school);
    desk.ask('openSheet', { sheet: 'mentees' });
    expect(activeSheet(desk)).toBe('Наставляемые');
    desk.ask('openSheet', { sheet: 'settings' });
    expect(activeSheet(desk)).toBe('Настройки');
  });

  test('that is not there is told, with what to do', () => {
    expect(openDesk(school).answer('openSheet', { sheet: 'answers' })).toEqual({
      ok: false,
      kind: 'person',
      message: 'Листа «Ответы» в книге нет: его ещё не сделали, переименовали или удалили. Обновите панель.',
    });
  });

  test('must be one of ours, by its id', () => {
    const desk = openDesk(school);
    for (const sheet of ['Журнал', '_Отмена', 'наши заметки']) {
      const answer = JSON.parse(String(desk.raw('openSheet', JSON.stringify({ sheet }))));
      expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('Запрос панели не понят (sheet)') });
    }
  });

  test('each of them is a sheet that the book gets', async () => {
    const book = await openSampleCopy('school17-year');
    book.run('createSurveys', { answers: ['до'] });
    book.run('buildIndicatorCard');
    book.run('buildIndicatorCard');
    book.run('createSchoolBook'); // columns that sheets of the sample lack
    book.run('createSchoolBook'); // then, as nothing else is missing, «Отбор наставников»
    book.run('buildStages', { answers: [''] });
    book.run('buildRoadmap');
    book.run('buildSchoolSummary', { answers: ['NO'] });
    book.edit('typeInto', 'Анкета 5А (до)', 'C4', 5);
    book.run('collectSurveys');
    const desk = openDesk(book.data());
    desk.edit('setParameter', 'Конец периода', '2199-05-31');
    desk.ask('planMeetings', {});
    for (const sheet of contract.openSheet.input.shape.sheet.options) {
      expect([sheet, desk.answer('openSheet', { sheet })]).toEqual([sheet, { ok: true, value: {} }]);
    }
  });
});
