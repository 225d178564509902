import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asText } from '../../src/workbook/as-text';

/** What Sheets keeps of a text given to `setValues`: an apostrophe before it is consumed. */
function kept(given: string): string {
  return given.startsWith("'") ? given.slice(1) : given;
}

test('every text is kept as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(kept(asText(text))).toBe(text);
    }),
  );
});

test.each([
  '=1+1',
  '+',
  '-',
  '+79',
  '-5',
  '@имя',
  '0012',
  '12/3',
  '5-9',
  '1-4',
  '31.08.2026',
  '1,5',
  '1 542',
  '70%',
  '(5)',
  '(1 542)',
  '₽5',
  '$5',
  '.5',
  ' 5',
  '"5"',
  '#Н/Д',
  "'5",
  'TRUE',
  'ложь',
  'май 2026',
  'Декабрь 2020',
  'март',
  'вт 14:00-15:00',
  'Jan 5',
])('%j would be read as something else, so an apostrophe guards it', (text) => {
  expect(asText(text)).toBe(`'${text}`);
});

test.each(['', 'Учитель-ученик', '«Дорожная карта»', 'СОШ№17', 'https://example.org', 'У-031', '• пункт'])(
  '%j is plain',
  (text) => {
    expect(asText(text)).toBe(text);
  },
);
