import { documentStates, documentsToMind } from '../domain/document-states';
import type { DocumentLevel } from '../domain/documents';
import { PlaceError } from '../errors';
import { documentBlocks, documentsSentence } from '../reports/document-states';
import type { Block } from '../reports/table';
import type { Book } from '../workbook/book';
import { readDocuments } from '../workbook/papers';
import { Settings } from '../workbook/settings';

/** What the check says of the papers of a level besides its errors. */
export interface DocumentRemarks {
  readonly blocks: readonly Block[];
  /** Blank when every paper is in force. */
  readonly sentence: string;
}

/** Without a readable sheet or a report's date, which the check itself tells, there is nothing to say. */
export function documentRemarks(book: Book, level: DocumentLevel): DocumentRemarks {
  try {
    const day = new Settings(book).reportDay();
    const states = documentStates(readDocuments(book).records, level, day);
    return { blocks: documentBlocks(states, day), sentence: documentsSentence(documentsToMind(states)) };
  } catch (error) {
    if (error instanceof PlaceError) return { blocks: [], sentence: '' };
    throw error;
  }
}
