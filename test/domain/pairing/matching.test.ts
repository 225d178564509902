import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isSameTopic, matchRequest, topicOf } from '../../../src/domain/pairing/matching';

describe('one topic', () => {
  test.each([
    ['математика', 'Математика'],
    ['математика', 'математики'],
    ['математика', 'олимпиадная математика'],
    ['работа с журналом', 'работы с журналом'],
    ['адаптация в классе', 'адаптации класса'],
    ['русский язык', 'русскому языку'],
    ['проектная работа', 'проектные работы'],
    ['«Современный урок»', 'конкурс „Современный урок“'],
    ['общение', 'общение со сверстниками'],
    ['ИКТ', 'икт'],
  ])('«%s» and «%s»', (left, right) => {
    expect(isSameTopic(topicOf(left), topicOf(right))).toBe(true);
    expect(isSameTopic(topicOf(right), topicOf(left))).toBe(true);
  });

  test.each([
    ['математика', 'физика'],
    ['русский язык', 'английский язык'],
    ['программирование', 'современные программы'],
    ['право', 'правописание'],
    ['общение', 'обществознание'],
    ['журналистика', 'работа с журналом'],
    ['физика', 'физическая культура'],
    ['—', 'математика'],
    ['', ''],
  ])('«%s» and «%s» are two', (left, right) => {
    expect(isSameTopic(topicOf(left), topicOf(right))).toBe(false);
  });
});

describe('a request met by competences', () => {
  test('which entries are covered, and the share', () => {
    expect(matchRequest(['математика', 'физика'], ['олимпиадная математика', 'театр'])).toEqual({
      covered: ['математика'],
      missing: ['физика'],
      share: 0.5,
    });
  });

  test.each([
    [[], ['математика']],
    [['математика'], []],
    [['—'], ['математика']],
  ])('%j by %j: no data', (needs, competences) => {
    expect(matchRequest(needs, competences).share).toBeNull();
  });

  test('an entry written twice counts once', () => {
    expect(matchRequest(['математика', 'Математики', 'физика'], ['математика']).share).toBe(0.5);
  });

  test('more competences never cover less, whatever the order', () => {
    const topics = fc.array(fc.constantFrom('математика', 'язык', 'русский язык', 'физика', 'работа в классе', '—'));
    fc.assert(
      fc.property(topics, topics, topics, (needs, some, more) => {
        const before = matchRequest(needs, some).share;
        const after = matchRequest([...needs].reverse(), [...more, ...some]).share;
        expect(after ?? 0).toBeGreaterThanOrEqual(before ?? 0);
      }),
    );
  });
});
