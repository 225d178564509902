import { normaliseLabel } from './text';

export type DocumentTypeId = 'introduction' | 'roadmap' | 'regulation' | 'programme' | 'other';

export interface DocumentType {
  readonly id: DocumentTypeId;
  /** Row label of T7's municipal part. */
  readonly municipalLabel: string;
  /** Row label of T7's institutional part. */
  readonly schoolLabel: string;
  /** Short name for lists and messages. */
  readonly label: string;
}

/** The rows of T7 (MEG T7), in its order. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  {
    id: 'introduction',
    label: 'Приказ о внедрении',
    municipalLabel: 'Приказ о внедрении целевой модели наставничества в МО',
    schoolLabel: 'Приказ о внедрении целевой модели наставничества в ОО',
  },
  {
    id: 'roadmap',
    label: 'Дорожная карта',
    municipalLabel: 'Комплекс мер, «Дорожная карта» реализации целевой модели наставничества в МО',
    schoolLabel: 'Комплекс мер, «Дорожная карта» реализации целевой модели наставничества в ОО',
  },
  {
    id: 'regulation',
    label: 'Положение',
    municipalLabel: 'Положение о наставничестве в МО (срок действия - до 2024 г.)',
    schoolLabel: 'Положение о наставничестве в ОО (срок действия - до 2024 г.)',
  },
  {
    id: 'programme',
    label: 'Программа',
    municipalLabel: 'Программа наставничества в МО',
    schoolLabel: 'Программа наставничества в ОО',
  },
  {
    id: 'other',
    label: 'Другое',
    municipalLabel: 'Другое (указать)',
    schoolLabel: 'Другое (указать, продолжив перечень документов)',
  },
];

export type DocumentLevel = 'municipality' | 'school';

export const DOCUMENT_LEVELS: Readonly<Record<DocumentLevel, string>> = { municipality: 'МО', school: 'ОО' };

/** A row of «Документы». Dates are ISO days. */
export interface MentoringDocument {
  readonly level: DocumentLevel;
  readonly type: DocumentTypeId;
  readonly title: string;
  readonly number: string;
  readonly date: string | null;
  readonly validUntil: string | null;
  readonly link: string;
}

export function documentType(id: DocumentTypeId): DocumentType {
  const type = DOCUMENT_TYPES.find((candidate) => candidate.id === id);
  if (!type) throw new Error(`no document type ${id}`);
  return type;
}

/** The type that a wording of «Вид» means, or undefined. */
export function recogniseDocumentType(text: string): DocumentType | undefined {
  const key = normaliseLabel(text);
  return DOCUMENT_TYPES.find((type) =>
    [type.label, type.municipalLabel, type.schoolLabel].some((label) => normaliseLabel(label) === key),
  );
}

/** Approved by the day and not expired on it; a document without dates counts. */
export function isInForce(document: MentoringDocument, day: string): boolean {
  const approved = document.date === null || document.date <= day;
  return approved && (document.validUntil === null || document.validUntil >= day);
}
