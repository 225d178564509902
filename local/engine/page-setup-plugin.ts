import type { ExtraCommand } from './commands';
import type { PageSetup } from './extras';
import { type CoreCommand, CorePlugin, type RangeAdapterFunctions, type WorkbookData } from './library';
import { withExtras } from './sheet-extras';

interface PageSetupState {
  pageSetups: Readonly<Record<string, PageSetup | undefined>>;
}

/** How a sheet is printed. Repeated rows and page breaks follow inserted and deleted rows. */
export class PageSetupPlugin extends CorePlugin<PageSetupState> implements PageSetupState {
  static override getters = ['getPageSetup'] as const;
  readonly pageSetups: PageSetupState['pageSetups'] = {};

  override handle(command: CoreCommand | ExtraCommand): void {
    switch (command.type) {
      case 'SET_PAGE_SETUP':
        this.history.update('pageSetups', command.sheetId, command.pageSetup ?? undefined);
        break;
      case 'DUPLICATE_SHEET':
        this.history.update('pageSetups', command.sheetIdTo, this.pageSetups[command.sheetId]);
        break;
      case 'DELETE_SHEET':
        this.history.update('pageSetups', command.sheetId, undefined);
        break;
    }
  }

  override adaptRanges(adapters: RangeAdapterFunctions): void {
    for (const [sheetId, pageSetup] of Object.entries(this.pageSetups)) {
      if (pageSetup) this.history.update('pageSetups', sheetId, adapt(pageSetup, sheetId, adapters));
    }
  }

  getPageSetup(sheetId: string): PageSetup | undefined {
    return this.pageSetups[sheetId];
  }

  override import(data: WorkbookData): void {
    for (const sheet of data.sheets) {
      const { pageSetup } = withExtras(sheet);
      if (pageSetup) this.history.update('pageSetups', sheet.id, { ...pageSetup });
    }
  }

  override export(data: WorkbookData): void {
    for (const sheet of data.sheets) {
      const pageSetup = this.pageSetups[sheet.id];
      if (pageSetup) withExtras(sheet).pageSetup = { ...pageSetup };
    }
  }
}

type Rows = readonly [first: number, last: number];

/** Where the rows are after the change; `undefined` when all of them are deleted. */
function adaptRows([first, last]: Rows, sheetId: string, adapters: RangeAdapterFunctions): Rows | undefined {
  const change = adapters.adaptRangeString(sheetId, `A${first}:A${last}`);
  if (change.changeType === 'REMOVE') return undefined;
  const numbers = change.range.match(/\d+/g)?.map(Number) ?? [];
  const [from = first, to = from] = numbers;
  return [from, to];
}

function adapt(pageSetup: PageSetup, sheetId: string, adapters: RangeAdapterFunctions): PageSetup {
  const { repeatRows, breaksAfter, ...rest } = pageSetup;
  const adapted: PageSetup = { ...rest };
  const repeated = repeatRows && adaptRows(repeatRows, sheetId, adapters);
  if (repeated) adapted.repeatRows = repeated;
  if (breaksAfter) {
    adapted.breaksAfter = breaksAfter.flatMap((row) => adaptRows([row, row], sheetId, adapters)?.[1] ?? []);
  }
  return adapted;
}
