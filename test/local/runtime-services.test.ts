import { expect, test } from '@jest/globals';
import { answeringPerson } from '../../local/apps-script/person';
import { createProject } from '../../local/apps-script/project';
import { createRuntime } from '../../local/apps-script/runtime';

class SpreadsheetApp {}

const lines: string[] = [];

function run(expression: string): unknown {
  lines.length = 0;
  const runtime = createRuntime({
    code: [{ name: 'Code.js', text: `function f() { return ${expression}; }` }],
    project: createProject((name) => (name === 'page' ? '<h1><?= title ?></h1>' : undefined)),
    spreadsheetApp: () => new SpreadsheetApp(),
    person: answeringPerson([], () => undefined),
    log: (line) => lines.push(line),
  });
  return runtime.call('f');
}

test.each([
  ['dd.MM.yyyy HH:mm:ss', '05.03.2026 02:07:09'],
  ['d MMMM yy, EEEE', '5 March 26, Thursday'],
  ["EEE, d MMM ''yy 'в' h:mm a", "Thu, 5 Mar '26 в 2:07 AM"],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-03-05T02:07:09.042+03:00'],
  ['D u w k K Z z', '64 4 10 2 2 +0300 GMT+03:00'],
])('formatDate %s', (pattern, text) => {
  const moment = 'new Date(Date.UTC(2026, 2, 4, 23, 7, 9, 42))';
  expect(run(`Utilities.formatDate(${moment}, 'Europe/Moscow', ${JSON.stringify(pattern)})`)).toBe(text);
});

test('formatDate in fixed zones, and not in unknown ones', () => {
  expect(run("Utilities.formatDate(new Date(0), 'GMT+5', 'HH:mm')")).toBe('05:00');
  expect(run("Utilities.formatDate(new Date(0), 'GMT-03:30', 'dd HH:mm')")).toBe('31 20:30');
  expect(() => run("Utilities.formatDate(new Date(0), 'Moscow', 'HH')")).toThrow(
    'Exception: Invalid argument: timeZone',
  );
});

test.each([
  ['02.10.2026', 'dd.MM.yyyy', '2026-10-01T21:00:00.000Z'],
  ['2 October 2026 5:30 PM', 'd MMMM yyyy h:mm a', '2026-10-02T14:30:00.000Z'],
  ['2026-10-02T10:00:00+05:00', "yyyy-MM-dd'T'HH:mm:ssX", '2026-10-02T05:00:00.000Z'],
])('parseDate %s', (text, pattern, iso) => {
  expect(run(`Utilities.parseDate('${text}', 'Europe/Moscow', "${pattern}")`)).toBe(iso);
});

test('digests of text take US-ASCII unless told otherwise: all Cyrillic words of one length hash alike', () => {
  const md5 = (args: string) => run(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ${args})`);
  expect(md5("'Анна'")).toEqual(md5("'Егор'"));
  expect(md5("'Анна', Utilities.Charset.UTF_8")).not.toEqual(md5("'Егор', Utilities.Charset.UTF_8"));
  expect(run("Utilities.computeHmacSha256Signature('a', 'k').length")).toBe(32);
});

test('base64, blobs, archives and tables of text', () => {
  expect(run("Utilities.base64Encode('привет', Utilities.Charset.UTF_8)")).toBe('0L/RgNC40LLQtdGC');
  expect(run("Utilities.newBlob(Utilities.base64DecodeWebSafe('0L_RgNC40LLQtdGC')).getDataAsString()")).toBe('привет');
  expect(
    run("Utilities.unzip(Utilities.zip([Utilities.newBlob('текст', 'text/plain', 'имя.txt')]))[0].getName()"),
  ).toBe('имя.txt');
  expect(
    run("Utilities.ungzip(Utilities.gzip(Utilities.newBlob('aaaa', 'text/plain', 'a.txt'))).getDataAsString()"),
  ).toBe('aaaa');
  expect(run(`Utilities.parseCsv('a,"b ""c"""\\n1,\\n')`)).toEqual([
    ['a', 'b "c"'],
    ['1', ''],
  ]);
  expect(run("Utilities.parseCsv('a;b\\r\\n;', ';')")).toEqual([
    ['a', 'b'],
    ['', ''],
  ]);
});

test('formatString', () => {
  expect(run("Utilities.formatString('%05.1f|%-4s|%+d|%x|%%|%3d', 3.14159, 'ab', 7, 255, 42)")).toBe(
    '003.1|ab  |+7|ff|%| 42',
  );
});

test('html files, templates and meta tags', () => {
  expect(run("HtmlService.createHtmlOutputFromFile('page').getContent()")).toBe('<h1><?= title ?></h1>');
  const filled =
    "(() => { const t = HtmlService.createTemplateFromFile('page'); t.title = 'A&B'; return t.evaluate().getContent(); })()";
  expect(run(filled)).toBe('<h1>A&amp;B</h1>');
  expect(run("HtmlService.createHtmlOutput('a').append('<i>').appendUntrusted('<b>').getContent()")).toBe(
    'a<i>&lt;b&gt;',
  );
  expect(run("HtmlService.createHtmlOutput().addMetaTag('viewport', 'x').getMetaTags()[0].getName()")).toBe('viewport');
  expect(run('HtmlService.createHtmlOutput().getTitle()')).toBeNull();
});

test('properties and caches', () => {
  const counted = `(() => { const p = PropertiesService.getDocumentProperties();
    p.setProperties({ a: '1', b: '2' }).deleteProperty('a'); return p.getProperties(); })()`;
  expect(run(counted)).toEqual({ b: '2' });
  const cached = `(() => { const c = CacheService.getScriptCache(); c.putAll({ a: '1', b: '2' }, 60); c.remove('b');
    return c.getAll(['a', 'b', 'c']); })()`;
  expect(run(cached)).toEqual({ a: '1' });
});

test('Logger and console', () => {
  run("Logger.log('%s of %d', 'a', 2).log({ a: [1] }) && console.log('x', 1)");
  expect(lines).toEqual(['a of 2', '{a=[1.0]}', 'x 1']);
});

test('what has no sense without a network is not emulated', () => {
  expect(() => run("UrlFetchApp.fetch('https://example.com')")).toThrow('not emulated: UrlFetchApp.fetch');
  expect(() => run('ScriptApp.getOAuthToken()')).toThrow('not emulated: ScriptApp.getOAuthToken');
  expect(() => run("DriveApp.getFilesByName('x')")).toThrow('not emulated: DriveApp.getFilesByName');
  expect(() => run('Charts.newPieChart()')).toThrow('not emulated: Charts.newPieChart');
});

test('sessions and triggers', () => {
  expect(
    run('[Session.getScriptTimeZone(), Session.getActiveUserLocale(), Session.getActiveUser().getEmail()]'),
  ).toEqual(['Europe/Moscow', 'en', '']);
  const kept = `(() => { const t = ScriptApp.newTrigger('f').timeBased().everyHours(2).create(); const n = ScriptApp.getProjectTriggers().length;
    const shown = [t.getHandlerFunction(), t.getEventType(), t.getTriggerSource()]; ScriptApp.deleteTrigger(t);
    return [...shown, n, ScriptApp.getProjectTriggers().length]; })()`;
  expect(run(kept)).toEqual(['f', 'CLOCK', 'CLOCK', 1, 0]);
});
