import { expect, test } from '@jest/globals';
import { createModel } from '../../local/engine/model';
import { readWorkbook } from '../../local/xlsx/read';
import type { SheetData, WorkbookData } from '../../local/xlsx/workbook-data';
import { writeWorkbook } from '../../local/xlsx/write';
import { pack, unpack } from '../../local/xlsx/zip';
import { aModel, aSheet } from './xlsx-sample';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/** A book of two sheets whose first sheet, and perhaps styles, another program wrote. */
async function readForeign(sheet: string, styles?: string): Promise<{ book: WorkbookData; sheet: SheetData }> {
  const parts = unpack(await writeWorkbook(aModel([aSheet({}), aSheet({ name: 'Справочники' }, '1')])));
  const xml = `<worksheet xmlns="${MAIN}" xmlns:x14="${X14}" xmlns:xm="${XM}">${sheet}</worksheet>`;
  parts.set('xl/worksheets/sheet1.xml', new TextEncoder().encode(xml));
  if (styles)
    parts.set('xl/styles.xml', new TextEncoder().encode(`<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`));
  const book = await readWorkbook(pack(parts, 'deflate'));
  const [first] = book.sheets;
  if (!first) throw new Error('the book has no sheets');
  return { book, sheet: first };
}

const FONTS =
  '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font><font><color indexed="10"/></font></fonts>';
const FILLS =
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.5"/></patternFill></fill></fills>';

function stylesOf(xfs: string): string {
  return `${FONTS}${FILLS}<borders><border/></borders><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>${xfs}</cellXfs>`;
}

test('a list on another sheet, which Excel keeps in an extension', async () => {
  const { sheet } = await readForeign(
    '<sheetData/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1" xr:uid="{1}"><x14:formula1><xm:f>Справочники!$A$2:$A$9</xm:f></x14:formula1><xm:sqref>B2:B5000 D2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
  );
  expect(sheet.dataValidationRules).toEqual([
    {
      id: '1',
      isBlocking: true,
      ranges: ['B2:B1000', 'D2'],
      criterion: { type: 'isValueInRange', values: ['Справочники!A2:A9'], displayStyle: 'arrow' },
    },
  ]);
});

test('shared formulas, texts in place, cells without addresses', async () => {
  const { sheet } = await readForeign(
    '<sheetData><row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A3">B1*2</f><v>2</v></c><c r="C1" t="inlineStr"><is><r><t>Иван</t></r><r><rPr><b/></rPr><t> Петров</t></r></is></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row><c><f t="shared" si="0"/><v>6</v></c></row></sheetData>',
  );
  expect(sheet.cells).toEqual({ A1: '=B1*2', A2: '=B2*2', A3: '=B3*2', C1: 'Иван Петров' });
});

test('colours of the theme: the first is light, the second dark', async () => {
  const xml = '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c></row></sheetData>';
  const xf =
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0"/><xf numFmtId="14" fontId="2" fillId="0" borderId="0"/>';
  const { book, sheet } = await readForeign(xml, stylesOf(xf));
  const styles = Object.values(book.styles);
  expect(styles).toContainEqual(expect.objectContaining({ fillColor: '#808080', fontFamily: 'Calibri', fontSize: 11 }));
  expect(styles.find(({ fillColor }) => fillColor)).not.toHaveProperty('textColor');
  expect(styles).toContainEqual(expect.objectContaining({ textColor: '#FF0000' }));
  expect(book.formats).toEqual({ 1: 'dd.mm.yyyy' });
  expect(sheet.cells.B1).toBe('1');
});

test('a sheet protected by another program: its unlocked cells stay editable', async () => {
  const xf = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyProtection="1"><protection locked="0"/></xf>';
  const xml =
    '<sheetData><row r="2"><c r="B2" s="1"/><c r="C2" s="1"/></row><row r="3"><c r="B3" s="1"/><c r="C3" s="1"/></row></sheetData><sheetProtection sheet="1"/>';
  const { sheet } = await readForeign(xml, stylesOf(xf));
  expect(sheet.protections).toEqual([{ id: 'protection-0', unprotected: ['B2:C3'] }]);
});

test('a page is fitted only when the sheet says so', async () => {
  const setup = '<sheetData/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
  expect((await readForeign(setup)).sheet.pageSetup).toEqual({ paper: 'A4', orientation: 'landscape' });
  const fitted = await readForeign(`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${setup}`);
  expect(fitted.sheet.pageSetup).toEqual({ paper: 'A4', orientation: 'landscape', fitToWidth: 1 });
});

test("columns that the file does not describe have the file's own default width", async () => {
  const { sheet } = await readForeign(
    '<sheetFormatPr defaultColWidth="20"/><cols><col min="2" max="16384" width="10" customWidth="1"/></cols><sheetData/>',
  );
  expect([sheet.cols[0], sheet.cols[1], sheet.cols[25], sheet.cols[26]]).toEqual([
    { size: 140 },
    { size: 70 },
    { size: 70 },
    undefined,
  ]);
});

test('whole columns in rules end with the sheet', async () => {
  const { sheet } = await readForeign(
    '<sheetData/><dataValidations><dataValidation type="whole" operator="greaterThan" sqref="A1:A1048576" showErrorMessage="1" errorStyle="warning"><formula1>0</formula1></dataValidation><dataValidation type="textLength" operator="lessThanOrEqual" sqref="B2" showErrorMessage="1"><formula1>5</formula1></dataValidation></dataValidations>',
  );
  expect(sheet.dataValidationRules).toEqual([
    { id: '1', isBlocking: false, ranges: ['A1:A1000'], criterion: { type: 'isGreaterThan', values: ['0'] } },
    { id: '2', isBlocking: true, ranges: ['B2'], criterion: { type: 'customFormula', values: ['=LEN(B2)<=5'] } },
  ]);
});

test('a sheet whose columns are all hidden is shown', async () => {
  const { book, sheet } = await readForeign(
    '<cols><col min="1" max="16384" width="20" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
  );
  expect(sheet.cols[0]).toEqual({ size: 140 });
  expect(createModel(book).getters.isColHidden('0', 0)).toBe(false);
});
