import { filledText } from './cell-text';
import type { IdentityCells } from './identity';
import { isNobody } from './not-people';
import type { PlacedCell } from './read-fields';
import type { FoundTable, Mapping } from './table';
import type { TableRow } from './table-rows';
import type { Role } from './targets';

/** Most fields have no column, and thousands of rows ask for each. */
const NONE: readonly PlacedCell[] = [];

/** The cells of rows by what they are read into. */
export class RowCells {
  private readonly columnsOf = new Map<string, readonly number[]>();
  private readonly titles: ReadonlyMap<number, string>;

  constructor(table: FoundTable, mapping: Mapping) {
    this.titles = new Map(table.columns.map(({ index, title, letter }) => [index, title || `столбец ${letter}`]));
    for (const [column, target] of mapping.targets) {
      this.columnsOf.set(target, [...(this.columnsOf.get(target) ?? []), column]);
    }
  }

  /** In the order of columns; of several values a field may have several columns. */
  of(row: TableRow, target: string): readonly PlacedCell[] {
    return this.columnsOf.get(target)?.map((column) => this.at(row, column)) ?? NONE;
  }

  /** All cells that are read. */
  all(row: TableRow): readonly PlacedCell[] {
    return [...this.columnsOf.values()].flat().map((column) => this.at(row, column));
  }

  identity(row: TableRow, role: Role): IdentityCells {
    const parts = ['surname', 'givenName', 'patronymic'].flatMap((part) => this.of(row, `${role}.${part}`));
    const [name] = this.of(row, `${role}.name`);
    return {
      code: this.of(row, `${role}.code`)[0],
      name: name && withoutNobody(name),
      parts: parts.map(withoutNobody),
    };
  }

  /**
   * The cells of one of several people that share a row: a cell of as many parts as people is shared out. A class gets
   * the letter of its own column.
   */
  ofPerson(row: TableRow, role: Role, field: string, { index, count }: Share): readonly PlacedCell[] {
    const cells = this.of(row, `${role}.${field}`);
    if (cells === NONE) return NONE;
    const letter = field === 'className' ? (this.of(row, `${role}.classLetter`)[0]?.text ?? '') : '';
    return cells.map((cell) => withText(partOf(cell, index, count), letter));
  }

  private at(row: TableRow, column: number): PlacedCell {
    const cell = row.cells[column] ?? '';
    return { column, title: this.titles.get(column) ?? '', cell, text: filledText(cell) };
  }
}

/** «нет наставника» is a blank. */
function withoutNobody(cell: PlacedCell): PlacedCell {
  return isNobody(cell.text) ? { ...cell, text: '' } : cell;
}

/** One of the people of a row. */
export interface Share {
  readonly index: number;
  readonly count: number;
}

export const ALONE: Share = { index: 0, count: 1 };

/** «5А; 6Б» beside two people: the part of each. */
function partOf(cell: PlacedCell, index: number, count: number): PlacedCell {
  if (count === 1) return cell;
  const parts = cell.text.split(/[;\n]/).map((part) => part.trim());
  const part = parts[index];
  return parts.length === count && part !== undefined ? { ...cell, cell: part, text: part } : cell;
}

function withText(cell: PlacedCell, letter: string): PlacedCell {
  if (letter === '' || cell.text === '') return cell;
  const text = `${cell.text}${letter}`;
  return { ...cell, cell: text, text };
}
