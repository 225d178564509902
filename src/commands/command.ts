import { looksPersonal } from '../domain/privacy';
import { BusyError, reasonOf, UserError } from '../errors';
import type { Book, Cell, WritableBook } from '../workbook/book';
import type { Action, Change } from '../workbook/change';
import { JOURNAL_SHEET, SETTINGS_SHEET } from '../workbook/common-sheets';
import { GoogleBook } from '../workbook/google-book';
import { SCHOOLS_SHEET } from '../workbook/municipal-sheets';
import { perform } from '../workbook/perform';
import { requireSheet } from '../workbook/records';
import { MENTORS_SHEET } from '../workbook/school-sheets';
import { PARAMETERS, readableSettings } from '../workbook/settings';
import type { SheetDefinition } from '../workbook/sheet-definition';
import { newSheet } from '../workbook/table-changes';

/** What a command found and wants to write. Planning reads only. */
export interface Plan {
  readonly action: Action;
  readonly changes: readonly Change[];
  /** What the action will do, asked before anything is written; absent when a person's sheets stay untouched. */
  readonly question?: string;
  /** A further write that the person may decline; the rest is done either way. */
  readonly offer?: Offer;
  /** Told when all is written. */
  readonly done: string;
  /** The sheet to show then. */
  readonly show?: string;
}

export interface Offer {
  readonly question: string;
  readonly changes: readonly Change[];
  /** Told besides when they are written. */
  readonly done: string;
}

/** What of a plan the person was asked. */
type Asked = Pick<Plan, 'question' | 'offer'>;

export interface Command {
  readonly title: string;
  /** Whether the plan's question and offer are asked: of commands that write on sheets where people work. */
  readonly asks: boolean;
  readonly plan: (book: Book, now: Date) => Plan;
}

const LOCK_MILLISECONDS = 30_000;

/** The door of every menu command: plan, ask, lock, plan again on what the book holds now, write, tell. */
export function runCommand(command: Command): void {
  atDoor(command.title, () => {
    const asked: Asked = command.asks ? command.plan(openBook(), new Date()) : {};
    if (asked.question !== undefined && !confirm(command.title, asked.question)) return;
    carryOut(command, asked, asked.offer !== undefined && agrees(command.title, asked.offer.question));
  });
}

/**
 * Two commands at one item of the menu. When the plan of the rare one has a question, «Да» carries it out, «Нет» goes on
 * with the usual one, and «Отмена» does nothing.
 */
export function runRareOr(rare: Command, usual: Command): void {
  atDoor(usual.title, () => {
    const asked: Asked = rare.plan(openBook(), new Date());
    const answer = asked.question === undefined ? 'no' : choose(rare.title, asked.question);
    if (answer === 'yes') carryOut(rare, asked, false);
    if (answer === 'no') runCommand(usual);
  });
}

function carryOut(command: Command, asked: Asked, accepts: boolean): void {
  const plan = underLock(() => write(command, asked, accepts));
  tell(command.title, plan.done);
}

/** Shows what a person can mend; anything else is a defect of ours and goes to the log as it is. */
export function atDoor(title: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    tell(title, error.message);
  }
}

export function tell(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

export function confirm(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, question, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
}

/** What the person types; undefined: they have changed their mind. */
export function askText(title: string, question: string): string | undefined {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
  return response.getSelectedButton() === ui.Button.OK ? response.getResponseText() : undefined;
}

function choose(title: string, question: string): 'yes' | 'no' | 'cancel' {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert(title, question, ui.ButtonSet.YES_NO_CANCEL);
  if (answer === ui.Button.YES) return 'yes';
  return answer === ui.Button.NO ? 'no' : 'cancel';
}

/** An answer of «Нет» declines the offer alone. */
function agrees(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

export function openBook(): WritableBook {
  return new GoogleBook(SpreadsheetApp.getActive());
}

/** A lock does not survive a dialog: questions come before, answers are checked again under it. */
export function underLock<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_MILLISECONDS)) throw new BusyError();
  const result = work(); // a run that fails ends here, and its lock with it
  try {
    lock.releaseLock();
  } catch (failure) {
    throw unconfirmed(failure);
  }
  return result;
}

/** A call failed after everything was written. */
export function unconfirmed(failure: unknown): UserError {
  return new UserError(
    `Таблица не подтвердила запись (${reasonOf(failure)}). Проверьте результат; вернуть прежнее: «Отменить последнее действие».`,
  );
}

/** Plans on what the book holds now; it must still be what the person agreed to. */
function write(command: Command, asked: Asked, accepts: boolean): Plan {
  const book = openBook();
  const now = new Date();
  const plan = command.plan(book, now);
  if (command.asks && (plan.question !== asked.question || plan.offer?.question !== asked.offer?.question)) {
    throw new UserError('Пока вы отвечали, книга изменилась. Запустите команду ещё раз. Ничего не записано.');
  }
  const { changes, done } = accepts && plan.offer ? withOffer(plan, plan.offer) : plan;
  if (changes.length > 0) perform(book, plan.action, changes, signature(book), now);
  if (plan.show !== undefined) book.show(plan.show);
  return { ...plan, done };
}

function withOffer({ changes, done }: Plan, offer: Offer): Pick<Plan, 'changes' | 'done'> {
  return { changes: [...changes, ...offer.changes], done: `${done}\n\n${offer.done}` };
}

/** The label that the journal shows for the person; never a name. */
export function signature(book: Book): string {
  const initial = String(PARAMETERS.signature.initial);
  const label = readableSettings(book)?.text(PARAMETERS.signature) ?? '';
  return label === '' || looksPersonal(label) ? initial : label;
}

/** Commands other than the creating ones need a book of ours. */
export function requireBook(book: Book): void {
  if (book.read(SETTINGS_SHEET.title) && book.titles().includes(JOURNAL_SHEET.title)) return;
  throw new UserError(
    'Это ещё не книга программы. Выберите «Книга» → «Создать книгу школы» или «Создать книгу муниципалитета». Ничего не записано.',
  );
}

/** Commands about a school's people; the municipality's book holds none. */
export function requireSchoolBook(book: Book): void {
  requireBook(book);
  if (book.read(SCHOOLS_SHEET.title) && !book.read(MENTORS_SHEET.title)) {
    throw new UserError(
      'Это книга муниципалитета, а команда – для книги школы. Откройте книгу школы. Ничего не записано.',
    );
  }
  requireSheet(book, MENTORS_SHEET);
}

/** Commands about the schools of a municipality. */
export function requireMunicipalBook(book: Book): void {
  requireBook(book);
  if (book.read(MENTORS_SHEET.title) && !book.read(SCHOOLS_SHEET.title)) {
    throw new UserError(
      'Это книга школы, а команда – для книги муниципалитета. Откройте книгу муниципалитета. Ничего не записано.',
    );
  }
  requireSheet(book, SCHOOLS_SHEET);
}

/** The first run of a command that works on a sheet of its own makes that sheet, for people to fill. */
export function firstSheet(
  command: string,
  definition: SheetDefinition,
  rows: readonly (readonly Cell[])[],
  advice: string,
): Plan {
  return {
    action: { title: command, object: definition.title, count: rows.length },
    changes: [newSheet(definition, rows)],
    done: `Появился лист «${definition.title}». ${advice}`,
    show: definition.title,
  };
}
