import { describe, expect, test } from '@jest/globals';
import { brokenRules, classOf, peopleOf } from './hard-rules';
import { byCode, readSample, rowsOf, type SheetRow, setting, text } from './sample-books';

const book = readSample('school17-year');
const people = peopleOf(book);
const mentors = byCode(people.mentors);
const mentees = byCode(people.mentees);
const pairs = rowsOf(book, 'Пары');
const period = { from: setting(book, 'Начало периода'), to: setting(book, 'Конец периода') };
const reportDate = setting(book, 'Дата отчёта');

const COUNTED = ['закреплена приказом', 'активна', 'приостановлена', 'завершена'];

function counts(pair: SheetRow): boolean {
  const [start, end] = [text(pair, 'Начало'), text(pair, 'Окончание') || '9999-12-31'];
  if (start > period.to || end < period.from) return false;
  const status = text(pair, 'Статус');
  return COUNTED.includes(status) || (status === 'расторгнута' && end > reportDate);
}

const counted = pairs.filter(counts);

function person(base: ReadonlyMap<string, SheetRow>, code: string): SheetRow {
  const row = base.get(code);
  if (!row) throw new Error(`no person ${code}`);
  return row;
}

const mentorOf = (pair: SheetRow): SheetRow => person(mentors, text(pair, 'Код наставника'));
const menteeOf = (pair: SheetRow): SheetRow => person(mentees, text(pair, 'Код наставляемого'));

function distinct(rows: readonly SheetRow[], column: string): number {
  return new Set(rows.map((row) => text(row, column))).size;
}

function groupedBy(rows: readonly SheetRow[], column: string): ReadonlyMap<string, readonly SheetRow[]> {
  const groups = new Map<string, SheetRow[]>();
  for (const row of rows) groups.set(text(row, column), [...(groups.get(text(row, column)) ?? []), row]);
  return groups;
}

describe('the published figures of school 17, from the rows', () => {
  test.each([
    ['Учитель-учитель', 14, 16, 30],
    ['Ученик-ученик', 50, 105, 155],
  ])('%s: %i mentors, %i mentees, %i in all', (form, mentorCount, menteeCount, all) => {
    const rows = counted.filter((pair) => text(pair, 'Форма') === form);
    const figures = [distinct(rows, 'Код наставника'), distinct(rows, 'Код наставляемого')];
    expect(figures).toEqual([mentorCount, menteeCount]);
    expect(mentorCount + menteeCount).toBe(all);
  });

  test('185 participants: 64 mentors, 121 mentees, nobody counted twice', () => {
    expect(distinct(counted, 'Код наставника')).toBe(64);
    expect(distinct(counted, 'Код наставляемого')).toBe(121);
    expect(counted).toHaveLength(121);
  });

  test('every status of a counted pair occurs, and dissolved rows do not count', () => {
    expect(new Set(counted.map((pair) => text(pair, 'Статус')))).toEqual(new Set(COUNTED));
    const dissolved = pairs.filter((pair) => !counts(pair));
    expect(dissolved).toHaveLength(4);
    for (const pair of dissolved) expect(text(pair, 'Статус')).toBe('расторгнута');
  });
});

describe('each pair', () => {
  test('keeps the hard rules', () => {
    for (const pair of pairs) {
      const [mentor, mentee] = [mentorOf(pair), menteeOf(pair)];
      const broken = brokenRules(mentor, { ...mentee, Статус: 'в паре' }, people);
      expect({ pair: pair['№ пары'], broken }).toEqual({ pair: pair['№ пары'], broken: [] });
      expect(text(mentee, 'Формы')).toBe(text(pair, 'Форма'));
    }
  });

  test('starts after both consents and its order, and ends after its start', () => {
    for (const pair of pairs) {
      const earlier = [mentorOf(pair).Согласие, menteeOf(pair).Согласие, pair['Дата приказа']].map(String);
      for (const day of earlier) expect(day <= text(pair, 'Начало')).toBe(true);
      if ('Окончание' in pair) expect(text(pair, 'Окончание') > text(pair, 'Начало')).toBe(true);
      expect(text(pair, '№ приказа')).not.toBe('');
    }
  });

  test('has an end exactly when it is over, and a reason when stopped', () => {
    for (const pair of pairs) {
      const status = text(pair, 'Статус');
      expect('Окончание' in pair).toBe(['завершена', 'расторгнута'].includes(status));
      expect('Причина' in pair).toBe(['приостановлена', 'расторгнута'].includes(status));
    }
  });

  test('has a model of its form; an experienced educator only for 0 to 3 years of work', () => {
    const models = {
      'Ученик-ученик': ['Успевающий – неуспевающий', 'Лидер – пассивный', 'Равный – равному'],
      'Учитель-учитель': ['', 'Опытный педагог – молодой специалист', 'Педагог новатор – консервативный педагог'],
    };
    const allowed = new Map(Object.entries(models));
    for (const pair of pairs) {
      const model = text(pair, 'Модель взаимодействия');
      expect(allowed.get(text(pair, 'Форма'))).toContain(model);
      if (model.startsWith('Опытный')) expect(Number(menteeOf(pair)['Стаж, лет'])).toBeLessThanOrEqual(3);
      if (model !== 'Равный – равному' && text(pair, 'Форма') === 'Ученик-ученик') {
        expect(classOf(mentorOf(pair))).toBeGreaterThan(classOf(menteeOf(pair)));
      }
    }
  });
});

describe('people and groups', () => {
  test('no mentor has more mentees than places, dissolved pairs included', () => {
    for (const [code, rows] of groupedBy(pairs, 'Код наставника')) {
      expect({ code, spare: Number(mentors.get(code)?.Мест) - rows.length >= 0 }).toEqual({ code, spare: true });
    }
  });

  test('a group has one mentor, one order, one state; set by hand, «Групповая» is a group', () => {
    for (const rows of groupedBy(pairs, '№ пары').values()) {
      for (const column of ['Код наставника', 'Форма', 'Статус', 'Начало', 'Окончание', '№ приказа', 'Онлайн']) {
        expect(distinct(rows, column)).toBe(1);
      }
      const byHand = text(rows[0] ?? {}, 'По количеству');
      if (byHand === 'Групповая') expect(rows.length).toBeGreaterThan(1);
      if (byHand.startsWith('Индивидуальная')) expect(rows).toHaveLength(1);
    }
    const sizes = [...groupedBy(counted, '№ пары').values()].map((rows) => rows.length);
    expect(Math.max(...sizes)).toBeGreaterThan(2);
  });

  test('a mentee of a dissolved pair has another mentor now', () => {
    for (const dissolved of pairs.filter((pair) => !counts(pair))) {
      const now = counted.find((pair) => pair['Код наставляемого'] === dissolved['Код наставляемого']);
      expect(text(now ?? {}, 'Начало') > text(dissolved, 'Окончание')).toBe(true);
      expect(now?.['Код наставника']).not.toBe(dissolved['Код наставника']);
    }
  });

  test('the mentee’s status follows the pair', () => {
    for (const pair of counted) {
      expect(text(menteeOf(pair), 'Статус')).toBe(text(pair, 'Статус') === 'завершена' ? 'завершил' : 'в паре');
    }
  });
});
