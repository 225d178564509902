import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Shown } from './apps-script/person';
import { namedRangeRows } from './report-cells';
import type { BookSession } from './run';
import { openSample, readSample, type SampleName } from './samples';
import { terminalTable } from './terminal-table';

const OUT = 'out';
const PRINTED = ['REPORT_T1', 'REPORT_T2', 'REPORT_T3', 'REPORT_T4', 'REPORT_T5', 'REPORT_COVERAGE', 'REPORT_FINDINGS'];

const say = (text: string) => process.stdout.write(`${text}\n`);

/** The last message of each command is what a person would read in its dialog. */
const tell = (shown: Shown) => {
  if (shown.kind === 'alert' && shown.answer === 'OK') say(`  ${shown.title}: ${shown.text.split('\n')[0]}`);
};

async function makeBook(name: SampleName, commands: readonly string[], file: string): Promise<BookSession> {
  const sample = readSample(name);
  say(`\n${sample.title}`);
  const session = await openSample(sample, { show: tell });
  for (const command of commands) session.call(command);
  writeFileSync(`${OUT}/${file}`, await session.save());
  return session;
}

mkdirSync(OUT, { recursive: true });
const megion = await makeBook('megion', ['collectReturns', 'buildMunicipalReport', 'auditReport'], 'megion.xlsx');
await makeBook('school17-year', ['buildSchoolReturn'], 'school17.xlsx');
for (const name of PRINTED) say(`\n${terminalTable(namedRangeRows(megion.model, name))}`);
say(`
Книги записаны:
  ${resolve(OUT, 'megion.xlsx')} – листы «Сводный отчёт» и «Расхождения»
  ${resolve(OUT, 'school17.xlsx')} – листы «Пары» и «Сведения ОО»
Откройте их в LibreOffice, Excel или Google Таблицах.`);
