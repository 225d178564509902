import type { Model } from '@odoo/o-spreadsheet';
import type { SheetExtras } from '../engine/extras';

type EngineWorkbook = ReturnType<Model['exportData']>;
type EngineSheet = EngineWorkbook['sheets'][number];

/** A sheet as the engine keeps it, with our extras. */
export interface SheetData extends EngineSheet, SheetExtras {}

export interface WorkbookData extends Omit<EngineWorkbook, 'sheets' | 'styles'> {
  sheets: SheetData[];
  styles: Record<number, Style>;
}

/** What `writeWorkbook` needs from a model: its data with formulas in full, and the computed values. */
export interface WorkbookModel {
  _exportData(shouldSquish: boolean): WorkbookData;
  getters: Pick<Model['getters'], 'getEvaluatedCell' | 'getSpreadZone'>;
}

export type EvaluatedCell = ReturnType<Model['getters']['getEvaluatedCell']>;

/** The engine has no font families; a style keeps unknown keys, so the family travels with it. */
export type Style = EngineWorkbook['styles'][number] & { fontFamily?: string };
export type Border = EngineWorkbook['borders'][number];
export type BorderSide = NonNullable<Border['top']>;
export type ConditionalFormat = EngineSheet['conditionalFormats'][number];
export type ConditionalRule = ConditionalFormat['rule'];
export type ValidationRule = EngineSheet['dataValidationRules'][number];
export type Criterion = ValidationRule['criterion'];
export type Figure = EngineSheet['figures'][number];
export type ChartDefinition = ReturnType<Model['getters']['getChartDefinition']>;
