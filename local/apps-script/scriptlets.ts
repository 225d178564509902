/** Templates of HtmlService: `<? code ?>`, `<?= escaped ?>`, `<?!= raw ?>`. */
const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g;

/** Body of the function that fills the template; it gets `__escape` and the template's variables as parameters. */
export function templateBody(source: string): string {
  const lines = ["let __html = '';"];
  let end = 0;
  for (const found of source.matchAll(SCRIPTLET)) {
    if (found.index > end) lines.push(`__html += ${JSON.stringify(source.slice(end, found.index))};`);
    lines.push(statement(found[1], found[2] ?? ''));
    end = found.index + found[0].length;
  }
  lines.push(`__html += ${JSON.stringify(source.slice(end))};`, 'return __html;');
  return lines.join('\n');
}

function statement(sign: string | undefined, code: string): string {
  if (sign === '=') return `__html += __escape(${code.trim().replace(/;$/, '')});`;
  return sign === '!=' ? `__html += (${code.trim().replace(/;$/, '')});` : code;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(value: unknown): string {
  return String(value).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
