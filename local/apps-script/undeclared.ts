const COLOR_GETTERS = ['FirstColumn', 'FirstRow', 'FooterColumn', 'FooterRow', 'HeaderColumn', 'HeaderRow'];

function colorAccessors(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => [
      [`get${name}ColorObject`, ''],
      [`set${name}ColorObject`, 'Color'],
    ]),
  );
}

/** Methods that the service has, by its reference or by what was seen of it, and the type declarations lack. */
export const UNDECLARED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AuthorizationInfo: { getAuthorizedScopes: '' },
  Banding: colorAccessors([...COLOR_GETTERS, 'SecondColumn', 'SecondRow']),
  BooleanCondition: { getBackgroundObject: '', getFontColorObject: '' },
  ConditionalFormatRuleBuilder: {
    setBackgroundObject: 'Color|null',
    setFontColorObject: 'Color|null',
    setGradientMaxpointObject: 'Color',
    setGradientMaxpointObjectWithValue: 'Color,InterpolationType,string',
    setGradientMidpointObjectWithValue: 'Color,InterpolationType,string',
    setGradientMinpointObject: 'Color',
    setGradientMinpointObjectWithValue: 'Color,InterpolationType,string',
  },
  FilterCriteria: { getVisibleBackgroundColor: '', getVisibleForegroundColor: '' },
  FilterCriteriaBuilder: {
    getVisibleBackgroundColor: '',
    getVisibleForegroundColor: '',
    setVisibleBackgroundColor: 'Color',
    setVisibleForegroundColor: 'Color',
    whenDateEqualToAny: 'Date[]',
    whenDateNotEqualTo: 'Date',
    whenDateNotEqualToAny: 'Date[]',
    whenNumberEqualToAny: 'number[]',
    whenNumberNotEqualToAny: 'number[]',
    whenTextEqualToAny: 'string[]',
    whenTextNotEqualTo: 'string',
    whenTextNotEqualToAny: 'string[]',
  },
  GradientCondition: { getMaxColorObject: '', getMidColorObject: '', getMinColorObject: '' },
  Protection: { addTargetAudience: 'string', getTargetAudiences: '', removeTargetAudience: 'string' },
  Range: { getBorder: '' },
  Sheet: {
    getDataSourceFormulas: '',
    getDataSourcePivotTables: '',
    getTabColorObject: '',
    setTabColorObject: 'Color|null',
  },
  Spreadsheet: {
    getKey: '',
    getDataSourceFormulas: '',
    getDataSourcePivotTables: '',
    getDataSourceRefreshSchedules: '',
    getDataSourceSheets: '',
    getDataSources: '',
    refreshAllDataSources: '',
  },
};
