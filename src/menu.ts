/** A line of the menu: a caption and the global function that it calls, or a submenu. */
export type MenuLine =
  | { readonly caption: string; readonly call: string }
  | { readonly caption: string; readonly lines: readonly MenuLine[] };

export const MENU_CAPTION = 'Наставничество';

/** The menu tree (product, «Menu»). Constants only: an add-on that is not yet enabled in a file may read nothing. */
export const MENU: readonly MenuLine[] = [
  { caption: 'Панель куратора', call: 'showPanel' },
  { caption: 'Подбор пар', call: 'showPairing' },
  { caption: 'Мониторинг', call: 'showMonitoring' },
  {
    caption: 'Книга',
    lines: [
      { caption: 'Создать книгу школы', call: 'createSchoolBook' },
      { caption: 'Создать книгу муниципалитета', call: 'createMunicipalBook' },
      { caption: 'Заполнить примером', call: 'fillSample' },
      { caption: 'Убрать пример', call: 'removeSample' },
      { caption: 'Загрузить списки…', call: 'importLists' },
      { caption: 'Проверить книгу', call: 'checkBook' },
    ],
  },
  {
    caption: 'Анкеты',
    lines: [
      { caption: 'Создать анкеты', call: 'createSurveys' },
      { caption: 'Собрать ответы', call: 'collectSurveys' },
    ],
  },
  {
    caption: 'Отчёты',
    lines: [
      { caption: 'Сведения ОО', call: 'buildSchoolReturn' },
      { caption: 'Свод школы', call: 'buildSchoolSummary' },
      { caption: 'Показатели эффективности', call: 'buildIndicatorCard' },
      { caption: 'Результаты анкет', call: 'buildResults' },
      { caption: 'SWOT', call: 'buildSwot' },
      { caption: 'Справка по итогам', call: 'buildMonitoringNote' },
      { caption: 'Программа', call: 'buildProgramme' },
      { caption: 'Дорожная карта', call: 'buildRoadmap' },
      { caption: 'Карта этапов', call: 'buildStages' },
      { caption: 'Списки', call: 'buildLists' },
      { caption: 'Приказ о закреплении пар', call: 'buildPairOrder' },
      { caption: 'Планы пар', call: 'buildPairPlans' },
      { caption: 'Поощрения', call: 'buildAwards' },
    ],
  },
  {
    caption: 'Муниципалитет',
    lines: [
      { caption: 'Собрать сведения школ', call: 'collectReturns' },
      { caption: 'Сводный отчёт', call: 'buildMunicipalReport' },
      { caption: 'Проверить свод', call: 'auditReport' },
      { caption: 'Диаграммы', call: 'buildCharts' },
    ],
  },
  { caption: 'Отменить последнее действие', call: 'undoLastAction' },
  { caption: 'Помощь', call: 'showHelp' },
];

export function addMenu(): void {
  fill(SpreadsheetApp.getUi().createMenu(MENU_CAPTION), MENU).addToUi();
}

function fill(menu: GoogleAppsScript.Base.Menu, lines: readonly MenuLine[]): GoogleAppsScript.Base.Menu {
  const ui = SpreadsheetApp.getUi();
  for (const line of lines) {
    if ('call' in line) menu.addItem(line.caption, line.call);
    else menu.addSubMenu(fill(ui.createMenu(line.caption), line.lines));
  }
  return menu;
}
