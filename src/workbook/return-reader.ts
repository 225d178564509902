import { recogniseForm } from '../domain/forms';
import { readMark } from '../domain/marks';
import type { Period } from '../domain/participants';
import {
  FORM_VERSION,
  PASSPORT_ROWS,
  PASSPORT_SECTION,
  RETURN_SECTIONS,
  type ReturnSection,
  type SchoolReturn,
} from '../domain/school-return';
import { normaliseLabel } from '../domain/text';
import { readNumber } from './cells';
import { dayOf, readDay } from './days';
import { type Problem, quote } from './problem';
import type { RawCell } from './records';

/** A line of a return: its section (carried down over blank cells), indicator and value. */
export interface ReturnLine {
  readonly row: number;
  readonly section: string;
  readonly indicator: string;
  readonly cell: RawCell;
}

export type ReadReturn =
  | { readonly report: SchoolReturn }
  | { readonly school: string | null; readonly problems: readonly Problem[] };

/** Where the lines stand, for messages. */
export interface ReturnPlace {
  readonly sheet: string;
  readonly indicatorColumn: string;
  readonly valueColumn: string;
}

/** Reads the lines of one return; any problem refuses the whole of it (product, «The return»). */
export function readReturn(lines: readonly ReturnLine[], place: ReturnPlace, timeZone: string): ReadReturn {
  const reader = new ReturnReader(lines, place, timeZone);
  const report = reader.read();
  return reader.problems.length === 0 ? { report } : { school: report.school || null, problems: reader.problems };
}

class ReturnReader {
  readonly problems: Problem[] = [];
  private readonly byKey = new Map<string, ReturnLine>();

  constructor(
    lines: readonly ReturnLine[],
    private readonly place: ReturnPlace,
    private readonly timeZone: string,
  ) {
    for (const line of lines) this.index(line);
  }

  read(): SchoolReturn {
    this.checkVersion();
    return {
      period: this.period(),
      school: this.school(),
      reportDate: this.day(PASSPORT_ROWS.reportDate),
      enrolment: this.counts('enrolment'),
      formMarks: this.marks('formMarks'),
      forms: this.counts('forms'),
      ageGroups: this.counts('ageGroups'),
      needs: this.counts('needs'),
      countModels: this.counts('countModels'),
      contentModels: this.marks('contentModels'),
      documents: this.marks('documents'),
      educators: this.optionals('educators'),
      pupils: this.optionals('pupils'),
    };
  }

  private index(line: ReturnLine): void {
    const section = sectionOf(line.section);
    if (!section && normaliseLabel(line.section) !== normaliseLabel(PASSPORT_SECTION)) return;
    const key = keyOf(line.section, canonicalIndicator(section, line.indicator));
    const known = section ? section.rows.some(({ label }) => keyOf(section.title, label) === key) : true;
    const filled = line.cell.value !== '' || line.cell.formula !== '';
    if (!known && filled) this.unknownIndicator(line, section);
    else if (this.byKey.has(key)) this.report(line, 'строка повторяется', 'Оставьте одну из строк.');
    else this.byKey.set(key, line);
  }

  private unknownIndicator(line: ReturnLine, section: ReturnSection | undefined): void {
    const isForm = section?.key === 'forms' || section?.key === 'formMarks';
    const what = isForm
      ? `неизвестная форма, ${quote(line.indicator)}`
      : `неизвестный показатель, ${quote(line.indicator)}`;
    this.report(line, what, 'Верните название строки, как в форме «Сведения ОО».', this.place.indicatorColumn);
  }

  private checkVersion(): void {
    const line = this.line(PASSPORT_SECTION, PASSPORT_ROWS.version);
    if (line && readNumber(line.cell.value) !== FORM_VERSION) {
      this.report(
        line,
        `нужна версия формы ${FORM_VERSION}, ${quote(line.cell.value)}`,
        'Заполните действующую форму.',
      );
    }
  }

  private school(): string {
    const line = this.line(PASSPORT_SECTION, PASSPORT_ROWS.school);
    if (!line) return '';
    if (line.cell.formula !== '') this.report(line, 'здесь формула, а нужен текст');
    const name = line.cell.formula === '' ? String(line.cell.value).trim() : '';
    if (name === '' && line.cell.formula === '')
      this.report(line, 'не указано наименование ОО', 'Впишите наименование.');
    return name;
  }

  private period(): Period {
    const period = { from: this.day(PASSPORT_ROWS.from), to: this.day(PASSPORT_ROWS.to) };
    const end = this.byKey.get(keyOf(PASSPORT_SECTION, PASSPORT_ROWS.to));
    if (end && period.to !== '' && period.from > period.to) this.report(end, 'конец периода раньше начала');
    return period;
  }

  private day(label: string): string {
    const line = this.line(PASSPORT_SECTION, label);
    if (!line) return '';
    const { value } = line.cell;
    const day = value instanceof Date ? dayOf(value, this.timeZone) : readDay(String(value));
    if (day === undefined) this.report(line, `нужна дата, например 31.08.2026, ${quote(value)}`);
    return day ?? '';
  }

  private counts<Key extends CountKey>(key: Key): SchoolReturn[Key] {
    return this.section(key, (line) => this.count(line) ?? 0);
  }

  private optionals<Key extends OptionalKey>(key: Key): SchoolReturn[Key] {
    return this.section(key, (line) => (line.cell.value === '' ? null : this.count(line)));
  }

  private marks<Key extends MarkKey>(key: Key): SchoolReturn[Key] {
    return this.section(key, (line) => {
      const mark = line.cell.formula === '' ? readMark(String(line.cell.value)) : undefined;
      if (mark === undefined) this.report(line, `нужна отметка «+» или «-», ${this.shown(line)}`);
      return mark ?? false;
    });
  }

  private count(line: ReturnLine): number | null {
    const number = readNumber(line.cell.value);
    if (number !== undefined && Number.isInteger(number) && number >= 0) return number;
    this.report(line, `нужно целое число от 0, ${this.shown(line)}`);
    return null;
  }

  private section<Key extends ReturnSection['key'], V>(key: Key, value: (line: ReturnLine) => V): SchoolReturn[Key] {
    const section = RETURN_SECTIONS.find((candidate) => candidate.key === key);
    const figures: Record<string, V | null> = {};
    for (const { id, label } of section?.rows ?? []) {
      const line = this.line(section?.title ?? '', label);
      figures[id] = line ? value(line) : null;
    }
    return figures as SchoolReturn[Key]; // an absent row has been reported: the return is then refused
  }

  private line(section: string, indicator: string): ReturnLine | undefined {
    const line = this.byKey.get(keyOf(section, indicator));
    if (!line) {
      const what = `в разделе «${section}» нет строки «${indicator}»`;
      this.problems.push({
        place: { sheet: this.place.sheet },
        what,
        todo: 'Добавьте строку, как в форме «Сведения ОО».',
      });
    }
    return line;
  }

  private shown(line: ReturnLine): string {
    return line.cell.formula === '' ? quote(line.cell.value) : 'сейчас формула';
  }

  /** A label of the form, or the section alone: an unknown label may be somebody's name. */
  private nameOf({ section, indicator }: ReturnLine): string {
    const rows = sectionOf(section)?.rows.map(({ label }) => label) ?? Object.values(PASSPORT_ROWS);
    const key = keyOf(section, canonicalIndicator(sectionOf(section), indicator));
    const known = rows.find((label) => keyOf(section, label) === key);
    return known === undefined ? section : `${section} / ${known}`;
  }

  private report(line: ReturnLine, what: string, todo = 'Исправьте ячейку.', column = this.place.valueColumn): void {
    const subject = `${this.nameOf(line)}: ${what}`;
    this.problems.push({ place: { sheet: this.place.sheet, row: line.row, column }, what: subject, todo });
  }
}

type CountKey = Extract<ReturnSection, { kind: 'count' }>['key'];
type MarkKey = Extract<ReturnSection, { kind: 'mark' }>['key'];
type OptionalKey = Extract<ReturnSection, { kind: 'optional' }>['key'];

function sectionOf(title: string): ReturnSection | undefined {
  const key = normaliseLabel(title);
  return RETURN_SECTIONS.find((section) => normaliseLabel(section.title) === key);
}

function keyOf(section: string, indicator: string): string {
  return `${normaliseLabel(section)} / ${normaliseLabel(indicator)}`;
}

/** Schools spell forms in many ways. */
function canonicalIndicator(section: ReturnSection | undefined, indicator: string): string {
  if (section?.key !== 'forms' && section?.key !== 'formMarks') return indicator;
  return recogniseForm(indicator)?.label ?? indicator;
}
