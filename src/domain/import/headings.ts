import { looksPersonal } from '../privacy';
import { cellText } from './cell-text';
import type { WrongCell } from './lists';
import type { RowSense } from './row-sense';
import type { Heading, Section } from './sections';
import type { TableRow } from './table-rows';
import type { Role, TableKind } from './targets';
import { recogniseTitle } from './titles';
import { rowIsWrong } from './wrong-cells';

/** «Форма наставничества: …», not «Форма обучения». */
const FORM_HEADING = /^(?:[\dIVX]+[.)] ?)?форма(?![а-яё])(?! (?:обучени|собственн))/i;
/** A table's heading is a name in the plural: «Наставник: …» heads the mentees of one, «Дети без наставников» are mentees. */
const TABLE_HEADING =
  /^(?:(?:\d+|[IVX]+)[.)] ?)?(?:(?:список|база|реестр|перечень|(?:сведения|данные|информация) о) )?(?:[а-яё]+(?:и|я|ы|ся|ов|ей)? ?[-–—] ?)?(наставник|наставляем)(?:и|ов|ах|ые|ых)(?![а-яё])(.*)$/i;
/** What makes a sentence of it: a verb, a preposition but of «на 2026/27» and «из числа педагогов», the other role. */
const SENTENCE =
  /(?:^|[^а-яё])(?:(?:с|со|в|во|до|к|ко|для|без|по|от|за|при|у|о|об|не|есть|нет|на(?! ?(?:\d|учебн))|из(?! (?:числа|школ)))(?![а-яё.])|[а-яё]+(?:ут|ют|ат|ят|ет|ит|тся|ть|ться|ены|аны|яны|лись|ли)(?![а-яё])|настав)/i;
/** How headers of lists begin; tells most people's rows from headers at once. */
const HEADER_BEGINS = /^(?:№|код|ф\.? ?и|фамилия|имя|настав|учени|обучающ|педагог|учител)/i;
const LEAST_TITLES = 2;

/** Follows the headings of a table: what they say of the rows below, and where another table begins below the first. */
export class Headings {
  /** Rows of headings whose form cannot be read, from 1. */
  readonly unreadForms: number[] = [];
  /** Where the other table begins that the rows now stand in. */
  private other: { readonly row: number; readonly by: 'heading' | 'header' } | undefined;

  /** @param section What holds for the row that comes now: at first, what stands above the header. */
  constructor(
    private readonly kind: TableKind,
    public section: Section,
  ) {}

  /** Takes note of a row that is no person's. */
  pass(row: TableRow, sense: RowSense): void {
    if (sense.is === 'header' && this.other?.by === 'header') this.other = undefined;
    if (sense.is !== 'section' && sense.is !== 'heading' && sense.is !== 'remark') return;
    const text = textsOf(row).find((one) => /\p{L}/u.test(one)) ?? '';
    const role = this.kind === 'pairs' || looksPersonal(text) ? undefined : headedRole(text);
    if (role) this.other = this.isOwn(role) ? undefined : { row: row.number, by: 'heading' };
    const { heading = {} } = sense;
    if (!heading.form && FORM_HEADING.test(text)) {
      this.unreadForms.push(row.number);
      this.section = withoutForm(this.section);
    }
    this.section = below(heading, this.section);
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
  const [, role, rest = ''] = TABLE_HEADING.exec(text) ?? [];
  if (role === undefined || SENTENCE.test(rest)) return undefined;
  return role.toLowerCase() === 'наставник' ? 'mentor' : 'mentee';
}

/** The form of the heading before is over. */
function withoutForm({ form: _, ...section }: Section): Section {
  return section;
}

/** What holds below a heading of what holds above it. */
function below({ isOfOthers, ...heading }: Heading, above: Section): Section {
  const kept = isOfOthers ? above.form && { form: above.form } : above;
  return { ...kept, ...heading };
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
  return rowIsWrong(what, 'Перенесите другую таблицу на отдельный лист и загрузите её так же.');
}
