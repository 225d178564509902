import * as z from 'zod/mini';
import {
  DOCUMENT_LEVELS,
  type DocumentLevel,
  type MentoringDocument,
  recogniseDocumentType,
} from '../domain/documents';
import type { MentoringEvent } from '../domain/mentoring-event';
import { normaliseLabel } from '../domain/text';
import type { TextPlace } from '../reports/consolidated-report';
import type { Book } from './book';
import * as cells from './cells';
import { DOCUMENTS_SHEET, EVENTS_SHEET } from './common-sheets';
import { TEXTS_SHEET } from './municipal-sheets';
import { type Records, readRecords } from './records';
import { TEXT_PLACES } from './text-places';

/** «Документы». */
export function readDocuments(book: Book): Records<MentoringDocument> {
  const schema = z.object({
    level: cells.requiredEntry(recogniseLevel, 'нужно МО или ОО'),
    type: cells.requiredEntry((text) => recogniseDocumentType(text)?.id, 'нужен вид документа из «Справочников»'),
    title: cells.publicText(),
    number: cells.publicText(),
    date: cells.day(book.timeZone),
    validUntil: cells.day(book.timeZone),
    link: cells.text(),
  });
  return readRecords(book, DOCUMENTS_SHEET, schema);
}

function recogniseLevel(text: string): DocumentLevel | undefined {
  const key = normaliseLabel(text);
  return (['municipality', 'school'] as const).find((level) => normaliseLabel(DOCUMENT_LEVELS[level]) === key);
}

/** «Мероприятия», in the sheet's order. */
export function readEvents(book: Book): Records<MentoringEvent> {
  const schema = z.object({
    text: cells.publicText(),
    result: cells.publicText(),
    date: cells.publicTextOrDay(book.timeZone),
    participants: cells.whole(),
  });
  return readRecords(book, EVENTS_SHEET, schema);
}

export interface PlacedText {
  readonly place: TextPlace;
  readonly text: string;
}

/** «Тексты отчёта», in the sheet's order. */
export function readTexts(book: Book): Records<PlacedText> {
  const schema = z.object({
    place: cells.requiredEntry(recognisePlace, `нужно одно из: ${Object.values(TEXT_PLACES).join(', ')}`),
    text: cells.publicText(),
  });
  return readRecords(book, TEXTS_SHEET, schema);
}

function recognisePlace(text: string): TextPlace | undefined {
  const key = normaliseLabel(text);
  const places: readonly TextPlace[] = ['before-T1', 'after-T1', 'next-year', 'expected-results'];
  return places.find((place) => normaliseLabel(TEXT_PLACES[place]) === key);
}
