import { looksPersonal } from '../privacy';
import type { WrongCell } from './lists';
import type { ParsedRow } from './parse-row';
import { PersonalText } from './personal-text';
import type { PlacedCell } from './read-fields';
import type { RowCells } from './row-cells';
import type { ImportContext } from './table';
import { wrongAt } from './wrong-cells';

/** Targets whose text goes into the book as it is. */
const FREE_TEXTS = [
  'mentor.subject',
  'mentor.competences',
  'mentor.time',
  'mentee.subject',
  'mentee.request',
  'mentee.time',
  'mentee.source',
  'mentee.waitingReason',
  'pair.number',
  'pair.interactionModel',
  'pair.endReason',
  'pair.orderNumber',
];
const CODES = ['mentor.code', 'mentee.code'];

/** Finds, for «Только коды», cells whose text would carry a name or contacts into the book. */
export class PersonalCells {
  private readonly personal: PersonalText;

  constructor(
    private readonly cells: RowCells,
    rows: readonly ParsedRow[],
    { key }: ImportContext,
  ) {
    const people = rows.flatMap(({ mentor, mentees }) => [...(mentor ? [mentor] : []), ...mentees]);
    this.personal = new PersonalText([...people.map(({ who }) => who.name), ...(key ?? []).map(({ name }) => name)]);
  }

  in({ row }: ParsedRow): readonly WrongCell[] {
    const texts = FREE_TEXTS.flatMap((target) => this.cells.of(row, target)).filter(({ text }) =>
      this.isPersonal(text),
    );
    const codes = CODES.flatMap((target) => this.cells.of(row, target)).filter(({ text }) => looksPersonal(text));
    return [...texts, ...codes].map(refused);
  }

  private isPersonal(text: string): boolean {
    return (
      text !== '' &&
      text
        .split(/[;,\n]/)
        .concat(text)
        .some((part) => this.personal.has(part))
    );
  }
}

function refused(cell: PlacedCell): WrongCell {
  const todo = 'В книгу «Только коды» такое не вносится: уберите это из ячейки и загрузите строку снова.';
  return wrongAt(cell, 'похоже на имя или контакты человека', todo);
}
