import { describe, expect, test } from '@jest/globals';
import { consolidate, type SchoolEntry } from '../../src/domain/consolidated';
import { consolidatedReport } from '../../src/reports/consolidated-report';
import { educatorsTable } from '../../src/reports/coverage-tables';
import { documentsTable } from '../../src/reports/documents-table';
import { checkLine } from '../../src/reports/people-tables';
import type { LineStyle } from '../../src/reports/table';
import { aDocument, anEntry, aReturn } from '../domain/builders';
import { MEGION } from '../domain/megion';
import { megionInput } from './megion-report';

function lines(style: LineStyle, schools?: readonly SchoolEntry[]): readonly string[] {
  return consolidatedReport(megionInput(schools)).blocks.flatMap((block) =>
    block.kind === 'line' && block.style === style ? [block.text] : [],
  );
}

/** The sentences that the report makes from figures. */
function generated(schools?: readonly SchoolEntry[]): readonly string[] {
  const starts = /^(Отчёт составлен|Формы наставничества реализуются|Общее количество)/;
  return lines('text', schools).filter((text) => starts.test(text));
}

describe('the sentences with figures', () => {
  test('of Megion', () => {
    expect(generated()).toEqual([
      'Отчёт составлен по сведениям 7 из 7 образовательных организаций города Мегиона.',
      'Формы наставничества реализуются: «Учитель-учитель» – во всех ОО; «Учитель-ученик» – в 5 ОО; «Ученик-ученик» – в 5 ОО; «Работодатель-ученик» – в 1 ОО; «Студент-ученик» – в 1 ОО.',
      'Общее количество обучающихся в общеобразовательных организациях города Мегиона 7\u00a0280 человек, из них обучающихся начальной школы 3\u00a0061 человек, обучающихся основной школы 3\u00a0503 человека, обучающихся старшей школы 716 человек.',
    ]);
  });

  test('a school without a return is told', () => {
    const schools = MEGION.map((entry, index) => (index === 3 ? { ...entry, report: null } : entry));
    expect(generated(schools)[0]).toBe(
      'Отчёт составлен по сведениям 6 из 7 образовательных организаций города Мегиона.',
    );
  });

  test('one school alone', () => {
    expect(generated([anEntry(aReturn())])[0]).toBe(
      'Отчёт составлен по сведениям 1 из 1 образовательной организации города Мегиона.',
    );
  });

  test('no return at all: no form is said to be everywhere', () => {
    expect(generated([anEntry(null)])[1]).not.toContain('во всех ОО');
    expect(generated([anEntry(null)])[1]).toContain('«Учитель-учитель» – нет');
  });
});

describe('the person’s texts', () => {
  test('stand at their places, in their order', () => {
    const { texts } = megionInput();
    const typed = [...texts['before-T1'], ...texts['after-T1'], ...texts['next-year']];
    expect(lines('text').filter((text) => typed.includes(text))).toEqual(typed);
    expect(lines('item')).toEqual(texts['expected-results']);
  });

  test('the headings are the published ones', () => {
    expect(lines('heading')).toEqual([
      'Формы, виды и модели наставничества, реализуемые в образовательных организациях города Мегиона.',
      'Наличие нормативных документов, обеспечивающих запуск программы наставничества обучающихся.',
      'Ожидаемые результаты внедрения целевой модели наставничества',
    ]);
  });
});

describe('the check lines', () => {
  test('of Megion', () => {
    expect(lines('note')).toEqual([
      'Проверка: обучающихся 1542, каждый посчитан один раз.',
      'Проверка: участий по формам 1621, обучающихся 1542, сверх одного на человека 79.',
      'Проверка: потребностей 1053, обучающихся 1542.',
      'Проверка: участий по моделям 1786, обучающихся 1542, сверх одного на человека 244.',
    ]);
  });

  test('participations that are too few are a matter of the returns', () => {
    const { forms } = aReturn();
    const totals = consolidate([anEntry(aReturn({ forms: { ...forms, 'teacher-pupil': 70 } }))]);
    expect(checkLine('T3', totals).text).toBe(
      'Проверка: участий по формам 110, обучающихся 120: не хватает 10, проверьте сведения ОО.',
    );
    expect(checkLine('T5', totals).text).toBe('Проверка: участий по моделям 120, обучающихся 120.');
  });

  test('needs above the pupils are explained', () => {
    const { needs } = aReturn();
    const totals = consolidate([anEntry(aReturn({ needs: { ...needs, gifted: 100 } }))]);
    expect(checkLine('T4', totals).text).toBe(
      'Проверка: потребностей 130, обучающихся 120: у некоторых несколько потребностей.',
    );
  });
});

test('several documents of a kind stand in one cell, each with what is known of it; one without a title by its kind', () => {
  const documents = [
    aDocument({ type: 'other', title: 'План', number: '', date: null, link: '' }),
    aDocument({ type: 'other', title: '', number: '5', date: '2026-01-09', link: 'https://example.org/5' }),
    aDocument({ type: 'other', level: 'school', title: 'Чужой' }),
  ];
  const table = documentsTable(consolidate([]), documents);
  expect(table.rows[5]).toEqual(['Другое (указать)', 'План\nДругое № 5 от 09.01.2026\nhttps://example.org/5']);
});

test('educators are added up over the schools that named them', () => {
  const silent = aReturn({ educators: { mentors: null, mentees: 4, young: null } });
  const table = educatorsTable(consolidate([anEntry(aReturn()), anEntry(silent), anEntry(null)]));
  expect(table.rows.slice(1)).toEqual([
    ['Педагогов-наставников', 1, 10],
    ['Педагогов-наставляемых', 2, 9],
    ['из них молодых специалистов', 1, 2],
  ]);
});
