import { CodeCounter, type CodedRow, valueKeys } from '../domain/counting';
import { UserError } from '../errors';
import { type CellInput, type FormulaInput, type FormulaOutput, isBlank, remembered, toRows } from './elementwise';
import { type Argument, shapeOf, sideBySide } from './shapes';

interface Condition {
  readonly column: FormulaInput;
  readonly value: Argument;
}

/**
 * Distinct codes of the rows where every column holds its value: as the whole cell, or as one of «…; …»; letter case,
 * quotes and dashes do not matter. Columns have the shape of `codes`; rows without a code are passed over.
 * A range of values gives an answer for each of them, and a blank value a blank.
 * @param conditions column, value, column, value …
 */
export function countFormula(codes: FormulaInput, conditions: readonly FormulaInput[]): FormulaOutput {
  const pairs = conditionsOf(conditions);
  const keys = remembered(keysOf);
  const rows = codedRows(codes, pairs, keys);
  const counter = new CodeCounter(rows, pairs.length);
  if (pairs.length === 0) return counter.count([]);
  return sideBySide(
    pairs.map(({ value }) => value),
    (...values) => (values.some(isBlank) ? '' : counter.count(values.map((value) => keys(value)[0] ?? ''))),
  );
}

function conditionsOf(inputs: readonly FormulaInput[]): readonly Condition[] {
  const given = inputs.slice(
    0,
    inputs.reduce<number>((last, input, at) => (input === undefined ? last : at + 1), 0),
  );
  const count = Math.ceil(given.length / 2);
  return Array.from({ length: count }, (_, index) => {
    const value: Argument = { name: numbered('value', index), input: given[2 * index + 1] };
    if (value.input !== undefined) return { column: given[2 * index], value };
    throw new UserError(`Аргумент ${value.name}: к столбцу нужно значение, которое в нём искать, сейчас пусто.`);
  });
}

function codedRows(codes: FormulaInput, conditions: readonly Condition[], keys: typeof keysOf): readonly CodedRow[] {
  const codeRows = toRows(codes);
  const columns = conditions.map(({ column }, index) => {
    const rows = toRows(column);
    const [wanted, given] = [shapeOf(codeRows), shapeOf(rows)];
    if (given === wanted) return rows;
    const names = `codes и ${numbered('column', index)}`;
    throw new UserError(`Аргументы ${names}: нужны диапазоны одного размера, сейчас ${wanted} и ${given}.`);
  });
  return codeRows.flatMap((row, r) =>
    row.flatMap((cell, c): CodedRow[] =>
      isBlank(cell) ? [] : [{ code: String(cell).trim(), values: columns.map((rows) => keys(rows[r]?.[c])) }],
    ),
  );
}

/** A day is compared as an instant. */
function keysOf(cell: CellInput): readonly string[] {
  return cell instanceof Date ? [String(cell.getTime())] : valueKeys(String(cell ?? ''));
}

/** «column», «column 2», «column 3». */
function numbered(name: string, index: number): string {
  return index === 0 ? name : `${name} ${index + 1}`;
}
