import { describe, expect, test } from '@jest/globals';
import { INTERACTION_MODELS } from '../../src/domain/pair-models';
import { PROGRAMME_FORMS } from '../../src/domain/programme/forms';
import { KEZ_STAGES } from '../../src/domain/stages/kez';
import { layOut } from '../../src/reports/layout';
import { type ProgrammeInput, programme } from '../../src/reports/programme';
import type { Report, Table } from '../../src/reports/table';
import { onOneLine, templateCells } from '../samples/fixtures';
import { printedCells, tableMerges, templateMerges } from './printed';

const KEZ: ProgrammeInput = {
  school: 'МБОУ «Кезская СОШ № 2»',
  schoolYear: '2022/2023',
  year: '2022',
  head: 'Директор',
  curator: 'заместитель директора',
  order: 'Приказ № 295 от 29.08.2022',
  fromAge: 10,
  stages: KEZ_STAGES.map(({ title, inside, outside, result }) => ({ title, works: [...inside, ...outside], result })),
  forms: PROGRAMME_FORMS.filter(({ description }) => description),
  models: INTERACTION_MODELS.map(({ label, form, goal, menteeToo }) => ({
    form,
    label: menteeToo === undefined ? `«${label}»` : `«${label}» (${menteeToo})`,
    goal,
  })),
  categories: { pupils: ['одаренные обучающиеся'], educators: ['молодой специалист'] },
};

const of = (changes: Partial<ProgrammeInput> = {}) => programme({ ...KEZ, ...changes });
const onlyForm = (id: string) => ({ forms: PROGRAMME_FORMS.filter((form) => form.id === id) });
const textsOf = ({ blocks }: Report) => blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));
const namesOf = ({ blocks }: Report) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.name?.replace('REPORT_', '')] : []));

function tableOf({ blocks }: Report, id: string): Table {
  const table = blocks.find((block): block is Table => block.kind === 'table' && block.name === `REPORT_${id}`);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}

const IDS = ['K1', 'K2', 'K3a', 'K4a', 'K5a', 'K3b', 'K4b', 'K5b'];

describe('the programme of Kez', () => {
  test.each(IDS)('%s has the published cells and merges', (id) => {
    const table = tableOf(of(), id);
    expect(onOneLine(printedCells(table))).toEqual(templateCells(id));
    expect(tableMerges(table)).toEqual(templateMerges(id));
  });

  test('has works and results on lines of their own', () => {
    const [, [, works, result] = []] = printedCells(tableOf(of(), 'K2'));
    expect(works?.split('\n').map((text) => text.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.']);
    expect(result?.split('\n').slice(0, 2)).toEqual(['Приказ', 'Протокол педагогического совета']);
  });

  test('has the tables in the order of the document, each under its heading', () => {
    const report = of();
    expect(namesOf(report)).toEqual(IDS);
    const headings = report.blocks.flatMap((block, index) => {
      const above = report.blocks[index - 1];
      return block.kind === 'table' && above?.kind === 'line' ? [above.text] : [];
    });
    expect(headings).toEqual([
      '2. Структура управления реализацией Программы',
      '3. Этапы реализации Программы',
      '5.1. Характеристика участников (ученик – ученик)',
      '5.1. Формы взаимодействия наставников и наставляемых:',
      '5.1. Механизм реализации:',
      '5.2. Характеристика участников (педагог - педагог)',
      '5.2. Формы взаимодействия наставников и наставляемых:',
      '5.2. Механизм реализации:',
    ]);
  });

  test('names the school, its year, its people and its order from the settings', () => {
    const texts = textsOf(of());
    expect(texts).toEqual(
      expect.arrayContaining([
        'Директор ____________________',
        'Приказ № 295 от 29.08.2022',
        'Программа наставничества в МБОУ «Кезская СОШ № 2»',
        '2022/2023 учебный год',
        'Куратор Программы: заместитель директора',
        '5. Формы наставничества МБОУ «Кезская СОШ № 2»',
      ]),
    );
    expect(texts.join()).not.toContain('СОШ №1');
  });
});

describe('the forms', () => {
  test('that the school does not use are not in the programme', () => {
    const report = of(onlyForm('teacher-teacher'));
    expect(namesOf(report)).toEqual(['K1', 'K2', 'K3b', 'K4b', 'K5b']);
    expect(textsOf(report)).toContain('5.1. Форма наставничества «Педагог-педагог»');
    expect(tableOf(report, 'K1').rows[3]?.[1]).toBe(
      '1.Разработка и реализация индивидуальных планов развития.\n2.Реализация формы наставничества «Педагог-педагог».',
    );
  });

  test('that the documents do not describe have one line that says so, and the models that the school added', () => {
    const models = [
      ...KEZ.models,
      { form: 'student-pupil' as const, label: '«Студент – школьник»', goal: 'Выбор вуза' },
    ];
    const report = of({ ...onlyForm('student-pupil'), models });
    expect(namesOf(report)).toEqual(['K1', 'K2', 'K4d']);
    expect(tableOf(report, 'K4d').rows).toEqual([
      ['Форма', 'Цель'],
      ['«Студент – школьник»', 'Выбор вуза'],
    ]);
    expect(textsOf(report).filter((text) => text.includes('опишите сами'))).toEqual([
      'Характеристику участников и механизм формы «Студент – ученик» опишите сами: в документах, по которым сделана эта программа, их нет.',
    ]);
  });

  test('without a model on «Справочники» have no table of models', () => {
    expect(namesOf(of({ ...onlyForm('pupil-pupil'), models: [] }))).toEqual(['K1', 'K2', 'K3a', 'K5a']);
  });
});

test('lists end with a full stop, and have none in the middle', () => {
  const items = textsOf(of()).filter((text) => text.startsWith('– '));
  expect(items.filter((text) => !/[^.;][.;]$/.test(text))).toEqual([]);
  expect(items.at(-1)).toMatch(/атмосферы\.$/);
});

test('the programme fits the width of an A4 page', () => {
  expect(layOut(of()).widths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(740);
});
