import { applyBatch, type Refusal } from '../../engine/batch';
import type { BookCommand } from '../../engine/commands';
import { type ExtraGetters, extraGetters } from '../../engine/extra-getters';
import type { CellPosition, Model, Zone } from '../../engine/library';
import type { Host } from '../host';
import type { Openness } from './a1';
import { type MessageKey, message } from './messages';
import type { Range } from './range';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

/** A spreadsheet file as its owner (the CLI, the server) hands it over. */
export interface Workbook {
  readonly model: Model;
  readonly id: string;
  name: string;
  /** The sheet where the person stands; absent: the first visible one. */
  activeSheetId?: string | undefined;
  /** What is selected on each sheet, by its id; absent: nothing is known yet. */
  readonly selections?: Map<string, Area>;
}

/** What a Range stands for: cells of a sheet, and whether its end moves with the sheet's. */
export interface Area {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly open: Openness;
}

/** Makes the objects that scripts hold. Classes reach each other through it, so that no two files import each other. */
export interface Handles {
  spreadsheet(): Spreadsheet;
  /** The same object for the same sheet. */
  sheet(sheetId: string): Sheet;
  range(area: Area): Range;
}

/** The engine's reasons that are a person's mistake; any other refusal is a defect of the emulation. */
const REASONS: Readonly<Record<string, MessageKey>> = {
  NotEnoughSheets: 'lastSheet',
  DuplicatedSheetName: 'sheetExists',
  TargetOutOfSheet: 'outsideSheet',
  InvalidHeaderIndex: 'outsideSheet',
  FrozenPaneOverlap: 'mergeFrozen',
  MergeOverlap: 'freezeMerged',
  InvalidFreezeQuantity: 'freezeAll',
  NamedRangeInvalidName: 'nameInvalid',
  NamedRangeNameLooksLikeCellReference: 'nameInvalid',
};

/** One open spreadsheet: the engine's model, the runtime, and what the service remembers between calls. */
export class Book {
  readonly handles: Handles;
  /** Number formats as scripts wrote them, by the engine's spelling. */
  readonly formatSpellings = new Map<string, string>();
  /** Spreadsheet zone: apart from the script's in principle, the same in the local edition. */
  timeZone: string;
  readonly selections: Map<string, Area>;

  constructor(
    readonly host: Host,
    readonly workbook: Workbook,
    makeHandles: (book: Book) => Handles,
  ) {
    this.timeZone = host.timeZone;
    this.selections = workbook.selections ?? new Map();
    this.handles = makeHandles(this);
  }

  get model(): Model {
    return this.workbook.model;
  }

  get getters(): Model['getters'] {
    return this.workbook.model.getters;
  }

  get extras(): ExtraGetters {
    return extraGetters(this.model);
  }

  get activeSheetId(): string {
    const known = this.workbook.activeSheetId;
    return known !== undefined && this.getters.tryGetSheet(known) ? known : this.#firstSheetId();
  }

  set activeSheetId(sheetId: string) {
    this.workbook.activeSheetId = sheetId;
  }

  /** Applies commands as one change of the book; what the engine refuses becomes the platform's exception. */
  run(commands: readonly BookCommand[]): void {
    const [refusal] = applyBatch(this.model, commands);
    if (refusal) throw this.#explain(refusal);
  }

  fail(key: MessageKey, ...parameters: readonly (string | number)[]): Error {
    return this.host.exception(message(this.host.locale, key, ...parameters));
  }

  /** Ranges may be made beyond the sheet; only reading or writing there fails. */
  requireInside({ sheetId, zone }: Area): void {
    const sheet = this.requireSheet(sheetId);
    if (zone.bottom >= sheet.rows || zone.right >= sheet.columns) throw this.fail('outsideSheet');
  }

  requireSheet(sheetId: string): { readonly rows: number; readonly columns: number } {
    if (!this.getters.tryGetSheet(sheetId)) throw this.fail('sheetMissing', sheetId);
    return { rows: this.getters.getNumberRows(sheetId), columns: this.getters.getNumberCols(sheetId) };
  }

  #firstSheetId(): string {
    const [first] = this.getters.getVisibleSheetIds();
    if (first === undefined) throw new Error('a book without a visible sheet');
    return first;
  }

  #explain({ command, reasons }: Refusal): Error {
    const [reason = ''] = reasons;
    const key = REASONS[reason];
    return key ? this.fail(key) : new Error(`the engine refuses ${command.type}: ${reasons.join(', ')}`);
  }
}

/** Positions of a zone row by row. */
export function* positionsOf({ sheetId, zone }: Pick<Area, 'sheetId' | 'zone'>): Generator<CellPosition> {
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) yield { sheetId, col, row };
}

/** A matrix of the area's size, row by row. */
export function mapCells<T>({ sheetId, zone }: Area, read: (position: CellPosition) => T): T[][] {
  const rows: T[][] = [];
  for (let row = zone.top; row <= zone.bottom; row++) {
    const cells: T[] = [];
    for (let col = zone.left; col <= zone.right; col++) cells.push(read({ sheetId, col, row }));
    rows.push(cells);
  }
  return rows;
}
