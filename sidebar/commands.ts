import type { CommandName } from '../src/rpc/contract';

/** Commands that views may start, as the menu calls them. */
export const COMMAND_CAPTIONS: Readonly<Record<CommandName, string>> = {
  showPairing: 'Подбор пар',
  createSchoolBook: 'Создать книгу школы',
  importLists: 'Загрузить списки…',
  fillSample: 'Заполнить примером',
  checkBook: 'Проверить книгу',
  createSurveys: 'Создать анкеты',
  collectSurveys: 'Собрать ответы',
  buildSchoolReturn: 'Сведения ОО',
  buildSchoolSummary: 'Свод школы',
  buildIndicatorCard: 'Показатели эффективности',
  buildResults: 'Результаты анкет',
  buildSwot: 'SWOT',
  buildMonitoringNote: 'Справка по итогам',
  buildRoadmap: 'Дорожная карта',
  buildStages: 'Карта этапов',
  buildPairOrder: 'Приказ о закреплении пар',
  buildAwards: 'Поощрения',
};
