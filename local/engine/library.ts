/** The only door to o-spreadsheet: everybody imports it from here, so that the repairs below are always in place. */
import './object-group-by';
import './silence';

export type {
  AddFunctionDescription,
  Arg,
  Border,
  BorderData,
  Cell,
  CellPosition,
  CellValue,
  Command,
  CommandResult,
  ConditionalFormat,
  CoreCommand,
  DataValidationCriterion,
  DataValidationRule,
  DispatchResult,
  EvaluatedCell,
  FunctionResultObject,
  Locale,
  Range as ModelRange,
  RangeAdapterFunctions,
  RangeData,
  SheetData,
  Style,
  UnboundedZone,
  WorkbookData,
  Zone,
} from '@odoo/o-spreadsheet';
export {
  CompiledFormula,
  CorePlugin,
  chartHelpers,
  coreTypes,
  DEFAULT_LOCALE,
  helpers,
  Model,
  registries,
  UIPlugin,
} from '@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js';
