import * as z from 'zod/mini';
import { type Award, recogniseAwardKind } from '../domain/awards/award';
import { checkAwards, type Rewarded } from '../domain/awards/recipients';
import { looksPersonal } from '../domain/privacy';
import { normaliseLabel } from '../domain/text';
import { AWARD_LIST, AWARDS_SHEET } from './awards-sheet';
import type { Book } from './book';
import * as cells from './cells';
import { Lists } from './lists';
import { mayHoldNames } from './personal-data';
import type { Problem } from './problem';
import { readRecords } from './records';
import type { ReadRegistry } from './registry';

type Field = (typeof AWARDS_SHEET.columns)[number]['field'];

export interface ReadAwards {
  readonly rewarded: readonly Rewarded[];
  readonly problems: readonly Problem[];
}

/** «Поощрения» with who gets what; nobody while the sheet is not there. */
export function readAwards(book: Book, { registry, refusedCodes }: ReadRegistry): ReadAwards {
  if (!book.read(AWARDS_SHEET.title)) return { rewarded: [], problems: [] };
  const { records, problems } = readRecords(book, AWARDS_SHEET, schema(book));
  const { rewarded, remarks } = checkAwards(records, registry, refusedCodes);
  const told = remarks.map(({ row, field, what, todo }) => problemAt(row, field, what, todo));
  return { rewarded, problems: [...problems, ...told] };
}

/**
 * The rewards that may stand in papers: in a book «Только коды» the check tells of names in a sheet, here such rows are
 * left out and told.
 */
export function printableAwards(book: Book, { rewarded, problems }: ReadAwards): ReadAwards {
  if (mayHoldNames(book)) return { rewarded, problems };
  const what = 'похоже на имя или контакты человека, в бумаги они не вносятся';
  const told = rewarded.flatMap((award) => {
    const field = personalField(award);
    return field === undefined ? [] : [problemAt(award.row, field, what, 'Замените кодом.')];
  });
  return { rewarded: rewarded.filter((award) => personalField(award) === undefined), problems: [...problems, ...told] };
}

function personalField({ label, codes, pairNumber, document }: Rewarded): Field | undefined {
  if (looksPersonal(label)) return 'kind';
  if (codes.some(looksPersonal)) return 'code';
  if (looksPersonal(pairNumber)) return 'pairNumber';
  return looksPersonal(document) ? 'document' : undefined;
}

function schema(book: Book): z.ZodMiniType<Award> {
  const own = new Lists(book).of(AWARD_LIST);
  const kindOf = (text: string): Pick<Award, 'kind' | 'label'> | undefined => {
    const key = normaliseLabel(text);
    const row = own.find(({ value, synonyms = [] }) => [value, ...synonyms].some((one) => normaliseLabel(one) === key));
    const kind = recogniseAwardKind(text) ?? recogniseAwardKind(row?.value ?? '');
    const label = kind?.label ?? row?.value;
    return label === undefined ? undefined : { kind: kind ?? null, label };
  };
  const read = z.object({
    row: z.number(),
    kind: cells.requiredEntry(kindOf, `нужен вид поощрения из «Справочников» (список «${AWARD_LIST}»)`),
    code: cells.text(),
    pairNumber: cells.text(),
    date: cells.day(book.timeZone),
    document: cells.text(),
  });
  return z.pipe(
    read,
    z.transform(({ kind, ...award }) => ({ ...award, ...kind })),
  );
}

function problemAt(row: number, field: Field, what: string, todo: string): Problem {
  const column = AWARDS_SHEET.columns.find((one) => one.field === field)?.title ?? '';
  return { place: { sheet: AWARDS_SHEET.title, row, column }, what, todo };
}
