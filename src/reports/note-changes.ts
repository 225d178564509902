import { type PairedChange, turnOf } from '../domain/impact';
import type { ParameterChange } from '../domain/parameter-changes';
import type { AnchorChange } from '../domain/survey/anchor-changes';
import { counted } from '../domain/text';
import { groupLabel, turnWords } from './monitoring-words';
import { type Block, line, type ReportValue, type Table } from './table';

/** The note has place for so many changes; the others are in «Результаты». */
const MOST_CHANGES = 5;
const MOST_PARAMETERS = 2;

interface NamedChange {
  readonly label: string;
  readonly change: PairedChange;
}

/** How many anchors and parameters became better and worse, and the most telling of them. */
export function noteChanges(
  anchors: readonly AnchorChange[],
  parameters: readonly ParameterChange[],
): readonly Block[] {
  const all = [...anchors, ...parameters];
  if (all.every(({ means }) => means === null)) return [];
  const measured = parameters.filter(({ means }) => means !== null).slice(0, MOST_PARAMETERS);
  const asked = [...anchors].filter(({ means }) => means !== null).sort((a, b) => shareOfScale(b) - shareOfScale(a));
  const shown: readonly NamedChange[] = [
    ...measured.map((change) => ({ label: change.parameter, change })),
    ...asked.slice(0, MOST_CHANGES - measured.length).map((change) => ({ label: anchorLabel(change), change })),
  ];
  return [line('text', summary(all)), changesTable(shown)];
}

function summary(changes: readonly PairedChange[]): string {
  const turns = changes.map(turnOf);
  const count = (wanted: string) => turns.filter((turn) => turn === wanted).length;
  const known = turns.filter((turn) => turn !== null).length;
  const number = counted(known, 'показателя', 'показателей', 'показателей');
  return `Динамика (те, кто ответил и «до», и «после»). Из ${number} стало лучше – ${count('better')}, хуже – ${count('worse')}, без изменений – ${count('same')}. Самые заметные изменения:`;
}

/** How large a change is, as a share of its scale. */
function shareOfScale({ means, bounds }: AnchorChange): number {
  return means ? Math.abs(means.after - means.before) / (bounds.max - bounds.min) : 0;
}

function anchorLabel(change: AnchorChange): string {
  return `${change.anchor} (${groupLabel(change)})`;
}

function changesTable(changes: readonly NamedChange[]): Table {
  return {
    kind: 'table',
    columns: [
      { span: 4, kind: 'text' },
      { span: 1, kind: 'count' },
      { span: 1, kind: 'points' },
      { span: 1, kind: 'points' },
      { span: 1, kind: 'change' },
      { span: 1, kind: 'centred' },
    ],
    headerRows: 1,
    rows: [['Показатель', 'Чел.', 'До', 'После', 'Изменение', 'Итог'], ...changes.map(changeRow)],
  };
}

function changeRow({ label, change }: NamedChange): readonly ReportValue[] {
  const { people, means } = change;
  return [label, people, means?.before ?? '', means?.after ?? '', { ofRow: '{3}-{2}' }, turnWords(change)];
}
