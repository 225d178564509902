/** Rows of a CSV text; quotes as in RFC 4180. */
export function parseCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"\\r\\n${escaped(delimiter)}]*))(${escaped(delimiter)}|\\r?\\n|$)`,
    'y',
  );
  while (field.lastIndex <= text.length) {
    const found = field.exec(text);
    if (!found) throw new Error('Could not parse text.');
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === delimiter) continue;
    rows.push(row);
    row = [];
    if (found[3] === '' || field.lastIndex === text.length) break;
  }
  return rows;
}

function escaped(delimiter: string): string {
  return delimiter === '\t' ? '\\t' : delimiter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
