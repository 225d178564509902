import { posix } from 'node:path';
import type { DataValidation } from 'hucre';
import { WorkbookFileError } from './errors';
import { LIMITS } from './limits';
import { contents, isOn, tags, unescapeXml } from './xml';
import type { Parts } from './zip';

/** What a sheet's part says that hucre does not pass on. */
export interface SheetPart {
  readonly fitToPage: boolean;
  /** In digits. */
  readonly defaultColumnWidth: number | undefined;
  /** Ranges that stay editable in a protected sheet, as one `sqref`. */
  readonly editable: string;
  /** Rules whose lists stand on another sheet: Excel keeps them apart, in an extension of the part. */
  readonly validations: DataValidation[];
  /** Whether the bars of each chart lie; by the order of charts in the sheet's drawing. */
  readonly lyingBars: boolean[];
}

/** By sheet name. */
export function readSheetParts(parts: Parts): Map<string, SheetPart> {
  const workbookPath = related(parts, '', 'officeDocument')[0]?.path ?? 'xl/workbook.xml';
  const workbook = parts.get(workbookPath);
  if (!workbook) throw new WorkbookFileError('В файле нет книги: это не .xlsx. Сохраните книгу как .xlsx.');
  const sheets = related(parts, workbookPath, 'worksheet');
  const read = new Map<string, SheetPart>();
  let cells = 0;
  for (const { name, ...attributes } of tags(text(workbook), 'sheet')) {
    const path = sheets.find(({ id }) => id === attributes['r:id'])?.path ?? '';
    const part = parts.get(path);
    if (name === undefined || !part) continue;
    cells += countCells(part);
    if (cells > LIMITS.cells)
      throw new WorkbookFileError('В книге больше двух миллионов ячеек. Разделите её на части.');
    read.set(name, { ...readSheetPart(part), lyingBars: readLyingBars(parts, path) });
  }
  return read;
}

function related(parts: Parts, path: string, type: string): { id: string | undefined; path: string }[] {
  const folder = posix.dirname(path);
  const rels = parts.get(posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
  if (!rels) return [];
  return tags(text(rels), 'Relationship')
    .filter(({ Type = '' }) => Type.endsWith(`/${type}`))
    .map(({ Id, Target = '' }) => ({
      id: Id,
      path: Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target),
    }));
}

function text(part: Uint8Array): string {
  return Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('utf8');
}

function countCells(part: Uint8Array): number {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  let count = 0;
  for (let at = bytes.indexOf('<c '); at >= 0; at = bytes.indexOf('<c ', at + 3)) count += 1;
  return count;
}

/** The cells, most of the part, are not looked at. */
function readSheetPart(part: Uint8Array): Omit<SheetPart, 'lyingBars'> {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const start = bytes.indexOf('<sheetData');
  const end = bytes.lastIndexOf('</sheetData>');
  const head = bytes.toString('utf8', 0, start < 0 ? bytes.length : start);
  const tail = bytes.toString('utf8', Math.max(end, start, 0));
  const width = tags(head, 'sheetFormatPr')[0]?.defaultColWidth;
  return {
    fitToPage: isOn(tags(head, 'pageSetUpPr')[0]?.fitToPage),
    defaultColumnWidth: width === undefined ? undefined : Number(width),
    editable: tags(tail, 'protectedRange')
      .filter(({ password, hashValue }) => password === undefined && hashValue === undefined)
      .map(({ sqref = '' }) => sqref)
      .join(' '),
    validations: contents(tail, 'extLst').flatMap(({ inner }) => extensionValidations(inner)),
  };
}

function extensionValidations(xml: string): DataValidation[] {
  return contents(xml, 'dataValidation').flatMap(({ attributes, inner }) => {
    const source = contents(contents(inner, 'formula1')[0]?.inner ?? '', 'f')[0]?.inner;
    const range = contents(inner, 'sqref')[0]?.inner;
    if (attributes.type !== 'list' || source === undefined || range === undefined) return [];
    return [
      {
        type: 'list' as const,
        formula1: unescapeXml(source),
        range,
        showErrorMessage: isOn(attributes.showErrorMessage),
        errorStyle: attributes.errorStyle === 'warning' ? ('warning' as const) : ('stop' as const),
      },
    ];
  });
}

function readLyingBars(parts: Parts, sheetPath: string): boolean[] {
  return related(parts, sheetPath, 'drawing').flatMap(({ path }) => {
    const drawing = parts.get(path);
    const charts = related(parts, path, 'chart');
    return tags(drawing ? text(drawing) : '', 'chart').map((tag) => {
      const chart = parts.get(charts.find(({ id }) => id === tag['r:id'])?.path ?? '');
      return chart !== undefined && tags(text(chart), 'barDir')[0]?.val === 'bar';
    });
  });
}
