import { expect, test } from '@jest/globals';
import { assignCodes } from '../../../src/domain/import/assign-codes';
import { keyFileText, readKeyFile } from '../../../src/domain/import/key-file';
import type { AssignedCodes } from '../../../src/domain/import/lists';
import type { ImportContext } from '../../../src/domain/import/table';
import { aGrid, CONTEXT, read } from './reading';

const [ANNA, YULIA, YAN] = ['Тестова Анна', 'Примерова Юлия', 'Образцов Ян'];
const PAIRS = aGrid([
  ['Наставник', 'Наставляемый', 'Форма'],
  [ANNA, YULIA, 'ученик-ученик'],
  [ANNA, YAN, 'ученик-ученик'],
]);

function assigned(grid: typeof PAIRS, changes: Partial<ImportContext> = {}): AssignedCodes {
  const context = { ...CONTEXT, ...changes };
  return assignCodes(read(grid, changes), context);
}

const codes = ({ lists }: AssignedCodes) => [...lists.mentors, ...lists.mentees].map(({ code }) => code);

test('a new book gets codes from the first ones on, and the key of everybody', () => {
  const { lists, key, added } = assigned(PAIRS);
  expect(lists.pairs.map(({ mentorCode, menteeCode }) => [mentorCode, menteeCode])).toEqual([
    ['Н-001', 'У-001'],
    ['Н-001', 'У-002'],
  ]);
  expect(key).toEqual([
    { code: 'Н-001', name: ANNA },
    { code: 'У-001', name: YULIA },
    { code: 'У-002', name: YAN },
  ]);
  expect(added).toEqual(key);
});

test('in «Только коды» no name is in what may leave the browser, in «С именами» it is', () => {
  expect(JSON.stringify(assigned(PAIRS).lists)).not.toMatch(/Тестова|Примерова|Образцов/);
  expect(assigned(PAIRS, { personalData: 'names' }).lists.mentors[0]?.name).toBe(ANNA);
});

test('codes go on from the book’s highest in its style, and never take one of the key or the file', () => {
  const taken = { mentor: ['M-07'], mentee: ['У-30', 'У-31'] };
  const key = [{ code: 'У-32', name: 'Выбывшая Вера' }];
  expect(codes(assigned(PAIRS, { taken, key }))).toEqual(['M-08', 'У-33', 'У-34']);
});

test('the same file twice gives the same codes with the key', () => {
  const first = assigned(PAIRS);
  const saved = readKeyFile(keyFileText(first.key));
  if ('why' in saved) throw new Error(saved.why);
  const again = assigned(PAIRS, { key: saved, taken: { mentor: ['Н-001'], mentee: ['У-001', 'У-002'] } });
  expect(codes(again)).toEqual(codes(first));
  expect(again.added).toEqual([]);
  expect(again.remarks).toEqual([]);
});

test('a code that the file gives to somebody of a base is given to nobody else of it', () => {
  const grid = aGrid([
    ['Код наставника', 'Наставник', 'Код наставляемого', 'Наставляемый', 'Форма'],
    ['Н-1', ANNA, '', YAN, 'ученик-ученик'],
    ['', YULIA, 'Н-1', '', 'ученик-ученик'],
    ['', YULIA, '', ANNA, 'ученик-ученик'],
  ]);
  const mentees = assigned(grid).lists.mentees.map(({ code }) => code);
  expect(new Set(mentees).size).toBe(mentees.length);
  expect(mentees).toHaveLength(3);
});

test('without the key everybody is new, and the person is warned', () => {
  const { remarks } = assigned(PAIRS, { taken: { mentor: ['Н-001'], mentee: [] } });
  expect(remarks).toEqual([
    'Ключ не загружен: 3 человека получат новые коды. Если эти люди уже есть в книге, загрузите ключ, иначе они появятся второй раз.',
  ]);
});

test('codes of the file stand, as the book spells them', () => {
  const grid = aGrid(
    [
      ['Код', 'ФИО', 'Класс'],
      ['У-014', YULIA, '5А'],
      ['M-01', YAN, '5А'],
    ],
    { title: 'Наставляемые' },
  );
  const result = assigned(grid, { taken: { mentor: [], mentee: ['Y-014'] } });
  expect(codes(result)).toEqual(['Y-014', 'M-01']);
  expect(result.added.map(({ name }) => name)).toEqual([YULIA, YAN]);
});

test('a code that the key gives to somebody else makes the row wrong', () => {
  const grid = aGrid(
    [
      ['Код', 'ФИО', 'Класс'],
      ['У-014', YULIA, '5А'],
    ],
    { title: 'Наставляемые' },
  );
  const { wrong } = read(grid, { key: [{ code: 'У-014', name: YAN }] });
  expect(wrong[0]?.cells[0]?.what).toBe('код У-014 по ключу у другого человека');
});

test('one person has one code in both bases; a pupil and a teacher of one name have two', () => {
  const both = (ofMentor: string) =>
    aGrid([
      ['Наставник', 'Класс наставника', 'Стаж наставника', 'Наставляемый', 'Класс наставляемого', 'Форма'],
      [ANNA, ofMentor, ofMentor === '' ? '5' : '', YAN, '5А', ''],
      [YULIA, '9А', '', ANNA, '7А', ''],
    ]);
  expect(codes(assigned(both('7А')))).toEqual(['Н-001', 'Н-002', 'У-001', 'Н-001']);
  expect(codes(assigned(both('')))).toEqual(['Н-001', 'Н-002', 'У-001', 'У-002']);
});

test('a name that the key has twice takes the code of its base, or is wrong', () => {
  const key = [
    { code: 'Н-001', name: ANNA },
    { code: 'У-009', name: ANNA },
  ];
  const grid = aGrid(
    [
      ['ФИО', 'Класс'],
      [ANNA, '5А'],
    ],
    { title: 'Наставляемые' },
  );
  expect(codes(assigned(grid, { key, taken: { mentor: ['Н-001'], mentee: ['У-009'] } }))).toEqual(['У-009']);
  expect(read(grid, { key }).wrong[0]?.cells[0]?.what).toBe('у этого имени несколько кодов');
});

test('a key file opens in Excel and comes back, whoever has saved it', () => {
  const key = [
    { code: 'Н-001', name: 'Тестова А. Б.' },
    { code: 'У-001', name: 'Проверкин; Код' },
  ];
  expect(keyFileText(key)).toBe('\ufeffКод;ФИО\r\nН-001;Тестова А. Б.\r\nУ-001;"Проверкин; Код"');
  expect(readKeyFile(keyFileText(key))).toEqual(key);
  expect(readKeyFile('ФИО,Код\nТестова А. Б.,H-001\n,\n')).toEqual([{ code: 'Н-001', name: 'Тестова А. Б.' }]);
});

test.each([
  ['Имя;Номер\nТестова;1', 'Это не файл ключа: в первой строке нужны столбцы «Код» и «ФИО».'],
  ['', 'Это не файл ключа: в первой строке нужны столбцы «Код» и «ФИО».'],
  ['Код;ФИО\n', 'В файле ключа нет ни одной строки.'],
  ['Код;ФИО\nН-001;', 'Файл ключа, строка 2: нужны код и ФИО.'],
  ['Код;ФИО\nТестова;Тестова', 'Файл ключа, строка 2: нужны код и ФИО.'],
  ['Код;ФИО\nН-001;Тестова Анна\nН-001;Проверкин Код', 'Файл ключа, строка 3: код Н-001 уже есть у другого имени.'],
])('the key file «%s» is refused', (text, why) => {
  expect(readKeyFile(text)).toEqual({ why });
});
