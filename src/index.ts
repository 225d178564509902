import { buildAwards } from './commands/awards';
import { buildCharts } from './commands/charts';
import { checkBook } from './commands/check-book';
import { collectReturns } from './commands/collect-returns';
import { collectSurveys } from './commands/collect-surveys';
import { runCommand } from './commands/command';
import { createMunicipalBook, createSchoolBook } from './commands/create-book';
import { createSurveys } from './commands/create-surveys';
import { showHelp } from './commands/help';
import { importLists } from './commands/import-lists';
import { buildIndicatorCard } from './commands/indicator-card';
import { showMonitoring } from './commands/monitoring';
import { buildMonitoringNote } from './commands/monitoring-note';
import { auditReport, buildMunicipalReport } from './commands/municipal-report';
import { buildPairOrder } from './commands/pair-order';
import { buildPairPlans } from './commands/pair-plans';
import { showPairing } from './commands/pairing';
import { showPanel } from './commands/panel';
import { buildLists } from './commands/people-lists';
import { buildProgramme } from './commands/programme';
import { buildResults } from './commands/results';
import { buildRoadmap } from './commands/roadmap';
import { fillSample, removeSample } from './commands/sample';
import { buildSchoolReturn } from './commands/school-return';
import { buildSchoolSummary } from './commands/school-summary';
import { buildStages } from './commands/stages';
import { buildSwot } from './commands/swot';
import { undoLastAction } from './commands/undo';
import { ageGroupFormula } from './functions/age-group';
import { countFormula } from './functions/count';
import { coverageFormula, coverageGapFormula } from './functions/coverage';
import { deltaFormula } from './functions/delta';
import type { CellInput, FormulaInput } from './functions/elementwise';
import { formFormula } from './functions/form';
import { indexFormula } from './functions/index-of-answers';
import { markFormula } from './functions/mark';
import { matchFormula } from './functions/match';
import { levelFormula, scoreFormula } from './functions/programme';
import { addMenu } from './menu';
import { rpc } from './rpc/server';

/** gas-webpack-plugin makes a top-level function of every `global.NAME = …`; inline arrows keep parameters visible. */
declare const global: Record<string, (...args: never[]) => unknown>;

global.onOpen = () => addMenu();
global.onInstall = () => addMenu();

global.showPanel = () => showPanel();
global.showPairing = () => showPairing();
global.showMonitoring = () => showMonitoring();
global.createSchoolBook = () => runCommand(createSchoolBook);
global.createMunicipalBook = () => runCommand(createMunicipalBook);
global.fillSample = () => runCommand(fillSample);
global.removeSample = () => runCommand(removeSample);
global.importLists = () => importLists();
global.checkBook = () => runCommand(checkBook);
global.createSurveys = () => createSurveys();
global.collectSurveys = () => runCommand(collectSurveys);
global.buildSchoolReturn = () => runCommand(buildSchoolReturn);
global.buildSchoolSummary = () => runCommand(buildSchoolSummary);
global.buildIndicatorCard = () => runCommand(buildIndicatorCard);
global.buildResults = () => runCommand(buildResults);
global.buildSwot = () => runCommand(buildSwot);
global.buildMonitoringNote = () => runCommand(buildMonitoringNote);
global.buildProgramme = () => runCommand(buildProgramme);
global.buildRoadmap = () => buildRoadmap();
global.buildStages = () => buildStages();
global.buildLists = () => runCommand(buildLists);
global.buildPairOrder = () => buildPairOrder();
global.buildPairPlans = () => runCommand(buildPairPlans);
global.buildAwards = () => runCommand(buildAwards);
global.collectReturns = () => runCommand(collectReturns);
global.buildMunicipalReport = () => runCommand(buildMunicipalReport);
global.auditReport = () => runCommand(auditReport);
global.buildCharts = () => runCommand(buildCharts);
global.undoLastAction = () => undoLastAction();
global.showHelp = () => showHelp();

global.rpc = (method: unknown, payload: unknown) => rpc(method, payload);

/**
 * Охват: доля обучающихся, у которых есть наставник, от 0 до 1.
 * @param {C3:C5} participants Сколько охвачено: число или диапазон.
 * @param {B3:B5} enrolment Сколько обучается: число или диапазон того же размера.
 * @return {number} Доля от 0 до 1; у пустых строк – пусто.
 * @customfunction
 * @preserve
 */
global.MENTOR_COVERAGE = (participants: FormulaInput, enrolment: FormulaInput) =>
  coverageFormula(participants, enrolment);

/**
 * Сколько человек не хватает до целевого охвата.
 * @param {C3:C5} participants Сколько охвачено: число или диапазон.
 * @param {B3:B5} enrolment Сколько обучается: число или диапазон того же размера.
 * @param {0,7} target [необязательно] Цель – доля от 0 до 1; без неё 0,7.
 * @return {number} Число человек, не меньше 0; у пустых строк – пусто.
 * @customfunction
 * @preserve
 */
global.MENTOR_COVERAGE_GAP = (participants: FormulaInput, enrolment: FormulaInput, target: CellInput) =>
  coverageGapFormula(participants, enrolment, target);

/**
 * Сколько разных кодов в строках, которые отвечают условиям.
 * @param {A2:A} codes Столбец кодов; строки без кода не считаются.
 * @param {...C2:C} column [необязательно] Столбец условия, того же размера; условий может быть несколько.
 * @param {..."ученик"} value [необязательно] Что в нём искать: вся ячейка или одно из значений через «; ». Диапазон значений – ответ для каждого.
 * @return {number} Число разных кодов; у пустых значений – пусто.
 * @customfunction
 * @preserve
 */
global.MENTOR_COUNT = (codes: FormulaInput, column: FormulaInput, value: FormulaInput, ...more: FormulaInput[]) =>
  countFormula(codes, [column, value, ...more]);

/**
 * Возрастная группа по классу: 1–4 начальная, 5–9 основная, 10–11 старшая.
 * @param {D2:D100} className Класс («7Б», 7) или диапазон классов.
 * @return {string} «начальная», «основная» или «старшая».
 * @customfunction
 * @preserve
 */
global.MENTOR_AGE_GROUP = (className: FormulaInput) => ageGroupFormula(className);

/**
 * Форма наставничества в едином написании.
 * @param {E2:E100} text Форма в любом написании: «Педагог – ученик», «ученик-ученик».
 * @return {string} Например «Учитель-ученик».
 * @customfunction
 * @preserve
 */
global.MENTOR_FORM = (text: FormulaInput) => formFormula(text);

/**
 * Отметка для свода: «+», если есть хотя бы один человек, иначе «-».
 * @param {F2:F8} count Число человек или диапазон.
 * @return {string} «+» или «-» как текст.
 * @customfunction
 * @preserve
 */
global.MENTOR_MARK = (count: FormulaInput) => markFormula(count);

/**
 * Сумма баллов карты показателей эффективности. «Не применимо» ничего не прибавляет, и наибольшая сумма тогда меньше 18:
 * уровень берите от самих ячеек, а не от этой суммы.
 * @param {C3:C11} points Девять ячеек с баллами 0, 1 или 2 либо «не применимо».
 * @return {number} Сумма от 0 до 18 или «не заполнено: 3 из 9».
 * @customfunction
 * @preserve
 */
global.MENTOR_SCORE = (points: FormulaInput) => scoreFormula(points);

/**
 * Уровень реализации программы по баллам показателей (0–18). По девяти ячейкам с «не применимо» – по доле наибольшей
 * суммы, как в карте «Показатели эффективности»; готовая сумма всегда сравнивается с 18.
 * @param {C3:C11} points Девять ячеек с баллами 0, 1, 2 или «не применимо» либо готовая сумма.
 * @return {string} «оптимальный», «допустимый» или «недопустимый уровень» либо чего не хватает.
 * @customfunction
 * @preserve
 */
global.MENTOR_LEVEL = (points: FormulaInput) => levelFormula(points);

/**
 * Какую долю запроса закрывают компетенции, как при подборе пар.
 * @param {I2:I} needs Запрос: одно или несколько через «; ».
 * @param {G2} competences Компетенции: одна или несколько через «; »; ячейка или диапазон того же размера.
 * @return {number} Доля от 0 до 1; если одна из ячеек пуста – пусто.
 * @customfunction
 * @preserve
 */
global.MENTOR_MATCH = (needs: FormulaInput, competences: FormulaInput) => matchFormula(needs, competences);

/**
 * Индекс ответов: среднее как доля шкалы, 0 – все ответили наименьшим, 1 – все наибольшим.
 * @param {G2:G} answers Ответы числами; пустые не считаются.
 * @param {1} min Наименьший ответ шкалы.
 * @param {10} max Наибольший ответ шкалы.
 * @return {number} Доля от 0 до 1; если ответов нет – пусто.
 * @customfunction
 * @preserve
 */
global.MENTOR_INDEX = (answers: FormulaInput, min: CellInput, max: CellInput) => indexFormula(answers, min, max);

/**
 * Среднее изменение к лучшему: считаются строки, где есть и «до», и «после».
 * @param {C2:C} before Значения до.
 * @param {E2:E} after Значения после, диапазон того же размера.
 * @param {G2:G} better [необязательно] Что лучше: «больше» или «меньше», одно на всех или столбцом; без него – больше.
 * @return {number} Баллы шкалы, меньше 0 – стало хуже; если пар значений нет – пусто.
 * @customfunction
 * @preserve
 */
global.MENTOR_DELTA = (before: FormulaInput, after: FormulaInput, better: FormulaInput) =>
  deltaFormula(before, after, better);
