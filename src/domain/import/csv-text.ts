const BYTE_ORDER_MARK = '\ufeff';
const SEPARATOR = ';';
/** A spreadsheet would take such a text for a formula; a number, a phone or a dash is none. */
const LIKE_FORMULA = /^[=@]|^[+-](?![\d\s().,-]*$)/;

/** A .csv as a Russian Excel opens it: UTF-8 with a byte order mark, «;», lines end as in Windows. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(field).join(SEPARATOR)).join('\r\n');
}

function field(text: string): string {
  const safe = LIKE_FORMULA.test(text) ? `'${text}` : text;
  return /["\r\n;]/.test(safe) || safe !== safe.trim() ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** The rows of a .csv's text; the separator is the one of «;», «,» and tab that parts the first lines evenly. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const bare = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const declared = /^sep=(.)\r?\n/i.exec(bare);
  if (declared?.[1] !== undefined) return rowsOf(bare.slice(declared[0].length), declared[1]);
  return rowsOf(bare, separatorOf(bare));
}

const SEPARATORS = [';', '\t', ','] as const;
const JUDGED_LINES = 30;

/** The separator that gives most lines the same number of columns, above one; «;» of equals, as Russian files have it. */
function separatorOf(text: string): string {
  const head = headOf(text);
  let best: { readonly separator: string; readonly score: number } = { separator: ';', score: 0 };
  for (const separator of SEPARATORS) {
    const widths = rowsOf(head, separator).map((row) => row.length);
    const usual = mostFrequent(widths.filter((width) => width > 1));
    const score = widths.filter((width) => width === usual).length;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function headOf(text: string): string {
  let at = -1;
  for (let line = 0; line < JUDGED_LINES; line += 1) {
    at = text.indexOf('\n', at + 1);
    if (at < 0) return text;
  }
  return text.slice(0, at);
}

function mostFrequent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** RFC 4180, and forgiving: a quote inside an unquoted field is text, an open quote ends with the text. */
function rowsOf(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length || row.length > 0) {
    const quoted = text[at] === '"' ? quotedField(text, at) : { value: '', end: at };
    // what stands between a closing quote and the separator belongs to the text, too
    const { value, end } = plainField(text, quoted.end, separator);
    row.push((quoted.value + value).replace(/^'(?=[=@+-])/, ''));
    at = end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

interface Field {
  readonly value: string;
  readonly end: number;
}

function plainField(text: string, start: number, separator: string): Field {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}

function quotedField(text: string, start: number): Field {
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}
