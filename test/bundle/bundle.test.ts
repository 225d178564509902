import { describe, expect, test } from '@jest/globals';
import { type Program, parse } from 'acorn';
import { openBook } from '../../local/run';
import { addedGlobals, CODE, evaluate, loadBundle, SIDEBAR } from './built-files';

const ENTRIES = ['onOpen', 'onInstall'];
const COMMANDS = [
  'showPanel',
  'showPairing',
  'showMonitoring',
  'createSchoolBook',
  'createMunicipalBook',
  'fillSample',
  'removeSample',
  'importLists',
  'checkBook',
  'createSurveys',
  'collectSurveys',
  'buildSchoolReturn',
  'buildSchoolSummary',
  'buildIndicatorCard',
  'buildProgramme',
  'buildRoadmap',
  'buildStages',
  'buildLists',
  'buildPairOrder',
  'buildPairPlans',
  'buildAwards',
  'buildResults',
  'buildSwot',
  'buildMonitoringNote',
  'collectReturns',
  'buildMunicipalReport',
  'auditReport',
  'buildCharts',
  'undoLastAction',
  'showHelp',
];
const FORMULAS = [
  'MENTOR_COVERAGE',
  'MENTOR_COVERAGE_GAP',
  'MENTOR_COUNT',
  'MENTOR_AGE_GROUP',
  'MENTOR_FORM',
  'MENTOR_MARK',
  'MENTOR_SCORE',
  'MENTOR_LEVEL',
  'MENTOR_MATCH',
  'MENTOR_INDEX',
  'MENTOR_DELTA',
];
/** Where zod keeps its settings and registry: plain objects, which nobody can call. */
const ZOD_OBJECTS = ['__zod_globalConfig', '__zod_globalRegistry'];
/** The one door of the sidebar's page. */
const DOOR = 'rpc';
const SURFACE = [...ENTRIES, ...COMMANDS, ...FORMULAS, DOOR].sort();

const program: Program = parse(CODE, { ecmaVersion: 2020, sourceType: 'script' });

/** The functions that the items of the add-on's menu call. */
async function menuCalls(): Promise<readonly string[]> {
  const outlines: string[] = [];
  const session = await openBook({ show: ({ kind, text }) => kind === 'menu' && outlines.push(text) });
  session.call('onOpen');
  return [...outlines.join('\n').matchAll(/ -> (\w+)$/gm)].map(([, call = '']) => call);
}

describe('the bundle', () => {
  test('loads where nothing but ECMAScript exists and defines the listed functions, no other global', () => {
    const context = loadBundle();
    const added = addedGlobals(context);
    expect(added.filter((name) => !ZOD_OBJECTS.includes(name)).sort()).toEqual(SURFACE);
    expect(ZOD_OBJECTS.map((name) => evaluate(context, `typeof ${name}`))).toEqual(ZOD_OBJECTS.map(() => 'object'));
    expect(SURFACE.map((name) => evaluate(context, `typeof ${name}`))).toEqual(SURFACE.map(() => 'function'));
  });

  test('declares at its top level the listed functions alone: no class or let that the global object hides', () => {
    const declared = program.body.flatMap((statement) => {
      if (statement.type === 'FunctionDeclaration') return [statement.id.name];
      return statement.type === 'ExpressionStatement' || statement.type === 'EmptyStatement' ? [] : [statement.type];
    });
    expect([...declared].sort()).toEqual(SURFACE);
  });

  test('has a function for every item of the menu, and an item for every command', async () => {
    expect([...(await menuCalls())].sort()).toEqual([...COMMANDS].sort());
  });

  test('is small enough to be loaded by every formula', () => {
    // what was measured when the programme's year was complete, and a little more: growth is to be noticed
    expect(Buffer.byteLength(CODE)).toBeLessThan(545_000);
  });

  test('asks for a service when it is called, not when it is loaded', () => {
    const context = loadBundle();
    for (const name of [...ENTRIES, ...COMMANDS]) {
      expect(() => evaluate(context, `${name}()`)).toThrow(/(SpreadsheetApp|LockService|HtmlService) is not defined/);
    }
    expect(() => evaluate(context, `${DOOR}("listMentees", "{}")`)).toThrow('SpreadsheetApp is not defined');
  });
});

describe('formulas in a scope without services', () => {
  const context = loadBundle();

  test.each([
    ['MENTOR_COVERAGE([[689], [680], [""]], [[3061], [3503], [716]])', [[689 / 3061], [680 / 3503], ['']]],
    ['MENTOR_COVERAGE_GAP(1542, 7280)', 3554],
    ['MENTOR_COVERAGE_GAP(1542, 7280, 0.2)', 0],
    [
      'MENTOR_AGE_GROUP([["4А", 5, ""], ["10Б", 11, "9"]])',
      [
        ['начальная', 'основная', ''],
        ['старшая', 'старшая', 'основная'],
      ],
    ],
    ['MENTOR_FORM("Традиционная «Педагог – ученик»")', 'Учитель-ученик'],
    ['MENTOR_MARK([[3, 0, ""]])', [['+', '-', '']]],
    ['MENTOR_SCORE([[2], [2], [2], [2], [2], [2], [2], [1], [0]])', 15],
    ['MENTOR_SCORE([[2], [""], [""], [2], [2], [""], [2], [1], [0]])', 'не заполнено: 3 из 9'],
    ['MENTOR_LEVEL([[2], [2], [2], [2], [2], [2], [2], [1], [0]])', 'оптимальный уровень'],
    ['MENTOR_LEVEL(8)', 'недопустимый уровень'],
    ['MENTOR_COUNT([["Н-1"], ["Н-2"], ["Н-1"], [""]])', 2],
    ['MENTOR_COUNT([["У-1"], ["У-2"]], [["7А"], ["7Б"]], "7б", [["в паре"], ["в паре"]], "в паре")', 1],
    ['MENTOR_MATCH([["математика; физика"], [""]], "олимпиадной математики")', [[0.5], ['']]],
    ['MENTOR_INDEX([[1], [10], [""]], 1, 10)', 0.5],
    ['MENTOR_DELTA([[4], [8]], [[6], [7]], [["больше"], ["меньше"]])', 1.5],
  ])('%s', (formula, expected) => {
    expect(evaluate(context, formula)).toEqual(expected);
  });

  test('tell in Russian which argument is wrong', () => {
    expect(() => evaluate(context, 'MENTOR_COVERAGE_GAP(1, 2, "много")')).toThrow(
      'Аргумент target: нужна доля от 0 до 1, например 0,7, сейчас «много».',
    );
    expect(() => evaluate(context, 'MENTOR_COVERAGE([[1], [2]], [[1], [2], [3]])')).toThrow(/одного размера/);
  });
});

test('the notices of zod and hucre travel with their code', () => {
  expect(CODE.slice(0, 200)).toMatch(/^\/\*\nzod [\d.]+\n\nMIT License\n\nCopyright \(c\)/);
  expect(SIDEBAR.slice(0, 300)).toMatch(/<!--\nhucre [\d.]+\n\nMIT License\n\nCopyright \(c\)/);
});
