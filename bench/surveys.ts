import { exportBook } from '../local/engine/export-book';
import type { WorkbookData } from '../local/engine/library';
import { openSample } from '../local/samples';
import { readScriptProject } from '../local/script-project';
import { createSession, type Session } from '../local/session';
import { schoolOfPairs } from '../test/commands/survey-school';
import type { Bench, Measurement } from './bench';

/** As many as a survey before the programme asks more than 5,000 questions of; School 17 has 121. */
const PAIRS = 420;
const CLASS_SIZE = 10;
const ANSWERS = 5000;
const ROUNDS = 5;
const PEER_ROUNDS = 3;
const BAR = 3000;

const SCRIPT = `
const surveySheets = () => SpreadsheetApp.getActive().getSheets().filter((sheet) => sheet.getName().startsWith('Анкета '));

// answers in the first lines of every sheet that are no open questions, until there are enough; gives their number
function fillSurveys(most) {
  const questions = SpreadsheetApp.getActive().getSheetByName('Вопросы').getDataRange().getValues();
  const typeOf = new Map(questions.map(([code, , , , type]) => [code, type]));
  let given = 0;
  for (const sheet of surveySheets()) {
    const [, , , ...rows] = sheet.getDataRange().getValues();
    const answers = rows.map(([, , , , , question]) => {
      if (given === most) return [''];
      given += 1;
      return [answerTo(typeOf.get(question), given)];
    });
    sheet.getRange(4, 3, answers.length, 1).setValues(answers);
  }
  return given;
}

function answerTo(type, number) {
  if (type === 'шкала') return 1 + (number % 10);
  if (type === 'частота') return ['никогда', 'редко', 'иногда', 'часто', 'всегда'][number % 5];
  if (type === 'да/нет') return ['да', 'нет'][number % 2];
  return type === 'открытый' ? 'ответ ' + number : type.split(':')[1].split(';')[0].trim();
}

// what a first script of one's own does: no check, no look at what is there already, a row an answer
function appendAnswers() {
  const answers = SpreadsheetApp.getActive().getSheetByName('Ответы');
  answers.insertRowsAfter(answers.getMaxRows(), 5000);
  let line = 1;
  for (const sheet of surveySheets()) {
    const [, , , ...rows] = sheet.getDataRange().getValues();
    for (const [code, , answer, role, pair, question] of rows) {
      if (answer === '') continue;
      line += 1;
      const row = [new Date(), pair, code, role, 'до', question, answer, '+', sheet.getName()];
      answers.getRange(line, 1, 1, row.length).setValues([row]);
    }
  }
}`;

const project = readScriptProject();
const script = { ...project, code: [...project.code, { name: 'surveys.js', text: SCRIPT }] };

/** 5,000 answers of 42 classes: collected, looked at in the sidebar; and written one by one. */
export const surveys: Bench = {
  name: 'surveys',
  measurements: async () => {
    const filled = await filledSchool();
    const open = (data: WorkbookData) => createSession(structuredClone(data), { script, locale: 'ru_RU' });
    const collected = open(filled);
    collected.call('collectSurveys');
    const again = exportBook(collected.model);
    const whole = `${ANSWERS} answers, ${PAIRS} pairs`;
    return [
      measured(
        `${whole}: collectSurveys`,
        () => open(filled),
        (session) => session.call('collectSurveys'),
        BAR,
      ),
      measured(
        `${whole}: collected again, nothing new`,
        () => open(again),
        (session) => session.call('collectSurveys'),
      ),
      measured(`${whole}: a look of «Мониторинг»`, () => open(again), look),
      {
        ...measured(
          'peer: a setValues an answer, no check',
          () => open(filled),
          (session) => session.call('appendAnswers'),
        ),
        rounds: PEER_ROUNDS,
      },
    ];
  },
};

async function filledSchool(): Promise<WorkbookData> {
  const made = await openSample(schoolOfPairs(PAIRS, CLASS_SIZE));
  const session = createSession(exportBook(made.model), { script, locale: 'ru_RU' });
  session.call('createSurveys', [], { answers: ['до'] });
  if (session.call('fillSurveys', [ANSWERS]) !== ANSWERS) throw new Error('the surveys ask too few questions');
  return exportBook(session.model);
}

function look(session: Session): void {
  const answer = String(session.callFromClient('rpc', ['monitoringState', '{}']));
  if (!answer.startsWith('{"ok":true')) throw new Error(answer);
}

function measured(label: string, open: () => Session, work: (session: Session) => unknown, bar?: number): Measurement {
  const round = async () => {
    const session = open();
    return async () => {
      work(session);
      const calls = session.calls.total;
      expectAnswers(session);
      return { calls };
    };
  };
  return { label, rounds: ROUNDS, ...(bar === undefined ? {} : { bar }), round };
}

/** The header and one row an answer: fewer would mean that the work was not done. */
function expectAnswers({ model: { getters } }: Session): void {
  const sheetId = getters.getSheetIdByName('Ответы') ?? '';
  const content = getters.getEvaluatedCell({ sheetId, row: ANSWERS, col: 2 }).value;
  const beyond = getters.getEvaluatedCell({ sheetId, row: ANSWERS + 1, col: 2 }).value;
  if (!content || beyond) throw new Error(`«Ответы» does not hold ${ANSWERS} answers`);
}
