import { DOCUMENT_TYPES, type DocumentLevel, type DocumentType, isInForce, type MentoringDocument } from './documents';

/** Before a document expires, its successor has to be made: it is told so many days ahead. */
export const EXPIRY_NOTICE_DAYS = 30;

/** 'later': approved after the day. */
export type DocumentStateKind = 'in-force' | 'expiring' | 'expired' | 'later' | 'missing';

/** How a kind of document stands at a level on a day. */
export interface DocumentState {
  readonly level: DocumentLevel;
  readonly type: DocumentType;
  readonly state: DocumentStateKind;
  /** The document that decides; none is missing. */
  readonly document?: MentoringDocument;
}

/**
 * The five kinds of T7 at one level (MEG T7), in its order: one document in force is enough; of several the one that
 * lasts longest decides.
 * @param day an ISO day, usually «Дата отчёта».
 */
export function documentStates(
  documents: readonly MentoringDocument[],
  level: DocumentLevel,
  day: string,
): readonly DocumentState[] {
  return DOCUMENT_TYPES.map((type) => {
    const own = documents.filter((document) => document.level === level && document.type === type.id);
    const inForce = longestLasting(own.filter((document) => isInForce(document, day)));
    const document = inForce ?? longestLasting(own);
    return { level, type, state: stateOf(document, day), ...(document && { document }) };
  });
}

/** What somebody has to see to: documents that are missing, expired, expiring, or of a later day. «Другое» need not be there. */
export function documentsToMind(states: readonly DocumentState[]): readonly DocumentState[] {
  return states.filter(({ state, type }) => state !== 'in-force' && !(state === 'missing' && type.id === 'other'));
}

function stateOf(document: MentoringDocument | undefined, day: string): DocumentStateKind {
  if (!document) return 'missing';
  const { validUntil } = document;
  if (!isInForce(document, day)) return validUntil !== null && validUntil < day ? 'expired' : 'later';
  return validUntil !== null && validUntil <= daysAfter(day, EXPIRY_NOTICE_DAYS) ? 'expiring' : 'in-force';
}

function longestLasting(documents: readonly MentoringDocument[]): MentoringDocument | undefined {
  const end = ({ validUntil }: MentoringDocument) => validUntil ?? '9999-12-31';
  return [...documents].sort((a, b) => (end(a) < end(b) ? 1 : -1))[0];
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
