import { type Parts, pack, unpack } from './zip';

/** What hucre cannot write of one sheet. */
export interface SheetPatch {
  /** The `sqref` of ranges that stay editable in a protected sheet; '' when there are none. */
  readonly editable: string;
}

/** Names that carry what the format lacks; people need not see them. */
const OUR_NAMES = '_nastavnik.';

/**
 * LibreOffice shows a file's computed values only when it knows the program that computed them, and computes anew
 * otherwise; writers of the format therefore give this name.
 */
const APPLICATION = 'Microsoft Excel';

/** The calculation engine of Excel 2019 and later: a book computed by an older one is computed again when opened. */
const CALCULATION_ENGINE = 191029;

/** What is printed and repeated: hucre leaves the quotes out that a sheet's name with a space needs. */
const PRINT_NAME = /(<definedName name="_xlnm\.Print_(?:Area|Titles)"[^>]*>)([^<]*)!([^<!]*)</g;

/** Operators of rules on text, which Excel writes besides the rule's type. */
const TEXT_OPERATORS: Record<string, string> = {
  containsText: 'containsText',
  notContainsText: 'notContains',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
};

const FORMULA_ERROR =
  /(<c r="[A-Z]+\d+"(?: [a-z]+="\d+")*?) t="str"((?: [a-z]+="\d+")*><f[^<]*<\/f><v>)(#(?:N\/A|REF!|NAME\?|DIV\/0!|NUM!|NULL!|VALUE!)<\/v>)/g;

/**
 * Mends the package that hucre wrote. Other programs must show the values that we computed: they do not know our
 * functions, so a recalculation on opening, which hucre asks for, would put #NAME? in their place.
 */
export function patchPackage(bytes: Uint8Array, sheets: readonly SheetPatch[]): Uint8Array {
  const parts = unpack(bytes);
  edit(parts, 'xl/workbook.xml', patchWorkbook);
  edit(parts, 'docProps/app.xml', (xml) => xml.replace(/<Application>[^<]*/, `<Application>${APPLICATION}`));
  sheets.forEach((sheet, index) => {
    edit(parts, `xl/worksheets/sheet${index + 1}.xml`, (xml) => patchSheet(xml, sheet));
  });
  return pack(parts, 'deflate');
}

function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  const part = parts.get(path);
  if (!part) throw new Error(`The package lacks ${path}`);
  const xml = Buffer.from(part).toString('utf8');
  const changed = change(xml);
  if (changed !== xml) parts.set(path, Buffer.from(changed, 'utf8'));
}

function patchWorkbook(xml: string): string {
  return xml
    .replace(/<calcPr[^>]*\/>/, `<calcPr calcId="${CALCULATION_ENGINE}"/>`)
    .replaceAll(/<definedName name="([^"]+)"/g, (tag, name) => (name.startsWith(OUR_NAMES) ? `${tag} hidden="1"` : tag))
    .replaceAll(PRINT_NAME, (_, tag, sheet, range) => `${tag}'${sheet.replace(/'|&apos;/g, '$&$&')}'!${range}<`);
}

function patchSheet(xml: string, { editable }: SheetPatch): string {
  const split = xml.lastIndexOf('</sheetData>');
  const cells = xml.slice(0, split).replaceAll(FORMULA_ERROR, '$1 t="e"$2$3');
  const rest = xml.slice(split).replaceAll(/<cfRule type="(\w+)"/g, (tag, type) => {
    const operator = TEXT_OPERATORS[type];
    return operator ? `${tag} operator="${operator}"` : tag;
  });
  const ranges = `<protectedRanges><protectedRange sqref="${editable}" name="editable"/></protectedRanges>`;
  return cells + (editable === '' ? rest : rest.replace(/<sheetProtection[^>]*\/>/, (tag) => tag + ranges));
}
