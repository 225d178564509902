import type { ImportPreview, SheetPlan } from '../shapes';
import { plural, type WordForms } from '../words';

const CHANGE: WordForms = ['изменится', 'изменятся', 'изменятся'];

/** What happens to each sheet, under its name. */
export function plansOf({ mentors, mentees, pairs }: ImportPreview): readonly (readonly [string, SheetPlan])[] {
  return [
    ['Наставники', mentors],
    ['Наставляемые', mentees],
    ['Пары', pairs],
  ];
}

/** «новых 12, изменится 1, без изменений 3»; '' when the lists say nothing of the sheet. */
export function planWords({ added, changed, same }: SheetPlan): string {
  return [
    added.length > 0 ? `новых ${added.length}` : '',
    changed.length > 0 ? `${plural(changed.length, CHANGE)} ${changed.length}` : '',
    same > 0 ? `без изменений ${same}` : '',
  ]
    .filter((words) => words !== '')
    .join(', ');
}

/** What is different from an earlier preview of the same list. */
export function differenceWords(before: ImportPreview, now: ImportPreview): string {
  const was = new Map(plansOf(before));
  const different = plansOf(now).flatMap(([sheet, plan]) => {
    const former = was.get(sheet);
    const [then, today] = [former ? planWords(former) : '', planWords(plan)];
    return then === today ? [] : [`${sheet}: было – ${then || 'ничего'}, теперь – ${today || 'ничего'}.`];
  });
  return different.join(' ') || 'Новые люди получили другие коды: прежние уже заняты.';
}
