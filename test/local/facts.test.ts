import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ScriptFailure } from '../../local/apps-script/failure';
import type { Person } from '../../local/apps-script/host';
import { answeringPerson } from '../../local/apps-script/person';
import { createProject } from '../../local/apps-script/project';
import { createScriptRun } from '../../local/apps-script/script-run';
import { emptyWorkbook } from '../../local/engine/model';
import { type CallOptions, createSession, type Session } from '../../local/session';

interface Expectation {
  readonly returns?: unknown;
  readonly throws?: { readonly name: string; readonly message?: string; readonly messageMatches?: string };
  /** The fact is a description and cannot be run. */
  readonly note?: string;
}

interface Fact {
  readonly id: string;
  readonly service: string;
  readonly setup: string;
  readonly expect: Expectation;
}

type Outcome = { readonly returns: unknown } | { readonly throws: { readonly name: string; readonly message: string } };

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const FACTS: readonly Fact[] = JSON.parse(read('../fixtures/apps-script-facts.json')).facts;
/** Facts that the local edition cannot keep, with the reason. */
const UNSUPPORTED: Readonly<Record<string, string>> = JSON.parse(
  read('../../local/apps-script/unsupported-facts.json'),
);

/** The prose of a fact's comment, as settings of its run. */
const CONTEXTS: Readonly<Record<string, { locale?: string; call?: CallOptions }>> = {
  'ss-003': { locale: 'ru_RU' },
  'ss-021': { call: { context: 'time trigger' } },
  'se-001': { call: { context: 'simple trigger' } },
  'ui-004': { call: { person: cancellingPerson('abc') } },
};

/** Custom functions: the cell A1 as an expression, and the formula. */
const FORMULAS: Readonly<Record<string, { a1: string; formula: string }>> = {
  'cfn-001': { a1: '5', formula: '=ARG(A1)' },
  'cfn-005': { a1: 'new Date(2026, 9, 2)', formula: '=ARG(A1)' },
  'cfn-013': { a1: '0', formula: '=double(2)' },
};

/** Types a text and presses Cancel. */
function cancellingPerson(text: string): Person {
  return { ...answeringPerson([], () => undefined), prompt: () => ({ button: 'CANCEL', text }) };
}

function openEmptyBook(code: string, locale?: string): Session {
  const script = {
    code: [{ name: 'Code.js', text: code }],
    scopes: 'all',
    timeZone: 'Europe/Moscow',
    createProject,
  } as const;
  return createSession(emptyWorkbook(), { script, ...(locale === undefined ? {} : { locale }) });
}

async function runFact(fact: Fact): Promise<unknown> {
  if (fact.service === 'google.script.run') return runClientFact(fact);
  const formula = FORMULAS[fact.id];
  if (formula) return runFormulaFact(fact, formula);
  // A function body of the fact itself is called as a formula would call it.
  if (fact.service === 'customfunction') return openEmptyBook(fact.setup).call('F', [], { context: 'formula' });
  const context = CONTEXTS[fact.id] ?? {};
  const code = `function fact() { const ss = SpreadsheetApp.getActive(); const sh = ss.getSheets()[0]; ${fact.setup} }`;
  return openEmptyBook(code, context.locale).call('fact', [], context.call);
}

function runFormulaFact(fact: Fact, { a1, formula }: { a1: string; formula: string }): unknown {
  const code = `${fact.setup}
    function fact() {
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      sheet.getRange('A1').setValue(${a1});
      return sheet.getRange('B1').setFormula('${formula}').getValue();
    }`;
  return openEmptyBook(code).call('fact');
}

const SERVER = `
  function f() { throw new Error('boom'); }
  function echo(value) { return value; }
  function serverFn() {}
  function privateFn_() {}`;

/** The fact is code of a page: `out` takes what its handlers were given. */
function runClientFact(fact: Fact): Promise<unknown> {
  const session = openEmptyBook(SERVER);
  const run = createScriptRun(session.functions, async (name, args) => {
    try {
      return session.callFromClient(name, args);
    } catch (error) {
      throw error instanceof ScriptFailure ? new Error(error.errorMessage) : error;
    }
  });
  return new Promise((resolve) => {
    const page = new Function('google', 'out', fact.setup);
    const returned: unknown = page({ script: { run } }, resolve);
    if (returned !== undefined) resolve(returned);
  });
}

async function outcomeOf(fact: Fact): Promise<Outcome> {
  try {
    return { returns: await runFact(fact) };
  } catch (error) {
    if (error instanceof ScriptFailure) return { throws: { name: error.errorName, message: error.errorMessage } };
    if (error instanceof Error) return { throws: { name: error.name, message: error.message } };
    throw error;
  }
}

function requireOutcome(outcome: Outcome, { returns, throws }: Expectation): void {
  if (!throws) {
    expect(outcome).toEqual({ returns });
    return;
  }
  const message = throws.message ?? expect.stringMatching(new RegExp(throws.messageMatches ?? ''));
  expect(outcome).toEqual({ throws: { name: throws.name, message } });
}

const EXECUTABLE = FACTS.filter((fact) => fact.expect.note === undefined);

for (const fact of EXECUTABLE) {
  const reason = UNSUPPORTED[fact.id];
  const title = `${fact.id} ${fact.service}`;
  if (reason === undefined) {
    test(title, async () => requireOutcome(await outcomeOf(fact), fact.expect));
  } else {
    test(`${title}: not kept, because ${reason}`, async () => {
      const outcome = await outcomeOf(fact);
      expect(() => requireOutcome(outcome, fact.expect)).toThrow();
    });
  }
}

test('every unsupported fact is one of the executable facts, and there are few of them', () => {
  const ids = EXECUTABLE.map((fact) => fact.id);
  expect(Object.keys(UNSUPPORTED).filter((id) => !ids.includes(id))).toEqual([]);
  expect(EXECUTABLE.length - Object.keys(UNSUPPORTED).length).toBeGreaterThanOrEqual(130);
});
