// The sidebar's page: sidebar/main.ts + style.css -> one self-contained HTML text.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { leanHucre } from './lean-hucre.mjs';
import { noticesOf } from './notices.cjs';

const SIDEBAR = fileURLToPath(new URL('../sidebar/', import.meta.url));

const common = {
  bundle: true,
  write: false,
  minify: true,
  charset: 'utf8',
  logLevel: 'warning',
  plugins: [leanHucre],
};

export async function sidebarPage() {
  const [js, css, html] = await Promise.all([
    esbuild.build({ ...common, entryPoints: [`${SIDEBAR}main.ts`], format: 'iife', target: 'es2020' }),
    esbuild.build({ ...common, entryPoints: [`${SIDEBAR}style.css`] }),
    readFile(`${SIDEBAR}sidebar.html`, 'utf8'),
  ]);
  const code = js.outputFiles[0].text.replace(/<\/script/gi, '<\\/script');
  const notices = `<!--\n${noticesOf(['hucre'])}\n-->\n<head>`;
  const page = html
    .replace('<head>', () => notices)
    .replace('/*CSS*/', () => css.outputFiles[0].text.trim())
    .replace('/*JS*/', () => code.trim());
  if (page.includes('<?')) throw new Error('"<?" in the sidebar would be read as a scriptlet by HtmlService templates');
  return page;
}
