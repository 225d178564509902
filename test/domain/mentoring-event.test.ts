import { describe, expect, test } from '@jest/globals';
import { eventResult, eventText } from '../../src/domain/mentoring-event';

const anEvent = (text: string, date: string) => ({ text, date, result: '', participants: null });
const aResult = (result: string, participants: number | null) => ({ text: 'Форум', date: '', result, participants });

describe('the date of an event', () => {
  test.each([
    ['Форум', '23.03.2021', 'Форум\nДата: 23.03.2021'],
    ['Форум', '22–24 марта 2021', 'Форум\nДата: 22–24 марта 2021'],
    ['Форум по приказу от 01.02.2021', '23.03.2021', 'Форум по приказу от 01.02.2021\nДата: 23.03.2021'],
    ['Мартовский форум', '23.03.2021', 'Мартовский форум\nДата: 23.03.2021'],
  ])('is added to %j', (text, date, shown) => {
    expect(eventText(anEvent(text, date))).toBe(shown);
  });

  test.each([
    ['Форум', ''],
    ['Форум 23.03.2021 ZOOM', '23.03.2021'],
    ['Даты проведения конференции: 22 – 24 марта 2021 ZOOM', '22.03.2021'],
    ['Дата: с 1 апреля по 1 мая 2021 года ZOOM', '01.04.2021'],
    ['Форум 22-24 марта 2021', '22–24 марта 2021'],
  ])('is not told twice in %j', (text, date) => {
    expect(eventText(anEvent(text, date))).toBe(text);
  });
});

describe('the number of participants', () => {
  test.each([
    ['', 19, 'Участников: 19'],
    ['Сертификаты.', 19, 'Сертификаты.\nУчастников: 19'],
    ['Участвовало 190 педагогов.', 19, 'Участвовало 190 педагогов.\nУчастников: 19'],
    ['', 0, 'Участников: 0'],
  ])('is added to %j', (result, participants, shown) => {
    expect(eventResult(aResult(result, participants))).toBe(shown);
  });

  test('is told beside another figure that is the same', () => {
    expect(eventResult(aResult('Прошло 5 мастер-классов.', 5))).toBe('Прошло 5 мастер-классов.\nУчастников: 5');
  });

  test.each([
    ['Участвовало 19 педагогов.', 19],
    ['Участников: 5.', 5],
    ['Сертификаты.', null],
  ])('is not told twice in %j', (result, participants) => {
    expect(eventResult(aResult(result, participants))).toBe(result);
  });
});
