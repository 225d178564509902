import { columnIndex, columnLetters } from './addresses';

/** Functions younger than the format: in the file their names bear a prefix, or Excel shows #NAME?. */
const PREFIXED = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR ' +
    'BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.INV CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT COT COTH ' +
    'COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP EXPAND EXPON.DIST F.DIST F.INV F.TEST FLOOR.MATH ' +
    'FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAUSS HSTACK HYPGEOM.DIST IFNA IFS ISFORMULA ISOWEEKNUM ' +
    'LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NORM.DIST NORM.INV ' +
    'NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC ' +
    'PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH ' +
    'SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.INV T.TEST TAKE TEXTAFTER TEXTBEFORE ' +
    'TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP ' +
    'XMATCH XOR Z.TEST'
  ).split(' '),
);
const DOUBLY_PREFIXED = new Set(['FILTER', 'SORT']);

/**
 * The pieces of a formula that matter here. Strings, quoted sheet names and numbers are matched so that nothing inside
 * them is taken for a reference: `"A1"`, `'A1 B2'!`, `1E5`.
 */
const PIECES =
  /(?<text>"(?:[^"]|"")*")|(?<sheet>'(?:[^']|'')*')|(?<error>#REF!?)|(?<rows>\$?\d+:\$?\d+)|(?<number>\d+(?:\.\d+)?(?:E[+-]?\d+)?)|(?<word>[$\p{L}_\\][\p{L}\p{N}_.$\\]*)(?<after>\s*[(!])?/giu;

interface Piece {
  readonly kind: 'error' | 'rows' | 'function' | 'reference';
  readonly text: string;
}

function mapPieces(formula: string, map: (piece: Piece) => string): string {
  let mapped = '';
  let done = 0;
  for (const match of formula.matchAll(PIECES)) {
    const piece = pieceOf(match.groups ?? {});
    if (!piece) continue;
    mapped += formula.slice(done, match.index) + map(piece);
    done = match.index + piece.text.length;
  }
  return mapped + formula.slice(done);
}

/** `undefined` for what is left as it is: strings, numbers, sheet names. */
function pieceOf(groups: Readonly<Record<string, string | undefined>>): Piece | undefined {
  const { error, rows, word, after } = groups;
  if (error) return { kind: 'error', text: error };
  if (rows) return { kind: 'rows', text: rows };
  if (!word || after?.endsWith('!')) return undefined;
  return { kind: after ? 'function' : 'reference', text: word };
}

/** `=IFS(A1>0,1)` of the engine → `_xlfn.IFS(A1>0,1)` of the file. */
export function writeFormula(formula: string): string {
  return mapPieces(formula.slice(1), ({ kind, text }) => {
    if (kind === 'error') return '#REF!';
    return kind === 'function' ? functionPrefix(text.toUpperCase()) + text : text;
  });
}

function functionPrefix(name: string): string {
  if (DOUBLY_PREFIXED.has(name)) return '_xlfn._xlws.';
  return PREFIXED.has(name) ? '_xlfn.' : '';
}

/** Whether other programs lack one of the functions: none of theirs has an underscore in its name, all of ours do. */
export function usesCustomFunctions(formula: string): boolean {
  for (const { groups = {} } of formula.matchAll(PIECES)) {
    const piece = pieceOf(groups);
    if (piece?.kind === 'function' && piece.text.includes('_')) return true;
  }
  return false;
}

/** `_xlfn.IFS(A1>0,1)` of the file → `=IFS(A1>0,1)` of the engine. */
export function readFormula(formula: string): string {
  return `=${mapPieces(formula, ({ kind, text }) => {
    if (kind === 'error') return '#REF';
    // LibreOffice writes the names of functions that it does not know in small letters.
    return kind === 'function' ? text.replace(/^(?:_xl(?:fn|ws|udf)\.)+/i, '').toUpperCase() : text;
  })}`;
}

const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
const COLUMN = /^(\$?)([A-Z]{1,3})$/i;

/** The formula of a cell so many rows below and columns to the right of the one that it was written for. */
export type MovableFormula = (rows: number, columns: number) => string;

type Move = (rows: number, columns: number) => string;

/**
 * A formula that cells share: Excel stores it once, and the reader moves its relative references. It is taken apart
 * once, too, for it may be moved thousands of times.
 */
export function movableFormula(formula: string): MovableFormula {
  const wholeColumns = /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}\b/i.test(formula);
  const fixed: string[] = [];
  const moves: Move[] = [];
  let done = 0;
  for (const match of formula.matchAll(PIECES)) {
    const piece = pieceOf(match.groups ?? {});
    const move = piece && moveOf(piece, wholeColumns);
    if (!move) continue;
    fixed.push(formula.slice(done, match.index));
    moves.push(move);
    done = match.index + piece.text.length;
  }
  const rest = formula.slice(done);
  return (rows, columns) => moves.reduce((text, move, index) => text + fixed[index] + move(rows, columns), '') + rest;
}

function moveOf({ kind, text }: Piece, wholeColumns: boolean): Move | undefined {
  if (kind === 'rows') {
    return (by) => text.replaceAll(/(\$?)(\d+)/g, (_, fixed, row) => movedRow(fixed, row, by));
  }
  if (kind !== 'reference') return undefined;
  const [, columnFixed, letters, rowFixed, row] = CELL.exec(text) ?? [];
  if (row) return (rows, columns) => movedColumn(columnFixed, letters, columns) + movedRow(rowFixed, row, rows);
  const [, fixed, alone] = (wholeColumns && COLUMN.exec(text)) || [];
  return alone ? (_, columns) => movedColumn(fixed, alone, columns) : undefined;
}

function movedRow(fixed = '', row = '', by = 0): string {
  return fixed + (fixed ? row : String(Number(row) + by));
}

function movedColumn(fixed = '', letters = '', by = 0): string {
  return fixed + (fixed ? letters : columnLetters(columnIndex(letters) + by));
}
