import { googleError } from './error-names';
import type { FunctionHelp } from './function-help';
import { type Arg, type FunctionResultObject, helpers, registries } from './library';
import { instantToSerial, serialToDate } from './serial';

/** A custom function as a script declares it: scalars or matrices [row][column] in and out. */
export type CustomFunction = (...args: unknown[]) => unknown;

export interface FunctionContext {
  /** IANA zone of the book. */
  readonly timeZone: string;
  /** Format of dates that a function returns. */
  readonly dateFormat: string;
  /** Makes arrays and Dates of the script's own realm. */
  toScript<T>(value: T): T;
  /** Without it a function takes any arguments and explains nothing. */
  readonly help?: FunctionHelp;
}

const DEFAULT_CONTEXT: FunctionContext = { timeZone: 'UTC', dateFormat: 'dd.mm.yyyy', toScript: (value) => value };

const VARIADIC = 'args (any, range<any>, optional, repeating)';

function argumentOf(cell: FunctionResultObject | undefined, timeZone: string): unknown {
  const value = cell?.value ?? '';
  if (typeof value === 'number' && helpers.isDateTimeFormat(cell?.format ?? '')) return serialToDate(value, timeZone);
  return typeof value === 'string' && helpers.isEvaluationError(value) ? googleError(value) : value;
}

/** The engine's matrices are [column][row]; the platform's are [row][column], and a single cell is a scalar. */
function unbox(arg: Arg, timeZone: string): unknown {
  if (!Array.isArray(arg)) return arg === undefined ? undefined : argumentOf(arg, timeZone);
  const height = arg[0]?.length ?? 0;
  if (arg.length === 1 && height === 1) return argumentOf(arg[0]?.[0], timeZone);
  return Array.from({ length: height }, (_, row) => arg.map((column) => argumentOf(column[row], timeZone)));
}

function isDate(value: unknown): value is Date {
  // a Date of the script's realm is no `instanceof Date` here
  return Object.prototype.toString.call(value) === '[object Date]';
}

function box(value: unknown, { timeZone, dateFormat }: FunctionContext): FunctionResultObject {
  if (value === null || value === undefined) return { value: '' };
  if (isDate(value)) return { value: instantToSerial(value.getTime(), timeZone), format: dateFormat };
  if (typeof value === 'number' && !Number.isFinite(value)) return { value: '#NUM!' };
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return { value };
  return { value: String(value) };
}

function boxResult(result: unknown, context: FunctionContext): FunctionResultObject | FunctionResultObject[][] {
  if (!Array.isArray(result)) return box(result, context);
  const rows = result.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return { value: '' };
  return Array.from({ length: width }, (_, column) => rows.map((row) => box(row[column], context)));
}

function failure(error: unknown): FunctionResultObject {
  const message =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
  return { value: '#ERROR', message };
}

function argumentsOf(help: FunctionHelp | undefined) {
  if (!help) return [helpers.arg(VARIADIC, '')];
  return help.parameters.map(({ name, description, isOptional, isRepeating }) => {
    const often = `${isOptional ? ', optional' : ''}${isRepeating ? ', repeating' : ''}`;
    return helpers.arg(`${name} (any, range<any>${often})`, description);
  });
}

/**
 * Registers custom functions of a script; call it before `createModel`. Registering a name again replaces it.
 * The engine knows names of Latin letters, digits, `_` and `.` only.
 */
export function registerFormulas(
  functions: Readonly<Record<string, CustomFunction>>,
  context: Partial<FunctionContext> = {},
): void {
  const whole: FunctionContext = { ...DEFAULT_CONTEXT, ...context };
  for (const [name, implementation] of Object.entries(functions)) {
    registries.functionRegistry.replace(name, {
      description: whole.help?.description || name,
      args: argumentsOf(whole.help),
      isExported: true,
      compute: (...args) => {
        try {
          const given = args.map((arg) => unbox(arg, whole.timeZone));
          return boxResult(implementation(...whole.toScript(given)), whole);
        } catch (error) {
          return failure(error);
        }
      },
    });
  }
}

/** Functions of Sheets that the engine lacks. */
export function registerMissingFunctions(): void {
  registries.functionRegistry.replace('ARRAYFORMULA', {
    description: 'Applies a formula to whole ranges; the engine does so anyway.',
    args: [helpers.arg('value (any, range<any>)', '')],
    isExported: true,
    compute: (value) => value ?? { value: '' },
  });
}
