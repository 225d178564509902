import type { Cell } from 'hucre';
import { type MovableFormula, movableFormula, readFormula } from './formulas';

interface Master {
  readonly formula: MovableFormula;
  readonly length: number;
  readonly row: number;
  readonly column: number;
}

/** Excel writes a formula that is copied down once, in its first cell; the others only name it. */
export class SharedFormulas {
  private readonly masters = new Map<number, Master>();

  constructor(private readonly spend: (length: number) => void) {}

  /** The engine's formula of a cell; `undefined` when it has none. */
  formulaOf(cell: Cell, row: number, column: number): string | undefined {
    const { formula, formulaSharedIndex: index } = cell;
    if (formula === undefined || isConstant(formula)) return undefined;
    if (formula === '') return this.movedTo(row, column, index);
    const read = readFormula(formula);
    if (index !== undefined)
      this.masters.set(index, { formula: movableFormula(read), length: read.length, row, column });
    return read;
  }

  private movedTo(row: number, column: number, index: number | undefined): string | undefined {
    const master = index === undefined ? undefined : this.masters.get(index);
    if (!master) return undefined;
    this.spend(master.length);
    return master.formula(row - master.row, column - master.column);
  }
}

/** LibreOffice writes a truth value and an error as formulas. */
function isConstant(formula: string): boolean {
  return /^(?:TRUE\(\)|FALSE\(\)|#[A-Z/0]+[!?A])$/.test(formula);
}
