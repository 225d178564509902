import { expect, test } from '@jest/globals';
import { DEFAULT_CATEGORIES, EDUCATOR_NEEDS, NEEDS, recogniseCategory } from '../../src/domain/categories';
import { normaliseLabel } from '../../src/domain/text';
import { CATEGORY_SPELLINGS, templateCells } from '../samples/fixtures';
import { SPELLINGS } from './spellings';

const { mapping, educatorMapping } = SPELLINGS.categories;

test('the needs of pupils are the rows of T4, in its order', () => {
  const rows = templateCells('T4').slice(2);
  expect(NEEDS.map(({ label }) => label)).toEqual(rows.map(([label]) => label));
});

test('the needs of educators are those of the documents', () => {
  expect(EDUCATOR_NEEDS.map(({ label }) => label)).toEqual(CATEGORY_SPELLINGS.educators);
});

test.each(mapping.map(({ text, row }) => [text, row] as const))('pupils «%s» count as «%s»', (text, row) => {
  const category = recogniseCategory(text, DEFAULT_CATEGORIES);
  expect(category?.label).toBe(row);
  expect(category?.need).toBe(NEEDS.find(({ label }) => label === row)?.id);
});

test.each(educatorMapping.map(({ text, category }) => [text, category] as const))(
  'educators «%s» are «%s»',
  (text, label) => {
    const category = recogniseCategory(text, DEFAULT_CATEGORIES);
    expect(category?.label).toBe(label);
    expect(category?.educatorNeed).toBe(EDUCATOR_NEEDS.find((need) => need.label === label)?.id);
  },
);

test.each([
  ['ОВЗ', 'disability'],
  ['овз', 'disability'],
  ['одарённый', 'gifted'],
  ['Одаренный', 'gifted'],
  ['слабоуспевающий', 'learning'],
  ['ТЖС', 'hardship'],
  ['сирота', 'orphan'],
])('the abbreviation %s is recognised', (text, need) => {
  expect(recogniseCategory(text, DEFAULT_CATEGORIES)?.need).toBe(need);
});

test.each(['', 'спортсмены', 'ОВ', 'одаренные обучающиеся и другие'])('%j is no category', (text) => {
  expect(recogniseCategory(text, DEFAULT_CATEGORIES)).toBeUndefined();
});

test('a category of the book is recognised by the label and synonyms that the curator gave it', () => {
  const own = [{ label: 'волонтёры', synonyms: ['добровольцы'], of: 'pupil', need: 'other' }] as const;
  expect(recogniseCategory('Волонтеры', own)).toBe(own[0]);
  expect(recogniseCategory('добровольцы', own)).toBe(own[0]);
});

test('no wording means two categories', () => {
  const wordings = DEFAULT_CATEGORIES.flatMap(({ label, synonyms }) =>
    [...new Set([label, ...synonyms].map(normaliseLabel))].map((wording) => ({ wording, label })),
  );
  const repeated = wordings.filter(({ wording }, index) => wordings.findIndex((w) => w.wording === wording) !== index);
  expect(repeated).toEqual([]);
});
