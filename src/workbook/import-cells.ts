import { type Category, recogniseCategory } from '../domain/categories';
import { FORMS, recogniseForm } from '../domain/forms';
import { CONTENT_MODELS, COUNT_MODELS, recogniseContentModel, recogniseCountModel } from '../domain/pair-models';
import { looksPersonal } from '../domain/privacy';
import { normaliseLabel, printDay, splitValues } from '../domain/text';
import type { Value } from './book';
import { readNumber } from './cells';
import { dayOf, midnightOf, readDay } from './days';
import type { FieldKind, FieldKinds, FieldValue } from './import-fields';
import type { RawCell } from './records';

interface Labelled {
  readonly id: string;
  readonly label: string;
}

/** Kinds whose entries are ids in the lists and labels on the sheets. */
const LABELS: Partial<Readonly<Record<FieldKind, readonly Labelled[]>>> = {
  forms: FORMS,
  countModels: COUNT_MODELS,
  contentModels: CONTENT_MODELS,
};

const LONGEST_SHOWN = 60;

/** Cells of imported lists: how values are written, what cells mean, how they are shown to a person. */
export class ImportCells {
  /** @param withNames Whether the book may hold names: otherwise what looks personal is not repeated. */
  constructor(
    private readonly timeZone: string,
    private readonly categories: readonly Category[],
    private readonly withNames: boolean,
  ) {}

  /** The cells of what a list says; what it does not say is absent. */
  row<F extends string>(
    kinds: FieldKinds<F>,
    values: Partial<Readonly<Record<F, FieldValue>>>,
  ): Partial<Record<F, Value>> {
    const cells: Partial<Record<F, Value>> = {};
    for (const field in kinds) {
      const value = values[field];
      const cell = value === undefined ? '' : this.cell(kinds[field], value);
      if (cell !== '') cells[field] = cell;
    }
    return cells;
  }

  /** '' for what says nothing. */
  cell(kind: FieldKind, value: FieldValue): Value {
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? '+' : '-';
    if (typeof value === 'number') return value;
    if (typeof value === 'string' && kind === 'day') return midnightOf(value, this.timeZone);
    const labels = LABELS[kind] ?? [];
    const texts = typeof value === 'string' ? [value] : value;
    return texts.map((text) => labels.find(({ id }) => id === text)?.label ?? text).join('; ');
  }

  /** Equal for cells that say the same: spelling, order of several values and type of a cell do not matter. */
  meaning(kind: FieldKind, { value }: Pick<RawCell, 'value'>): string {
    if (kind === 'day') return this.day(value) ?? String(value).trim();
    const text = value instanceof Date ? dayOf(value, this.timeZone) : String(value).trim();
    switch (kind) {
      case 'whole':
        return String(readNumber(value) ?? text);
      case 'mark':
        return ['+', 'да', 'true'].includes(text.toLowerCase()) ? '+' : '-';
      case 'class':
        return text.toUpperCase().replace(/[\s-]/g, '');
      case 'text':
        return normaliseLabel(text);
      default: {
        const parts = splitValues(text).map((part) => this.recognised(kind, part) ?? normaliseLabel(part));
        return [...new Set(parts)].sort().join('; ');
      }
    }
  }

  /** A cell in words, shortened; '' for a blank. */
  shown({ value }: Pick<RawCell, 'value'>): string {
    const text =
      value instanceof Date ? printDay(dayOf(value, this.timeZone)) : String(value).replace(/\s+/g, ' ').trim();
    if (!this.withNames && looksPersonal(text)) return 'похоже на личные данные';
    return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  }

  private day(value: Value): string | undefined {
    return value instanceof Date ? dayOf(value, this.timeZone) : readDay(String(value));
  }

  private recognised(kind: FieldKind, text: string): string | undefined {
    switch (kind) {
      case 'forms':
        return recogniseForm(text)?.id;
      case 'categories':
        return recogniseCategory(text, this.categories)?.label;
      case 'countModels':
        return recogniseCountModel(text)?.id;
      case 'contentModels':
        return recogniseContentModel(text)?.id;
      default:
        return undefined;
    }
  }
}
