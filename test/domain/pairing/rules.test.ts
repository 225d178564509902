import { describe, expect, test } from '@jest/globals';
import { INTERACTION_MODELS } from '../../../src/domain/pair-models';
import { suggestedModel } from '../../../src/domain/pairing/interaction-model';
import type { Candidate, PairingBook } from '../../../src/domain/pairing/pairing-book';
import { brokenRules, noPlaceWords } from '../../../src/domain/pairing/rules';
import { warningsOf } from '../../../src/domain/pairing/warnings';
import type { Mentee, Mentor } from '../../../src/domain/participants';
import { aMentee, aMentor } from '../builders';
import { aBook } from './pairing-builders';

const YOUNG = 'молодой специалист';
const GIFTED = 'одаренные обучающиеся';

/** Two pupils for «Ученик-ученик», with nothing to object to. */
function pupils(mentor: Partial<Mentor> = {}, mentee: Partial<Mentee> = {}): Candidate {
  return {
    mentor: aMentor({ kind: 'ученик', className: '9А', forms: ['pupil-pupil'], ...mentor }),
    mentee: aMentee({ className: '7Б', age: 13, forms: ['pupil-pupil'], ...mentee }),
    form: 'pupil-pupil',
  };
}

function educators(mentee: Partial<Mentee>): Candidate {
  return {
    mentor: aMentor({ forms: ['teacher-teacher'] }),
    mentee: aMentee({ kind: 'педагог', className: '', forms: ['teacher-teacher'], ...mentee }),
    form: 'teacher-teacher',
  };
}

const broken = (candidate: Candidate, book: Partial<PairingBook> = {}) =>
  brokenRules(candidate, aBook({}, book)).map(({ words }) => words);
const warnings = (candidate: Candidate, book: Partial<PairingBook> = {}) => warningsOf(candidate, aBook({}, book));

describe('hard rules', () => {
  test('nothing to object to', () => {
    expect(broken(pupils())).toEqual([]);
    expect(broken(educators({ categories: [YOUNG], experience: 3 }))).toEqual([]);
  });

  test.each<[string, Candidate]>([
    ['форма «Ученик-ученик» не отмечена у наставляемого', pupils({}, { forms: ['teacher-pupil'] })],
    ['форма «Ученик-ученик» не подходит наставляемому: педагог', pupils({}, { kind: 'педагог' })],
    ['форма «Ученик-ученик» не отмечена у наставника', pupils({ forms: [] })],
    ['форма «Ученик-ученик» не подходит наставнику: студент', pupils({ kind: 'студент' })],
    ['наставляемый выбыл', pupils({}, { status: 'выбыл' })],
    ['наставляемый завершил программу', pupils({}, { status: 'завершил' })],
    ['наставник приостановлен', pupils({ status: 'приостановлен' })],
    ['нет согласия наставляемого', pupils({}, { consent: null })],
    ['нет согласия наставника', pupils({ consent: null })],
    ['наставник из младшего класса: 6А, нужен 7 или старше', pupils({ className: '6А' })],
    ['наставник и наставляемый – один человек', pupils({ code: 'У-001' })],
    [
      'для модели «Опытный педагог – молодой специалист» стаж не больше 3 лет, сейчас 10',
      educators({ categories: [YOUNG], experience: 10 }),
    ],
  ])('%s', (words, candidate) => {
    expect(broken(candidate)).toEqual([words]);
  });

  test('«Запреты» tell their reason', () => {
    const ban = { mentorCode: 'Н-001', menteeCode: 'У-001' };
    expect(broken(pupils(), { forbidden: [{ ...ban, reason: 'родственники' }] })).toEqual([
      'пара запрещена: родственники',
    ]);
    expect(broken(pupils(), { forbidden: [{ ...ban, reason: '' }] })).toEqual(['пара запрещена']);
    expect(broken(pupils({ code: 'Н-002' }), { forbidden: [{ ...ban, reason: '' }] })).toEqual([]);
  });

  test.each<[string, Candidate]>([
    ['the same class', pupils({ className: '7А' })],
    ['no class of the mentor: a graduate', pupils({ kind: 'выпускник', className: '' })],
    ['years of work not known', educators({ categories: [YOUNG] })],
    [
      'another category of an experienced educator',
      educators({ categories: ['адаптация на новом месте'], experience: 10 }),
    ],
    ['every status of those who take part', pupils({}, { status: 'в паре' })],
  ])('not broken: %s', (_, candidate) => {
    expect(broken(candidate)).toEqual([]);
  });

  test('places', () => {
    expect([noPlaceWords(2, 3), noPlaceWords(3, 3), noPlaceWords(0, 0)]).toEqual([
      undefined,
      'нет свободных мест: 3 из 3',
      'мест нет: в столбце «Мест» 0',
    ]);
  });
});

describe('warnings', () => {
  test('none', () => {
    expect(warnings(pupils())).toEqual([]);
  });

  test('one class, but for «Равный – равному»', () => {
    expect(warnings(pupils({ className: '7А' }))).toEqual([
      'одна параллель: обычно так только в модели «Равный – равному»',
    ]);
    expect(warnings(pupils({ className: '7А' }, { categories: [GIFTED] }))).toEqual([]);
  });

  test.each<[Partial<Mentee>, readonly string[]]>([
    [{ age: 9 }, ['наставляемому 9, участие с 10 лет']],
    [{ age: 10 }, []],
    [{ age: null, className: '2Б' }, ['наставляемый из 2 класса, участие с 10 лет']],
    [{ age: null, className: '3Б' }, []],
    [{ age: null, className: '' }, []],
  ])('age %j', (mentee, expected) => {
    expect(warnings(pupils({}, mentee))).toEqual(expected);
    expect(warnings(pupils({}, mentee), { fromAge: null })).toEqual([]);
  });

  test('not trained; selection under the threshold', () => {
    expect(warnings(pupils({ training: null }))).toEqual(['наставник не прошёл обучение']);
    const selection = (share: number) => warnings(pupils(), { selection: new Map([['Н-001', share]]), threshold: 0.6 });
    expect(selection(0.5999)).toEqual(['отбор наставника 59 % при пороге 60 %']);
    expect(selection(0.6)).toEqual([]);
  });
});

describe('the model that a category suggests', () => {
  const { categories } = aBook();
  const model = (labels: readonly string[], form: Candidate['form'] = 'pupil-pupil') =>
    suggestedModel(aMentee({ categories: labels }), form, categories);

  test('KEZ:127 and the goals of the models', () => {
    expect(model([GIFTED])).toBe('Равный – равному');
    expect(model(['обучающиеся с проблемами в освоении предметов'])).toBe('Успевающий – неуспевающий');
    expect(model(['другие'])).toBe('Лидер – пассивный');
    expect(model([YOUNG], 'teacher-teacher')).toBe('Опытный педагог – молодой специалист');
    expect(model(['адаптация на новом месте'], 'teacher-teacher')).toBe('');
  });

  test('the first category of several; none in a form without models', () => {
    expect(model(['другие', GIFTED])).toBe('Лидер – пассивный');
    expect(model([GIFTED], 'teacher-pupil')).toBe('');
    expect(model(['неизвестная'])).toBe('');
  });

  test('every suggestion is a model of its form', () => {
    for (const { label, of } of categories) {
      const form = of === 'pupil' ? 'pupil-pupil' : 'teacher-teacher';
      const known = INTERACTION_MODELS.filter((candidate) => candidate.form === form).map(
        (candidate) => candidate.label,
      );
      expect(['', ...known]).toContain(model([label], form));
    }
  });
});
