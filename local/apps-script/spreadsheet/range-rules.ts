import type { BookCommand } from '../../engine/commands';
import { mapCells, positionsOf } from './book';
import { DataValidation } from './data-validation';
import { newId } from './ids';
import { at, requireShape } from './matrix';
import { Protection } from './protection';
import { areaOf, bookOf } from './range-area';
import { RangeStyles } from './range-styles';
import { rectangles } from './rectangles';
import { clearValidation, readValidation, validationCommands } from './validation-rules';

/** What is allowed in cells: validation, checkboxes, protection. */
export class RangeRules extends RangeStyles {
  getDataValidation(): DataValidation | null {
    const [book, { sheetId, zone }] = [bookOf(this), areaOf(this)];
    book.requireInside(areaOf(this));
    return readValidation(book, { sheetId, col: zone.left, row: zone.top });
  }

  getDataValidations(): (DataValidation | null)[][] {
    const [book, area] = [bookOf(this), areaOf(this)];
    book.requireInside(area);
    return mapCells(area, (position) => readValidation(book, position));
  }

  setDataValidation(rule: DataValidation | null): this {
    const [book, area] = [bookOf(this), areaOf(this)];
    book.requireInside(area);
    book.run(validationCommands(book, area.sheetId, area.zone, rule));
    return this;
  }

  setDataValidations(rules: readonly (readonly (DataValidation | null)[])[]): this {
    const [book, area] = [bookOf(this), areaOf(this)];
    book.requireInside(area);
    requireShape(book, area, rules);
    const parts = rectangles(area, (row, column) => at(rules, row, column));
    book.run(parts.flatMap(({ zone, value }) => validationCommands(book, area.sheetId, zone, value)));
    return this;
  }

  clearDataValidations(): this {
    const [book, area] = [bookOf(this), areaOf(this)];
    book.requireInside(area);
    book.run(clearValidation(book, area.sheetId, area.zone));
    return this;
  }

  /** Empty cells become unchecked. */
  insertCheckboxes(checkedValue?: unknown, uncheckedValue?: unknown): this {
    const values = [checkedValue, uncheckedValue].filter((value) => value !== undefined);
    const rule = new DataValidation(bookOf(this), {
      criteria: 'CHECKBOX',
      values,
      helpText: null,
      allowInvalid: false,
    });
    this.setDataValidation(rule);
    const unchecked = rule.getCriteriaValues()[1] ?? (values.length > 0 ? '' : false);
    return this.#fill((value) => (value === '' ? unchecked : value));
  }

  removeCheckboxes(): this {
    const [book, area] = [bookOf(this), areaOf(this)];
    const commands: BookCommand[] = [];
    for (const position of positionsOf(area)) {
      if (!isCheckbox(readValidation(book, position))) continue;
      const { col, row, sheetId } = position;
      commands.push(...clearValidation(book, sheetId, { top: row, bottom: row, left: col, right: col }));
      commands.push({ type: 'UPDATE_CELL', ...position, content: '' });
    }
    book.run(commands);
    return this;
  }

  check(): this {
    return this.#fill((value, rule) => (isCheckbox(rule) ? (rule?.getCriteriaValues()[0] ?? true) : value));
  }

  uncheck(): this {
    return this.#fill((value, rule) => {
      if (!rule || !isCheckbox(rule)) return value;
      const [checked, unchecked] = rule.getCriteriaValues();
      return unchecked ?? (checked === undefined ? false : '');
    });
  }

  /** `null` when the cells differ, or when one is no checkbox. */
  isChecked(): boolean | null {
    const values = this.getValues().flat();
    const states = this.getDataValidations()
      .flat()
      .map((rule, index) => (isCheckbox(rule) ? values[index] === (rule?.getCriteriaValues()[0] ?? true) : null));
    const [first = null] = states;
    return states.every((state) => state === first) ? first : null;
  }

  protect(): Protection {
    const [book, { sheetId }] = [bookOf(this), areaOf(this)];
    book.requireInside(areaOf(this));
    const id = newId();
    book.run([{ type: 'SET_PROTECTION', sheetId, protection: { id, range: this.getA1Notation() } }]);
    return new Protection(book, sheetId, id);
  }

  /** The local edition acts as the owner, whom protection never stops. */
  canEdit(): boolean {
    return true;
  }

  #fill(next: (value: unknown, rule: DataValidation | null) => unknown): this {
    const rules = this.getDataValidations();
    return this.setValues(this.getValues().map((row, r) => row.map((value, c) => next(value, at(rules, r, c)))));
  }
}

function isCheckbox(rule: DataValidation | null): boolean {
  return rule?.getCriteriaType()?.name() === 'CHECKBOX';
}
