import { element } from '../element';
import type { ImportPreview } from '../shapes';
import { Tabs } from '../tabs';
import { VirtualList } from '../virtual-list';
import { addedRows, changedRows, listRow, type PreviewRow, remarkRows, wrongRows } from './preview-rows';
import type { Reading } from './reading';

const ROW_HEIGHT = 44;
const CAPTIONS = [
  ['added', 'Новые'],
  ['changed', 'Изменятся'],
  ['wrong', 'С ошибками'],
  ['remarks', 'Замечания'],
] as const;
type Tab = (typeof CAPTIONS)[number][0];

/** What will happen, line by line, behind tabs; tabs with nothing are not there. */
export class PreviewLists {
  readonly box = element('section', { class: 'lists', 'aria-label': 'Что изменится' });
  private readonly details = element('div', { class: 'reasons-box', 'aria-live': 'polite' });
  private readonly list = new VirtualList({
    label: 'Строки',
    rowHeight: ROW_HEIGHT,
    open: (index) => this.showDetails(index),
    moved: (index) => this.showDetails(index),
  });
  private readonly tabs: Tabs<Tab>;
  private readonly rows: Readonly<Record<Tab, readonly PreviewRow[]>>;
  private shown: readonly PreviewRow[] = [];

  constructor(reading: Reading, preview: ImportPreview) {
    this.rows = {
      added: addedRows(reading, preview),
      changed: changedRows(reading, preview),
      wrong: wrongRows(reading.lists.wrong),
      remarks: remarkRows(reading, preview),
    };
    this.tabs = new Tabs<Tab>(CAPTIONS, [this.list.box, this.details], (tab) => this.open(tab));
    this.box.append(this.tabs.bar, this.tabs.panel);
    const countOf = (tab: Tab) => this.rows[tab].length || undefined;
    this.tabs.show({
      added: countOf('added'),
      changed: countOf('changed'),
      wrong: countOf('wrong'),
      remarks: countOf('remarks'),
    });
    const first = CAPTIONS.find(([tab]) => this.rows[tab].length > 0);
    this.box.hidden = first === undefined;
    if (first) this.open(first[0]);
  }

  private open(tab: Tab): void {
    this.tabs.mark(tab);
    this.shown = this.rows[tab];
    this.list.show({
      count: this.shown.length,
      row: (index) => {
        const row = this.shown[index];
        return row ? listRow(row) : { name: '', children: [] };
      },
    });
    this.showDetails(0);
  }

  /** What the line under the keyboard has no room for. */
  private showDetails(index: number): void {
    const row = this.shown[index];
    this.details.hidden = row === undefined || row.details.join() === row.words;
    this.details.replaceChildren(
      ...(row
        ? [
            ...(row.details[0]?.startsWith(row.head) ? [] : [element('p', {}, [element('b', {}, [row.head])])]),
            ...row.details.map((line) => element('p', {}, [line])),
          ]
        : []),
    );
  }
}
