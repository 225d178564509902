import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AWARD_KINDS, type Award, type AwardKindId, recogniseAwardKind } from '../../../src/domain/awards/award';
import { checkAwards, rewardsOf } from '../../../src/domain/awards/recipients';
import { aMentee, aMentor, aPair, PERIOD } from '../builders';

const REGISTRY = {
  mentors: [aMentor({ code: 'Н-1' }), aMentor({ code: 'Н-2', kind: 'ученик', className: '9А' })],
  mentees: ['У-1', 'У-2', 'У-10'].map((code) => aMentee({ code })),
  pairs: [
    aPair({ number: '1', mentorCode: 'Н-1', menteeCode: 'У-1' }),
    aPair({ number: '2', mentorCode: 'Н-2', menteeCode: 'У-10' }),
    aPair({ number: '2', mentorCode: 'Н-2', menteeCode: 'У-2' }),
    aPair({ number: '5', mentorCode: 'Н-1', menteeCode: 'У-1', status: 'расторгнута' }),
    aPair({ number: '5', mentorCode: 'Н-2', menteeCode: 'У-2' }),
    aPair({ number: '5', mentorCode: 'Н-1', menteeCode: 'У-10', status: 'предложена' }),
    aPair({ number: '6', mentorCode: 'Н-1', menteeCode: 'У-10', status: 'расторгнута' }),
  ],
};

function anAward(id: AwardKindId, changes: Partial<Award> = {}): Award {
  const kind = AWARD_KINDS.find((one) => one.id === id) ?? null;
  return { row: 2, kind, label: kind?.label ?? '', code: '', pairNumber: '', date: null, document: '', ...changes };
}

const check = (...awards: readonly Award[]) => checkAwards(awards, REGISTRY, new Set(['Н-9']));
const codesOf = (award: Award) => check(award).rewarded[0]?.codes;
const remarkOf = (award: Award) => check(award).remarks.map(({ field, what }) => [field, what])[0];

describe('who gets a reward', () => {
  test.each([
    [anAward('diploma', { code: 'Н-1' }), ['Н-1']],
    [anAward('diploma', { code: 'Н-1', pairNumber: '1' }), ['Н-1']],
    [anAward('mentor-letter', { pairNumber: '2' }), ['Н-2']],
    [anAward('parents-letter', { pairNumber: '2' }), ['Н-2']],
    [anAward('thanks', { pairNumber: '2' }), ['Н-2', 'У-2', 'У-10']],
    [anAward('thanks', { code: 'У-1' }), ['У-1']],
    [anAward('diploma', { pairNumber: '5' }), ['Н-2']],
    [anAward('thanks', { pairNumber: '5' }), ['Н-2', 'У-2']],
    [anAward('diploma', { code: 'Н-1', pairNumber: '5' }), ['Н-1']],
  ])('%j', (award, codes) => {
    expect(codesOf(award)).toEqual(codes);
  });

  test('of a kind of the school’s own: anybody', () => {
    const own = { ...anAward('thanks', { code: 'У-1' }), kind: null, label: 'книга' };
    expect(codesOf(own)).toEqual(['У-1']);
  });
});

describe('a wrong row is told', () => {
  test.each([
    [anAward('diploma'), ['code', 'нет ни кода, ни № пары']],
    [anAward('diploma', { pairNumber: '7' }), ['pairNumber', 'такой пары нет на листе «Пары»']],
    [anAward('diploma', { pairNumber: '6' }), ['pairNumber', 'эта пара только предложена или расторгнута']],
    [anAward('diploma', { code: 'Н-1', pairNumber: '2' }), ['pairNumber', 'этого человека нет в этой паре']],
    [anAward('thanks', { code: 'Н-7' }), ['code', 'такого кода нет ни среди наставников, ни среди наставляемых']],
    [anAward('thanks', { code: 'Н-9' }), ['code', 'у этого человека ошибка в его строке']],
    [anAward('diploma', { code: 'У-1' }), ['code', 'так поощряют наставников, а это не наставник']],
    [anAward('parents-letter', { code: 'Н-1' }), ['code', 'письмо родителям – о наставнике-ученике, а это взрослый']],
  ])('%j', (award, remark) => {
    expect(remarkOf(award)).toEqual(remark);
    expect(check(award).rewarded).toEqual([]);
  });

  test('twice the same, by code or by pair', () => {
    const { rewarded, remarks } = check(
      anAward('diploma', { code: 'Н-1' }),
      anAward('diploma', { row: 3, pairNumber: '1' }),
      anAward('mentor-letter', { row: 4, code: 'Н-1' }),
    );
    expect(rewarded).toHaveLength(2);
    expect(remarks).toEqual([
      { row: 3, field: 'kind', what: 'то же уже есть в строке 2', todo: 'Исправьте или удалите лишнюю строку.' },
    ]);
  });
});

test('the order of rows does not matter', () => {
  const award = fc.record({
    id: fc.constantFrom(...AWARD_KINDS.map(({ id }) => id)),
    code: fc.constantFrom('Н-1', 'Н-2', 'У-2'),
  });
  fc.assert(
    fc.property(fc.array(award, { maxLength: 8 }), (chosen) => {
      const awards = chosen.map(({ id, code }) => anAward(id, { code }));
      expect(check(...[...awards].reverse()).rewarded).toEqual(check(...awards).rewarded);
    }),
  );
});

test('rewards of other years stay out of the papers, those without a date do not', () => {
  const awards = [null, '2025-08-31', '2025-09-01', '2026-08-31', '2026-09-01'].map((date, index) =>
    anAward('thanks', { row: index + 2, code: 'У-1', date }),
  );
  expect(rewardsOf(check(...awards).rewarded, PERIOD).map(({ date }) => date)).toEqual([
    null,
    '2025-09-01',
    '2026-08-31',
  ]);
});

test.each([
  ['Грамота «Лучший наставник»', 'diploma'],
  ['лучший наставник', 'diploma'],
  ['Благодарственное письмо родителям.', 'parents-letter'],
  ['благодарность', 'thanks'],
  ['медаль', undefined],
])('«%s» is %s', (text, id) => {
  expect(recogniseAwardKind(text)?.id).toBe(id);
});
