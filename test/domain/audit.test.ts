import { describe, expect, test } from '@jest/globals';
import { audit, MUNICIPAL_RULES, STATE_RULES } from '../../src/domain/audit';
import { SCHOOL_RULES } from '../../src/domain/audit-school';
import type { Finding } from '../../src/domain/finding';
import { type AuditSet, auditInput, CHANGED, cleanSet, MUTATIONS } from './audit-mutations';
import { aDocument, anEmptyReturn, anEntry, aReturn } from './builders';

function findingsOf(set: AuditSet): readonly Finding[] {
  return audit(auditInput(set));
}

/** «rule: text» of the findings. */
function told(set: Partial<AuditSet>): readonly string[] {
  return findingsOf({ ...cleanSet(), ...set }).map(({ rule, what }) => `${rule}: ${what}`);
}

test('of a clean set the audit says nothing', () => {
  expect(findingsOf(cleanSet())).toEqual([]);
});

test('every rule has one mutation', () => {
  const rules = [...SCHOOL_RULES, ...STATE_RULES, ...MUNICIPAL_RULES].map(({ id }) => id);
  expect(MUTATIONS.map(({ rule }) => rule).sort()).toEqual([...rules].sort());
  expect(new Set(rules).size).toBe(rules.length);
});

describe.each(MUTATIONS)('$rule', ({ rule, mutate, alongside }) => {
  const findings = findingsOf(mutate(cleanSet()));
  const own = findings.filter((finding) => finding.rule === rule);

  test('speaks once, in words and with advice', () => {
    expect(own).toHaveLength(1);
    expect(own[0]?.what).toMatch(/[а-я]{3}/);
    expect(own[0]?.todo).toMatch(/^[А-Я«].*\.$/);
  });

  test('no other «ошибка» or «проверьте» speaks', () => {
    const grave = findings.filter(({ severity }) => severity !== 'к сведению').map((finding) => finding.rule);
    const informs = own[0]?.severity === 'к сведению';
    expect(grave).toEqual(informs ? (alongside ? [alongside] : []) : [rule]);
  });

  test('names the school when it is about a school', () => {
    const isMunicipal = MUNICIPAL_RULES.some(({ id }) => id === rule);
    expect(own[0]?.where === CHANGED).toBe(!isMunicipal);
  });
});

describe('what the findings say', () => {
  test('«проверьте» of a return that has not come, with the total «сведения 2 из 3 ОО»', () => {
    const [first, second, third] = cleanSet().schools;
    if (!first || !second || !third) throw new Error('the clean set has three schools');
    expect(told({ schools: [first, { ...second, report: null }, third] })).toEqual([
      'no-return: сведения не получены, показатели ОО не вошли в свод',
      'returns-missing: сведения 2 из 3 ОО',
    ]);
  });

  test('a return of another period is told instead, with its dates', () => {
    const otherPeriods = [{ from: '2019-09-01', to: '2020-08-31' }];
    expect(told({ schools: [anEntry(null, { otherPeriods })] })[0]).toBe(
      'other-period: сведений за период свода нет, есть за 01.09.2019–31.08.2020',
    );
  });

  test('a school with the return and another period’s has nothing to mend', () => {
    const otherPeriods = [{ from: '2019-09-01', to: '2020-08-31' }];
    expect(told({ schools: [anEntry(aReturn(), { otherPeriods })] })).toEqual([]);
  });

  test('a school that never returned and whose new return is broken is only missing', () => {
    expect(told({ schools: [anEntry(null, { hasError: true })] })[0]).toMatch(/^no-return:/);
  });

  test('educators that the school did not name are not compared', () => {
    const report = aReturn({ educators: { mentors: null, mentees: null, young: 3 }, pupils: { total: null } });
    expect(told({ schools: [anEntry(report)] })).toEqual([]);
  });

  test('educators without the mark of their form, and the mark without educators', () => {
    const { formMarks } = aReturn();
    const without = aReturn({ formMarks: { ...formMarks, 'teacher-teacher': false } });
    const only = aReturn({ educators: { mentors: 0, mentees: 0, young: 0 } });
    const text = (mark: string, people: number) =>
      `educators-mark: форма «Учитель-учитель» отмечена «${mark}», но наставляемых педагогов указано ${people}`;
    expect(told({ schools: [anEntry(without)] })).toEqual([text('-', 5)]);
    expect(told({ schools: [anEntry(only)] })).toEqual([text('+', 0)]);
  });

  test('one finding a form, a row, an age group', () => {
    const { formMarks, enrolment } = aReturn();
    const report = aReturn({
      formMarks: { ...formMarks, 'teacher-pupil': false, 'pupil-pupil': false },
      enrolment: { ...enrolment, primary: 39, senior: 19 },
    });
    expect(told({ schools: [anEntry(report)], target: 0 })).toEqual([
      'people-without-mark: форма «Учитель-ученик» отмечена «-», но указано 80 чел.',
      'people-without-mark: форма «Ученик-ученик» отмечена «-», но указано 40 чел.',
      'more-than-enrolled: обучающиеся начальной школы: охвачено 40 чел., а обучается 39',
      'more-than-enrolled: обучающиеся старшей школы: охвачено 20 чел., а обучается 19',
      'marks-and-people: «Учитель-ученик»: знаков «+» 0, ОО с участниками 1; «Ученик-ученик»: знаков «+» 0, ОО с участниками 1',
    ]);
  });

  test('rows of forms, needs and models are each compared with the pupils', () => {
    const { forms, needs, countModels } = aReturn();
    const report = aReturn({
      forms: { ...forms, 'teacher-pupil': 121 },
      needs: { ...needs, other: 122 },
      countModels: { ...countModels, online: 123 },
    });
    const rows = told({ schools: [anEntry(report)] }).filter((text) => text.startsWith('row-above-pupils'));
    expect(rows).toEqual([
      'row-above-pupils: «Учитель-ученик»: 121 чел., а обучающихся с наставником 120',
      'row-above-pupils: «другие»: 122 чел., а обучающихся с наставником 120',
      'row-above-pupils: «Онлайн»: 123 чел., а обучающихся с наставником 120',
    ]);
  });

  test('a school where nobody takes part has nothing to mend', () => {
    expect(told({ schools: [anEntry(anEmptyReturn())] })).toEqual([]);
  });

  test('primary pupils are told only under a rule that excludes them', () => {
    expect(told({ fromAge: 10 })).toEqual([
      'younger-than-allowed: 120 обучающихся начальной школы (33 %) при правиле «от 10 лет»',
    ]);
    expect(told({ fromAge: 7 })).toEqual([]);
  });

  test('a document of the municipality: what is missing, and that it is not in force', () => {
    const documents = [
      aDocument({ title: '', type: 'roadmap', number: '', date: null, link: '' }),
      aDocument({ title: '«План»', validUntil: '2026-08-30' }),
      aDocument({ level: 'school', title: 'Чужой', number: '' }),
    ];
    expect(told({ documents })).toEqual([
      'municipal-documents: «Дорожная карта»: нет даты, номера, ссылки',
      'municipal-documents: «План» не действует на дату отчёта',
    ]);
  });

  test('schools come in their order, the municipality last', () => {
    const set = MUTATIONS.filter(({ rule }) => rule === 'pupils-total' || rule === 'below-target').reduce(
      (mutated, { mutate }) => mutate(mutated),
      cleanSet(),
    );
    expect(findingsOf(set).map(({ where }) => where)).toEqual([CHANGED, 'Охват']);
  });
});
