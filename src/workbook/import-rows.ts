import { describePlace } from '../errors';
import type { Value } from './book';
import type { ImportCells } from './import-cells';
import type { FieldKinds } from './import-fields';
import type { SheetDefinition } from './sheet-definition';
import type { TablePatch } from './table-patch';

/** A cell of the book that the lists change, in words; a blank is ''. */
export interface CellChange {
  readonly title: string;
  readonly was: string;
  readonly becomes: string;
}

export interface ChangedRow {
  /** The code of a person, the codes of a pair. */
  readonly name: string;
  /** Of the sheet, from 1. */
  readonly row: number;
  readonly cells: readonly CellChange[];
}

/** What the lists do to a sheet. */
export interface SheetPlan {
  /** Names of the rows that are added. */
  readonly added: readonly string[];
  readonly changed: readonly ChangedRow[];
  /** Rows of the lists that say what the sheet says. */
  readonly same: number;
  /** Cells that stay although the lists say something else, with why. */
  readonly remarks: readonly string[];
}

type Cells<F extends string> = Partial<Readonly<Record<F, Value>>>;

/** The rows of one sheet under an import: each is added, changed or left as it is. */
export class ImportRows<F extends string> {
  private readonly added: string[] = [];
  private readonly changed: ChangedRow[] = [];
  private readonly remarks: string[] = [];
  private same = 0;

  constructor(
    readonly patch: TablePatch<F>,
    private readonly definition: SheetDefinition<F>,
    private readonly kinds: FieldKinds<F>,
    private readonly cells: ImportCells,
  ) {}

  get plan(): SheetPlan {
    const { added, changed, same, remarks } = this;
    return { added, changed, same, remarks };
  }

  add(name: string, cells: Cells<F>): void {
    this.patch.add(cells);
    this.added.push(name);
  }

  /**
   * Writes what differs.
   * @param implied Only for cells of the sheet that are blank.
   */
  update(name: string, row: number, values: Cells<F>, implied: Cells<F>): void {
    const changes: CellChange[] = [];
    const patch: Partial<Record<F, Value>> = {};
    for (const { field, title } of this.definition.columns) {
      const becomes = values[field] ?? (this.isBlank(row, field) ? implied[field] : undefined);
      if (becomes === undefined || !this.differs(row, field, becomes)) continue;
      const stored = this.patch.stored(row, field);
      if (stored.formula === '') {
        patch[field] = becomes;
        changes.push({ title, was: this.cells.shown(stored), becomes: this.cells.shown({ value: becomes }) });
      } else {
        this.remark(row, field, 'в ячейке формула, она останется как есть');
      }
    }
    if (changes.length === 0) {
      this.same += 1;
      return;
    }
    this.patch.set(row, patch);
    this.changed.push({ name, row, cells: changes });
  }

  /** Tells of a cell that somebody should look at. */
  remark(row: number, field: F, what: string): void {
    const title = this.definition.columns.find((column) => column.field === field)?.title ?? '';
    this.remarks.push(`${describePlace({ sheet: this.definition.title, row, column: title })}: ${what}.`);
  }

  /** What a cell of the sheet says, in the form in which equal means the same. */
  meaning(row: number, field: F): string {
    return this.cells.meaning(this.kinds[field], this.patch.stored(row, field));
  }

  isBlank(row: number, field: F): boolean {
    const { value, formula } = this.patch.stored(row, field);
    return formula === '' && String(value).trim() === '';
  }

  private differs(row: number, field: F, becomes: Value): boolean {
    if (becomes === '') return !this.isBlank(row, field);
    const isFirst = this.isBlank(row, field) && this.kinds[field] !== 'mark'; // a blank mark is «-»
    return isFirst || this.meaning(row, field) !== this.cells.meaning(this.kinds[field], { value: becomes });
  }
}
