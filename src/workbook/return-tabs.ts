import type { SchoolReturn } from '../domain/school-return';
import { printPeriod } from '../domain/text';
import type { Book } from './book';
import type { Problem } from './problem';
import { readReturn } from './return-reader';
import { readTab } from './return-tab';
import { returnKey } from './school-data';

/** A tab that is a return, read or refused. */
export type Collected =
  | { readonly tab: string; readonly school: string; readonly report: SchoolReturn }
  | { readonly tab: string; readonly school: string | null; readonly problems: readonly Problem[] };

export interface CollectedTabs {
  readonly collected: readonly Collected[];
  /** Of tabs that look like returns and are none. */
  readonly remarks: readonly Problem[];
}

/** Reads every tab that is a return, whoever made it. Hidden service tabs begin with an underscore. */
export function collectTabs(book: Book, ownTitles: ReadonlySet<string>): CollectedTabs {
  const collected: Collected[] = [];
  const remarks: Problem[] = [];
  for (const tab of book.titles()) {
    if (ownTitles.has(tab) || tab.startsWith('_')) continue;
    const content = book.read(tab);
    const reading = content ? readTab(content) : undefined;
    if (reading?.kind === 'incomplete') {
      const what = `похоже на сведения ОО, но нет: ${reading.missing.map((title) => `«${title}»`).join(', ')}`;
      remarks.push({
        place: { sheet: tab },
        what,
        todo: 'Верните столбец или строки «Паспорта» либо скопируйте вкладку заново.',
      });
    } else if (reading?.kind === 'return') {
      const read = readReturn(reading.lines, reading.place, book.timeZone);
      collected.push('report' in read ? { tab, school: read.report.school, report: read.report } : { tab, ...read });
    }
  }
  return { collected: refuseRepeated(collected), remarks };
}

/** Two returns of one school for one period: neither can be preferred, both are refused. */
function refuseRepeated(collected: readonly Collected[]): readonly Collected[] {
  const tabsOf = new Map<string, string[]>();
  for (const item of collected) {
    if (!('report' in item)) continue;
    const key = keyOf(item.report);
    tabsOf.set(key, [...(tabsOf.get(key) ?? []), item.tab]);
  }
  return collected.map((item): Collected => {
    if (!('report' in item)) return item;
    const others = (tabsOf.get(keyOf(item.report)) ?? []).filter((tab) => tab !== item.tab);
    if (others.length === 0) return item;
    const what = `вторые сведения той же школы за тот же период – ${others.map((tab) => `«${tab}»`).join(', ')}`;
    const problem = { place: { sheet: item.tab }, what, todo: 'Оставьте одну вкладку, остальные удалите.' };
    return { tab: item.tab, school: item.school, problems: [problem] };
  });
}

function keyOf(report: SchoolReturn): string {
  return returnKey(report.school, printPeriod(report.period));
}
