import { checkBook } from './commands/check-book';
import { collectReturns } from './commands/collect-returns';
import { runCommand } from './commands/command';
import { createMunicipalBook, createSchoolBook } from './commands/create-book';
import { showHelp } from './commands/help';
import { auditReport, buildMunicipalReport } from './commands/municipal-report';
import { showPairing } from './commands/pairing';
import { fillSample, removeSample } from './commands/sample';
import { buildSchoolReturn } from './commands/school-return';
import { undoLastAction } from './commands/undo';
import { ageGroupFormula } from './functions/age-group';
import { coverageFormula, coverageGapFormula } from './functions/coverage';
import type { CellInput, FormulaInput } from './functions/elementwise';
import { formFormula } from './functions/form';
import { markFormula } from './functions/mark';
import { levelFormula, scoreFormula } from './functions/programme';
import { addMenu } from './menu';
import { rpc } from './rpc/server';

/** gas-webpack-plugin makes a top-level function of every `global.NAME = …`; inline arrows keep parameters visible. */
declare const global: Record<string, (...args: never[]) => unknown>;

global.onOpen = () => addMenu();
global.onInstall = () => addMenu();

global.showPairing = () => showPairing();
global.createSchoolBook = () => runCommand(createSchoolBook);
global.createMunicipalBook = () => runCommand(createMunicipalBook);
global.fillSample = () => runCommand(fillSample);
global.removeSample = () => runCommand(removeSample);
global.checkBook = () => runCommand(checkBook);
global.buildSchoolReturn = () => runCommand(buildSchoolReturn);
global.collectReturns = () => runCommand(collectReturns);
global.buildMunicipalReport = () => runCommand(buildMunicipalReport);
global.auditReport = () => runCommand(auditReport);
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
 * Сумма баллов карты показателей эффективности.
 * @param {C3:C11} points Девять ячеек с баллами 0, 1 или 2 либо «не применимо».
 * @return {number} Сумма от 0 до 18 или «не заполнено: 3 из 9».
 * @customfunction
 * @preserve
 */
global.MENTOR_SCORE = (points: FormulaInput) => scoreFormula(points);

/**
 * Уровень реализации программы по баллам показателей (0–18).
 * @param {C3:C11} points Девять ячеек с баллами 0, 1 или 2 либо готовая сумма.
 * @return {string} «оптимальный», «допустимый» или «недопустимый уровень» либо чего не хватает.
 * @customfunction
 * @preserve
 */
global.MENTOR_LEVEL = (points: FormulaInput) => levelFormula(points);
