import type { ProtectionData } from '../../engine/extras';
import {
  CompiledFormula,
  type ConditionalFormat,
  type DataValidationRule,
  type Model,
  type SheetData,
} from '../../engine/library';
import { type ExtendedSheet, withExtras } from '../../engine/sheet-extras';

/** Which sheets leave the book together: references among them go on working. */
export type Company = ReadonlySet<string>;

/** A rule as the data of a book holds it: with addresses instead of ranges. */
export type RuleData = Omit<DataValidationRule, 'ranges'> & { readonly ranges: string[] };

type Rules = Pick<ExtendedSheet, 'dataValidationRules' | 'conditionalFormats' | 'figures' | 'protections'>;

/**
 * The rules and charts of a sheet that leaves its book. A list from a sheet that stays comes as its values; what else
 * looks at such a sheet would mean nothing elsewhere, or read a stranger's sheet of that name, and is left out.
 */
export function standaloneRules(model: Model, sheet: SheetData, company: Company): Rules {
  const stands = (part: unknown): boolean => readsOnly(model, sheet.id, part, company);
  return {
    dataValidationRules: sheet.dataValidationRules
      .map((rule) => (stands(rule.criterion.values) ? rule : withListedValues(model, sheet.id, rule)))
      .filter(({ criterion }) => stands(criterion.values)),
    conditionalFormats: sheet.conditionalFormats.filter(({ rule }: ConditionalFormat) => stands(rule)),
    figures: sheet.figures.filter(({ data }) => stands(data)),
    protections: (withExtras(sheet).protections ?? []).flatMap((one) => withoutName(model, sheet.id, one)),
  };
}

function readsOnly(model: Model, sheetId: string, part: unknown, company: Company): boolean {
  return textsIn(part)
    .filter((text) => text.includes('!'))
    .flatMap((text) => CompiledFormula.Compile(`=${text.replace(/^=/, '')}`, sheetId, model.getters).rangeDependencies)
    .every((range) => company.has(range.sheetId) && range.invalidSheetName === undefined);
}

function textsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : [];
}

function withListedValues(model: Model, sheetId: string, rule: RuleData): RuleData {
  const { criterion } = rule;
  const [source] = criterion.values;
  if (criterion.type !== 'isValueInRange' || source === undefined) return rule;
  const range = model.getters.getRangeFromSheetXC(sheetId, source);
  if (range.invalidSheetName !== undefined || range.invalidXc !== undefined) return rule;
  const { displayStyle } = criterion;
  const values = [...new Set(shownIn(model, range))];
  return { ...rule, criterion: { type: 'isValueInList', values, displayStyle } };
}

type ModelRange = ReturnType<Model['getters']['getRangeFromSheetXC']>;

function shownIn(model: Model, { sheetId, zone }: ModelRange): readonly string[] {
  return model.getters
    .getEvaluatedCellsInZone(sheetId, zone)
    .map(({ formattedValue }) => formattedValue)
    .filter((text) => text !== '');
}

/** Names stay with the book; without its address a protection would mean the whole sheet. */
function withoutName(model: Model, sheetId: string, { rangeName, ...protection }: ProtectionData): ProtectionData[] {
  if (rangeName === undefined) return [protection];
  const named = model.getters.getNamedRange(rangeName)?.range;
  if (named?.sheetId === sheetId) {
    const address = model.getters.getRangeString(model.getters.getRangeFromZone(sheetId, named.zone), sheetId);
    return [{ ...protection, range: address }];
  }
  return protection.range === undefined ? [] : [protection];
}
