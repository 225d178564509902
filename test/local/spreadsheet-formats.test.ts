import { expect, test } from '@jest/globals';
import { enumValue } from '../../local/apps-script/enums';
import { aBook } from './spreadsheet-host';

test('formats in the plural are read back cell by cell', () => {
  const { sh } = aBook();
  const range = sh.getRange('A1:B2');
  range
    .setBackgrounds([
      ['red', null],
      ['#ABC', '#123456'],
    ])
    .setFontWeights([
      ['bold', 'normal'],
      [null, 'bold'],
    ])
    .setHorizontalAlignments([
      ['left', 'center'],
      ['right', null],
    ])
    .setFontColor('blue')
    .setFontSizes([
      [8, 9],
      [10, 11],
    ])
    .setFontFamily('Times New Roman')
    .setVerticalAlignment('middle');
  expect(range.getBackgrounds()).toEqual([
    ['#ff0000', '#ffffff'],
    ['#aabbcc', '#123456'],
  ]);
  expect(range.getFontWeights()).toEqual([
    ['bold', 'normal'],
    ['normal', 'bold'],
  ]);
  expect(range.getHorizontalAlignments()).toEqual([
    ['left', 'center'],
    ['right', 'general'],
  ]);
  expect(range.getFontSizes()).toEqual([
    [8, 9],
    [10, 11],
  ]);
  expect([range.getFontColor(), range.getFontFamily(), range.getVerticalAlignment()]).toEqual([
    '#0000ff',
    'Times New Roman',
    'middle',
  ]);
});

test('a look can be taken away again', () => {
  const { sh } = aBook();
  const cell = sh.getRange('A1').setHorizontalAlignment('right').setFontWeight('bold').setFontLine('underline');
  cell.setHorizontalAlignment(null).setFontWeight(null).setFontLine('none');
  expect([cell.getHorizontalAlignment(), cell.getFontWeight(), cell.getFontLine()]).toEqual([
    'general',
    'normal',
    'none',
  ]);
});

test('number formats keep the spelling of the script and survive clear', () => {
  const { sh } = aBook({ bookLocale: 'ru_RU' });
  const cell = sh.getRange('A1').setValue(46297.5).setNumberFormat('dd.MM.yyyy H:mm');
  expect([cell.getNumberFormat(), cell.getDisplayValue()]).toEqual(['dd.MM.yyyy H:mm', '02.10.2026 12:00']);
  expect(cell.clear().getNumberFormat()).toBe('dd.MM.yyyy H:mm');
  expect(sh.getRange('B1').getNumberFormat()).toBe('0.###############');
  expect(() => sh.getRange('B1').setNumberFormat('# ?/?')).toThrow('not emulated: number format');
});

test('borders are drawn, left and taken away', () => {
  const { sh, model } = aBook();
  const solid = enumValue('BorderStyle', 'SOLID_MEDIUM');
  sh.getRange('A1:B2').setBorder(true, true, true, true, true, true, '#ff0000', solid);
  const border = () => model.getters.getCellBorder({ sheetId: '0', col: 0, row: 0 });
  const red = { style: 'medium', color: '#ff0000' };
  expect(border()).toMatchObject({ top: red, left: red });
  sh.getRange('A1:B2').setBorder(false, null, null, null, null, null);
  expect(border()?.top).toBeUndefined();
  expect(border()?.left).toEqual(red);
});

test('wrapping has a strategy', () => {
  const { sh } = aBook();
  const cell = sh.getRange('A1').setWrap(true);
  expect([cell.getWrap(), cell.getWrapStrategy().name()]).toEqual([true, 'WRAP']);
  cell.setWrapStrategy(enumValue('WrapStrategy', 'CLIP'));
  expect([cell.getWrap(), cell.getWrapStrategy().name()]).toEqual([false, 'CLIP']);
});

test('conditional formats are kept in order, with their words', () => {
  const { app, sh } = aBook();
  const range = sh.getRange('A1:A9');
  const low = app.newConditionalFormatRule().whenNumberLessThan(9).setBackground('red').setRanges([range]).build();
  const yes = app.newConditionalFormatRule().whenTextEqualTo('да').setFontColor('green').setRanges([range]).build();
  const odd = app
    .newConditionalFormatRule()
    .whenFormulaSatisfied('=ISODD(A1)')
    .setBold(true)
    .setRanges([range])
    .build();
  sh.setConditionalFormatRules([low, yes, odd]);
  const rules = sh.getConditionalFormatRules();
  expect(rules.map((rule) => rule.getBooleanCondition()?.getCriteriaType().name())).toEqual([
    'NUMBER_LESS_THAN',
    'TEXT_EQUAL_TO',
    'CUSTOM_FORMULA',
  ]);
  expect(rules[0]?.getBooleanCondition()?.getBackground()).toBe('#ff0000');
  expect(rules[1]?.getRanges()[0]?.getA1Notation()).toBe('A1:A9');
  sh.clearConditionalFormatRules();
  expect(sh.getConditionalFormatRules()).toEqual([]);
});
