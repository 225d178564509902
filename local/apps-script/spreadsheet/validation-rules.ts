import type { BookCommand } from '../../engine/commands';
import type { CellPosition, DataValidationCriterion, DataValidationRule, Zone } from '../../engine/library';
import { CLOSED } from './a1';
import type { Book } from './book';
import { type EngineCriterion, fromEngineCriterion, toEngineCriterion } from './criteria';
import { DataValidation, type ValidationSpec } from './data-validation';
import { newId } from './ids';
import { areaOf, RangeArea } from './range-area';

/** The engine keeps fields of a rule that it does not know: the help text, and what a checkbox writes. */
export interface BookRule extends DataValidationRule {
  readonly helpText?: string;
  readonly checkbox?: readonly (string | number | boolean)[];
}

type NewRule = Omit<BookRule, 'ranges'>;

/** Commands that put a rule, or none, on a zone. */
export function validationCommands(
  book: Book,
  sheetId: string,
  zone: Zone,
  rule: DataValidation | null,
): BookCommand[] {
  if (rule === null) return clearValidation(book, sheetId, zone);
  const ranges = [book.getters.getRangeDataFromZone(sheetId, zone)];
  return [{ type: 'ADD_DATA_VALIDATION_RULE', sheetId, ranges, rule: toEngineRule(book, DataValidation.specOf(rule)) }];
}

/** The engine cuts older rules where a new one comes: so a passing rule clears the zone. */
export function clearValidation(book: Book, sheetId: string, zone: Zone): BookCommand[] {
  const id = newId();
  const ranges = [book.getters.getRangeDataFromZone(sheetId, zone)];
  const rule: NewRule = { id, criterion: { type: 'isEmail', values: [] } };
  return [
    { type: 'ADD_DATA_VALIDATION_RULE', sheetId, ranges, rule },
    { type: 'REMOVE_DATA_VALIDATION_RULE', sheetId, id },
  ];
}

function toEngineRule(book: Book, spec: ValidationSpec): NewRule {
  const { criteria, helpText, allowInvalid } = spec;
  if (criteria === null) throw book.fail('invalidArgument', 'DataValidation');
  const rule: NewRule = { id: newId(), criterion: toCriterion(book, criteria, spec.values), isBlocking: !allowInvalid };
  const withHelp = helpText === null ? rule : { ...rule, helpText };
  if (criteria !== 'CHECKBOX' || spec.values.length === 0) return withHelp;
  return { ...withHelp, checkbox: spec.values.map(String) };
}

function toCriterion(book: Book, criteria: string, values: readonly unknown[]): DataValidationCriterion {
  const [first, showDropdown = true] = values;
  const displayStyle = showDropdown ? 'arrow' : 'plainText';
  if (criteria === 'VALUE_IN_LIST' && Array.isArray(first)) {
    return { type: 'isValueInList', values: first.map(String), displayStyle };
  }
  if (criteria === 'VALUE_IN_RANGE' && first instanceof RangeArea) {
    return { type: 'isValueInRange', values: [rangeText(book, first)], displayStyle };
  }
  if (criteria === 'CHECKBOX') {
    if (values.length === 0) return { type: 'isBoolean', values: [] };
    // the engine's checkboxes are TRUE and FALSE only: others are lists that say which of the two is checked
    return { type: 'isValueInList', values: values.map(String), displayStyle: 'arrow' };
  }
  return asValidation(toEngineCriterion(book, criteria, values));
}

function asValidation(criterion: EngineCriterion): DataValidationCriterion {
  if (!isValidation(criterion)) throw new Error(`not emulated: validation by ${criterion.type}`);
  return criterion;
}

const NOT_FOR_VALIDATION = new Set(['isEmpty', 'isNotEmpty', 'beginsWithText', 'endsWithText']);

function isValidation(criterion: EngineCriterion): criterion is EngineCriterion & DataValidationCriterion {
  return !NOT_FOR_VALIDATION.has(criterion.type);
}

/** `Sheet!A2:A`: with its sheet, because a rule may stand on another one. */
function rangeText(book: Book, range: RangeArea): string {
  const { sheetId, zone, open } = areaOf(range);
  const unbounded = {
    ...zone,
    bottom: open.rows ? undefined : zone.bottom,
    right: open.columns ? undefined : zone.right,
    hasHeader: open.rows ? zone.top > 0 : zone.left > 0,
  };
  const data = open.rows || open.columns ? { _sheetId: sheetId, _zone: unbounded } : undefined;
  const { getters } = book;
  return getters.getRangeString(
    data ? getters.getRangeFromRangeData(data) : getters.getRangeFromZone(sheetId, zone),
    '',
  );
}

export function readValidation(book: Book, position: CellPosition): DataValidation | null {
  const rule: BookRule | undefined = book.getters.getValidationRuleForCell(position);
  return rule ? new DataValidation(book, toSpec(book, position.sheetId, rule)) : null;
}

function toSpec(book: Book, sheetId: string, rule: BookRule): ValidationSpec {
  const { criterion, helpText = null } = rule;
  return { ...criteriaOf(book, sheetId, rule, criterion), helpText, allowInvalid: !rule.isBlocking };
}

function criteriaOf(
  book: Book,
  sheetId: string,
  rule: BookRule,
  criterion: DataValidationCriterion,
): Pick<ValidationSpec, 'criteria' | 'values'> {
  if (rule.checkbox) return { criteria: 'CHECKBOX', values: rule.checkbox };
  switch (criterion.type) {
    case 'isBoolean':
      return { criteria: 'CHECKBOX', values: [] };
    case 'isValueInList':
      return { criteria: 'VALUE_IN_LIST', values: [[...criterion.values], criterion.displayStyle !== 'plainText'] };
    case 'isValueInRange': {
      const source = book.getters.getRangeFromSheetXC(sheetId, criterion.values[0] ?? '');
      const { sheetId: sourceId, zone, invalidXc, invalidSheetName } = source;
      // the sheet of the list is gone
      const lost = invalidXc !== undefined || invalidSheetName !== undefined;
      const list = lost ? '#REF!' : book.handles.range({ sheetId: sourceId, zone, open: CLOSED });
      return { criteria: 'VALUE_IN_RANGE', values: [list, criterion.displayStyle !== 'plainText'] };
    }
  }
  const known = fromEngineCriterion(book, criterion);
  if (!known) throw new Error(`not emulated: reading a validation rule ${criterion.type}`);
  return { criteria: known.name, values: known.values };
}
