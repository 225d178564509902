/** Where in the book something is wrong. Row is the sheet's row number, column its title. */
export interface Place {
  readonly sheet: string;
  readonly row?: number;
  readonly column?: string;
}

/** Something that a person can mend: where, what is wrong, what to do; in Russian. Shown as it is. */
export class UserError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UserError';
  }
}

/** Another action holds the book: the same request may succeed a little later. */
export class BusyError extends UserError {
  constructor() {
    super('Книгу сейчас меняет другое действие. Подождите минуту и повторите. Ничего не записано.');
  }
}

/** «Лист «Наставники», строка 14, «Мест»». */
export function describePlace({ sheet, row, column }: Place): string {
  return [`Лист «${sheet}»`, row === undefined ? '' : `строка ${row}`, column === undefined ? '' : `«${column}»`]
    .filter((part) => part !== '')
    .join(', ');
}

/** A `UserError` about one place of the book, so that `checkBook` can list it as a row. */
export class PlaceError extends UserError {
  constructor(
    readonly place: Place,
    readonly what: string,
    readonly todo: string,
  ) {
    super(`${describePlace(place)}: ${what}. ${todo} Ничего не записано.`);
  }
}

/** What a failed call said, for messages. */
export function reasonOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
