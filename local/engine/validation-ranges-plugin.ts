import { CorePlugin, type DataValidationRule, type RangeAdapterFunctions } from './library';

interface RulesState {
  rules: Record<string, DataValidationRule[]>;
}

/**
 * Lists that a validation rule takes from a range follow the range: the engine (19.3.7) moves references of formulas
 * in rules only, and would go on reading the old cells, or a sheet of the old name.
 */
export class ValidationRangesPlugin extends CorePlugin<RulesState> implements RulesState {
  /** The engine's own rules, seen as a field of this plugin, so that changes of them are recorded and undone. */
  readonly rules: RulesState['rules'] = new Proxy<RulesState['rules']>(
    {},
    {
      get: (_target, sheetId) =>
        typeof sheetId === 'string' ? this.getters.getDataValidationRules(sheetId) : undefined,
    },
  );

  override adaptRanges({ adaptRangeString }: RangeAdapterFunctions): void {
    for (const sheetId of this.getters.getSheetIds()) {
      this.getters.getDataValidationRules(sheetId).forEach(({ criterion }, index) => {
        const [source] = criterion.values;
        if (criterion.type !== 'isValueInRange' || source === undefined) return;
        const { range, changeType } = adaptRangeString(sheetId, source);
        if (changeType === 'NONE' || changeType === 'REMOVE' || range === source) return;
        this.history.update('rules', sheetId, index, 'criterion', 'values', [range]);
      });
    }
  }
}
