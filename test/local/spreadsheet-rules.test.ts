import { expect, test } from '@jest/globals';
import { enumValue } from '../../local/apps-script/enums';
import { aBook } from './spreadsheet-host';

test('a rule that rejects stops a write, one that warns does not', () => {
  const { app, sh } = aBook({ locale: 'ru_RU' });
  const list = app.newDataValidation().requireValueInList(['да', 'нет']);
  sh.getRange('A1').setDataValidation(list.build());
  sh.getRange('B1').setDataValidation(list.setAllowInvalid(false).build());
  sh.getRange('A1').setValue('может быть');
  expect(() => sh.getRange('A1:B1').setValues([['да', 'может быть']])).toThrow(
    /^Данные, введенные в ячейку B1, нарушают/,
  );
  expect(sh.getRange('A1').getValue()).toBe('может быть');
  sh.getRange('B1').setValue('да').setValue('');
  expect(sh.getRange('B1').getValue()).toBe('');
});

test('rules are read back in the words of their builder', () => {
  const { app, ss, sh } = aBook();
  const lists = ss.insertSheet('Справочники');
  const rule = () => app.newDataValidation();
  const date = new Date('2026-09-01T00:00:00+03:00');
  const rules = [
    rule().requireValueInRange(lists.getRange('B2:B'), true).setHelpText('Из списка').build(),
    rule().requireValueInList(['а, б', 'в'], false).setAllowInvalid(false).build(),
    rule().requireNumberBetween(0, 2).build(),
    rule().requireDateOnOrAfter(date).build(),
    rule().requireDate().build(),
    rule().requireFormulaSatisfied('=LEN(F1)<5').build(),
  ];
  sh.getRange('A1:F1').setDataValidations([rules]);
  const read = sh.getRange('A1:F1').getDataValidations()[0] ?? [];
  expect(read.map((one) => one?.getCriteriaType()?.name())).toEqual([
    'VALUE_IN_RANGE',
    'VALUE_IN_LIST',
    'NUMBER_BETWEEN',
    'DATE_ON_OR_AFTER',
    'DATE_IS_VALID_DATE',
    'CUSTOM_FORMULA',
  ]);
  expect(read.slice(1).map((one) => one?.getCriteriaValues())).toEqual([
    [['а, б', 'в'], false],
    [0, 2],
    [date],
    [],
    ['=LEN(F1)<5'],
  ]);
  expect([read[0]?.getHelpText(), read[0]?.getAllowInvalid(), read[1]?.getAllowInvalid()]).toEqual([
    'Из списка',
    true,
    false,
  ]);
});

test('a list from another sheet follows its rows and its name', () => {
  const { app, ss, sh } = aBook();
  const lists = ss.insertSheet('Lists');
  lists.getRange('A1:A3').setValues([['head'], ['x'], ['y']]);
  const rule = app.newDataValidation().requireValueInRange(lists.getRange('A2:A3')).setAllowInvalid(false).build();
  sh.getRange('C1:C5').setDataValidation(rule);
  lists.insertRowBefore(1);
  lists.setName('Новое имя');
  sh.getRange('C5').setValue('y');
  expect(() => sh.getRange('C5').setValue('head')).toThrow(/cell C5 violates/);
  const [source] = sh.getRange('C1').getDataValidation()?.getCriteriaValues() ?? [];
  expect(String(source)).toBe('Range');
});

test('rules are cleared where asked, and stay elsewhere', () => {
  const { app, sh } = aBook();
  sh.getRange('A1:A3').setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).build());
  sh.getRange('A2').clearDataValidations();
  const rules = sh.getRange('A1:A3').getDataValidations().flat();
  expect(rules.map((rule) => rule !== null)).toEqual([true, false, true]);
});

test('checkboxes write what they were given', () => {
  const { sh } = aBook();
  sh.getRange('A1:A2').insertCheckboxes();
  sh.getRange('A1').check();
  expect(sh.getRange('A1:A2').getValues().flat()).toEqual([true, false]);
  expect([sh.getRange('A1').isChecked(), sh.getRange('A1:A2').isChecked()]).toEqual([true, null]);
  sh.getRange('A1:A2').removeCheckboxes();
  expect(sh.getRange('A1:A2').getValues().flat()).toEqual(['', '']);
});

test('protection is kept with the book, and its words come back', () => {
  const { ss, sh } = aBook();
  const sheet = enumValue('ProtectionType', 'SHEET');
  const range = enumValue('ProtectionType', 'RANGE');
  sh.protect()
    .setWarningOnly(true)
    .setDescription('Отчёт')
    .setUnprotectedRanges([sh.getRange('B2')]);
  sh.getRange('A1:A9').protect();
  sh.insertRowBefore(1);
  expect(ss.getProtections(range)[0]?.getRange().getA1Notation()).toBe('A2:A10');
  const [whole] = sh.getProtections(sheet);
  expect([whole?.isWarningOnly(), whole?.getDescription(), whole?.getRange().getA1Notation()]).toEqual([
    true,
    'Отчёт',
    '',
  ]);
  expect(whole?.getUnprotectedRanges().map((hole) => hole.getA1Notation())).toEqual(['B3']);
  whole?.remove();
  expect(sh.getProtections(sheet)).toEqual([]);
});

test('a sheet has one filter', () => {
  const { sh } = aBook();
  sh.getRange('A1:B3').setValues([
    ['h', 'i'],
    [1, 2],
    [3, 4],
  ]);
  sh.getRange('A1:B3').createFilter();
  expect(sh.getFilter()?.getRange().getA1Notation()).toBe('A1:B3');
  sh.getFilter()?.remove();
  expect(sh.getFilter()).toBeNull();
});

test('charts are built, inserted, changed and removed', () => {
  const { sh, model } = aBook();
  sh.getRange('A1:C3').setValues([
    ['', 'Пары', 'План'],
    ['1 кв.', 5, 6],
    ['2 кв.', 7, 8],
  ]);
  const chart = sh
    .newChart()
    .asColumnChart()
    .addRange(sh.getRange('A1:C3'))
    .setTitle('Охват')
    .setPosition(5, 1, 0, 0)
    .build();
  sh.insertChart(chart);
  const [standing] = sh.getCharts();
  expect(standing?.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:A3', 'B1:B3', 'C1:C3']);
  expect(standing?.getContainerInfo().getAnchorRow()).toBe(5);
  expect(['title', 'width', 'height'].map((option) => standing?.getOptions().get(option))).toEqual(['Охват', 600, 371]);
  expect(() => standing?.getOptions().get('curveType')).toThrow('not emulated: reading the chart option curveType');
  if (!standing) throw new Error('no chart');
  sh.updateChart(standing.modify().asPieChart().setTitle('Доли').build());
  const [id = ''] = model.getters.getChartIds('0');
  expect(model.getters.getChartDefinition(id)).toMatchObject({ type: 'pie', title: { text: 'Доли' } });
  const [changed] = sh.getCharts();
  if (!changed) throw new Error('no chart');
  sh.removeChart(changed);
  expect(sh.getCharts()).toEqual([]);
});

test('options of a chart tell its axes, its labels and its colours; what the engine cannot draw is refused', () => {
  const { sh, model } = aBook();
  sh.getRange('A1:C2').setValues([
    ['Форма', 'Было', 'Стало'],
    ['Ученик-ученик', 5, 6],
  ]);
  const builder = sh.newChart().asBarChart().addRange(sh.getRange('A1:C2'));
  builder.setOption('hAxis', { title: 'чел.', minValue: 0, maxValue: 8 }).setOption('vAxis', { title: 'Форма' });
  builder.setOption('series', { 0: { dataLabel: 'value' }, 1: { dataLabel: 'value' } });
  sh.insertChart(builder.setOption('colors', ['#17406b', '#8492a6']).setPosition(4, 1, 0, 0).build());
  const [id = ''] = model.getters.getChartIds('0');
  expect(model.getters.getChartDefinition(id)).toMatchObject({
    type: 'bar',
    horizontal: true,
    axesDesign: { x: { title: { text: 'чел.' }, min: 0, max: 8 }, y: { title: { text: 'Форма' } } },
    showValues: true,
    dataSetStyles: { 0: { backgroundColor: '#17406b' }, 1: { backgroundColor: '#8492a6' } },
  });
  const [standing] = sh.getCharts();
  const options = standing?.getOptions();
  const told = ['hAxis.title', 'vAxis.title', 'hAxis.maxValue', 'vAxis.maxValue'].map((option) => options?.get(option));
  expect(told).toEqual(['чел.', 'Форма', 8, null]);
  expect(String(standing?.modify().getChartType())).toBe('BAR');
  const again = standing?.modify().build();
  if (!again) throw new Error('no chart');
  sh.updateChart(again);
  expect(model.getters.getChartDefinition(id)).toMatchObject({
    showValues: true,
    axesDesign: { x: { min: 0, max: 8 } },
  });
  for (const [option, value] of [
    ['hAxis', { gridlines: { count: 3 } }],
    ['vAxis', 'чел.'],
    ['series', { 0: { pointSize: 3 } }],
  ] as const) {
    expect(() => builder.setOption(option, value)).toThrow(`not emulated: chart option ${option}`);
  }
});

test('rules of a row are copied down as its whole columns, and a blank one clears', () => {
  const { app, sh } = aBook();
  const list = (...entries: string[]) => app.newDataValidation().requireValueInList(entries).build();
  sh.getRange('A1').setDataValidation(list('а'));
  sh.getRange('C1').setDataValidation(list('в'));
  sh.getRange('B2:B4').setDataValidation(list('б'));
  const onlyRules = enumValue('CopyPasteType', 'PASTE_DATA_VALIDATION');
  sh.getRange('A1:C1').copyTo(sh.getRange('A3:C5'), onlyRules, false);
  const read = sh.getRange('A1:C6').getDataValidations();
  expect(read.map((row) => row.map((one) => String(one?.getCriteriaValues()[0] ?? '')).join('|'))).toEqual([
    'а||в',
    '|б|',
    'а||в',
    'а||в',
    'а||в',
    '||',
  ]);
  sh.getRange('A1:B1').copyTo(sh.getRange('D1:G2'), onlyRules, false);
  const repeated = sh.getRange('D1:G2').getDataValidations();
  expect(repeated.map((row) => row.map((one) => (one ? 1 : 0)).join(''))).toEqual(['1010', '1010']);
});
