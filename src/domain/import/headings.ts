import { looksPersonal } from '../privacy';
import { cellText } from './cell-text';
import type { WrongCell } from './lists';
import type { RowSense } from './sections';
import type { TableRow } from './table-rows';
import type { Role, TableKind } from './targets';
import { recogniseTitle } from './titles';

/** «Форма наставничества: …», not «Форма обучения». */
const FORM_HEADING = /^форма(?![а-яё])(?! (?:обучени|собственн))/i;
/** A table's heading is in the plural; «Наставник: …» heads the mentees of one. */
const MENTEES = /наставляемы[ехм]/i;
const MENTORS = /наставник(?:и|ов|ам|ах)(?![а-яё])/i;
/** How headers of lists begin; tells most people's rows from headers at once. */
const HEADER_BEGINS = /^(?:№|код|ф\.? ?и|фамилия|имя|настав|учени|обучающ|педагог|учител)/i;
const LEAST_TITLES = 2;

/** Follows the headings of a table: forms that cannot be read, and where another table begins below the first. */
export class Headings {
  /** Rows of headings whose form cannot be read, from 1. */
  readonly unreadForms: number[] = [];
  /** Where the other table begins that the rows now stand in. */
  private other: { readonly row: number; readonly by: 'heading' | 'header' } | undefined;

  constructor(private readonly kind: TableKind) {}

  /** Takes note of a row that is no person's. */
  pass(row: TableRow, sense: RowSense): void {
    if (sense.is === 'header' && this.other?.by === 'header') this.other = undefined;
    if (sense.is !== 'section' && sense.is !== 'remark') return;
    const text = textsOf(row).find((one) => /\p{L}/u.test(one)) ?? '';
    const role = this.kind === 'pairs' || looksPersonal(text) ? undefined : headedRole(text);
    if (role) this.other = this.isOwn(role) ? undefined : { row: row.number, by: 'heading' };
    const form = sense.is === 'section' ? sense.section?.form : undefined;
    if (form === undefined && FORM_HEADING.test(text)) this.unreadForms.push(row.number);
  }

  /** The heading of the row says a form that cannot be read: the form of the heading before it is over. */
  endsForm({ number }: TableRow): boolean {
    return this.unreadForms[this.unreadForms.length - 1] === number;
  }

  /** Why a person's row is none of this table. */
  wrongOf(row: TableRow): readonly WrongCell[] {
    if (isHeader(row)) {
      this.other = { row: row.number, by: 'header' };
      return [wrong('это заголовок другой таблицы')];
    }
    return this.other ? [wrong(`выше, в строке ${this.other.row}, начинается другая таблица`)] : [];
  }

  private isOwn(role: Role): boolean {
    return role === (this.kind === 'mentors' ? 'mentor' : 'mentee');
  }
}

function headedRole(text: string): Role | undefined {
  if (MENTEES.test(text)) return MENTORS.test(text) ? undefined : 'mentee';
  return MENTORS.test(text) ? 'mentor' : undefined;
}

/** Nothing but titles, and one of them says who somebody is. */
function isHeader(row: TableRow): boolean {
  const texts = textsOf(row);
  if (texts.length < LEAST_TITLES || !texts.some((text) => HEADER_BEGINS.test(text))) return false;
  let isOfPerson = false;
  for (const text of texts) {
    const title = recogniseTitle(text);
    if (!title) return false; // at once: every row of people comes here
    isOfPerson ||= title.says.of === 'person';
  }
  return isOfPerson;
}

function textsOf({ own, filled }: TableRow): readonly string[] {
  return filled.map((column) => cellText(own[column]));
}

function wrong(what: string): WrongCell {
  return { column: null, title: '', what, todo: 'Перенесите другую таблицу на отдельный лист и загрузите её так же.' };
}
