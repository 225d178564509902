import { describe, expect, test } from '@jest/globals';
import {
  CONTENT_MODELS,
  COUNT_MODELS,
  DEFAULT_GROUP_BOUNDS,
  INTERACTION_MODELS,
  recogniseContentModel,
  recogniseCountModel,
  recogniseInteractionModel,
  sizeModel,
} from '../../src/domain/pair-models';
import { MENTEE_STATUSES, PAIR_STATUSES, recogniseStatus } from '../../src/domain/statuses';
import { templateCells } from '../samples/fixtures';

describe('the model by the number of mentees', () => {
  test.each([
    [1, 'individual'],
    [2, 'group'],
    [10, 'group'],
    [11, 'collective'],
    [551, 'collective'],
  ])('%i: %s', (mentees, model) => {
    expect(sizeModel(mentees, DEFAULT_GROUP_BOUNDS)).toBe(model);
  });

  test('the bounds of a book are followed', () => {
    const bounds = { individual: 2, group: 5 };
    expect([2, 3, 5, 6].map((mentees) => sizeModel(mentees, bounds))).toEqual([
      'individual',
      'group',
      'group',
      'collective',
    ]);
  });
});

test('the rows of T5 and T6 are the published ones', () => {
  const labels = (id: string, from: number) =>
    templateCells(id)
      .slice(from)
      .map(([label]) => label);
  expect(COUNT_MODELS.map(({ label }) => label)).toEqual(labels('T5', 2));
  expect(CONTENT_MODELS.map(({ label }) => label)).toEqual(labels('T6', 1));
});

test('models are recognised whatever their case, dashes and spaces', () => {
  expect(recogniseCountModel(' групповая ')?.id).toBe('group');
  expect(recogniseContentModel('БАДДИНГ')?.id).toBe('buddying');
  expect(recogniseInteractionModel('равный-равному')?.form).toBe('pupil-pupil');
  expect(recogniseInteractionModel('«Опытный педагог» — «молодой специалист»')?.form).toBe('teacher-teacher');
});

test.each([recogniseCountModel, recogniseContentModel, recogniseInteractionModel])(
  '%p knows no other word',
  (recognise) => {
    expect(recognise('')).toBeUndefined();
    expect(recognise('кураторство')).toBeUndefined();
  },
);

test('each interaction model belongs to one of the two forms that have models', () => {
  expect(INTERACTION_MODELS.map(({ form }) => form)).toEqual([
    'pupil-pupil',
    'pupil-pupil',
    'pupil-pupil',
    'teacher-teacher',
    'teacher-teacher',
  ]);
});

test('a status is recognised whatever its case and spaces', () => {
  expect(recogniseStatus(PAIR_STATUSES, ' Закреплена  приказом')).toBe('закреплена приказом');
  expect(recogniseStatus(MENTEE_STATUSES, 'В паре')).toBe('в паре');
  expect(recogniseStatus(MENTEE_STATUSES, 'активна')).toBeUndefined();
});
