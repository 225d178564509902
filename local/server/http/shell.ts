/** The empty page: its script builds everything else. */
export const SHELL = `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Наставничество</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/page.css">
<script src="/assets/page.js" defer></script>
</head>
<body><noscript>Включите в браузере JavaScript: без него таблицы не работают.</noscript></body>
</html>
`;

/** A script's HTML with `google.script` in it, before any script of its own. */
export function frameHtml(html: string, client: string): string {
  const script = `<script>${client.replaceAll('</script', '<\\/script')}</script>`;
  const head = /<head\b[^>]*>/i.exec(html) ?? /<html\b[^>]*>/i.exec(html) ?? /<!doctype\b[^>]*>/i.exec(html);
  const at = head ? head.index + head[0].length : 0;
  return `${html.slice(0, at)}${script}${html.slice(at)}`;
}
