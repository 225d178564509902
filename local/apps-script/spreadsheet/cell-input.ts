import { types } from 'node:util';
import { type CellValue, DEFAULT_LOCALE, helpers, type Locale } from '../../engine/library';
import { instantToSerial } from '../../engine/serial';
import type { Book } from './book';
import { isDateFormat } from './number-formats';
import { type InputRules, inputRules, type Meaning, parseInput } from './parse-input';

/** What goes into the engine for one cell. */
export interface CellInput {
  /** In the engine's canonical English spelling. */
  readonly content: string;
  /** A format that the value brings along; absent: the cell keeps its own. */
  readonly format?: string;
  /** The value to validate; `undefined` for formulas, whose value is not known yet. */
  readonly value: CellValue | undefined;
}

const TEXT_FORMAT = '@';
const LONGEST_TEXT = 50_000;
const EMPTY: CellInput = { content: '', value: null };

/** Converts values of scripts for one book; made once per setter. */
export class InputConverter {
  readonly #book: Book;
  readonly #rules: InputRules;
  readonly #thisYear = new Date().getFullYear();

  constructor(book: Book) {
    this.#book = book;
    this.#rules = inputRules(book.getters.getLocale().code);
  }

  /** @param currentFormat The cell's own format in the engine's spelling. */
  convert(value: unknown, currentFormat: string | undefined): CellInput {
    if (value === null || value === undefined || value === '') return EMPTY;
    if (typeof value === 'number') return numberInput(value);
    if (typeof value === 'boolean') return { content: value ? 'TRUE' : 'FALSE', value };
    if (types.isDate(value)) return this.#date(value, currentFormat);
    return this.#text(String(value), currentFormat);
  }

  #date(date: Date, currentFormat: string | undefined): CellInput {
    const serial = instantToSerial(date.getTime(), this.#book.timeZone);
    const input = { content: String(serial), value: serial };
    if (currentFormat !== undefined && currentFormat !== '' && currentFormat !== TEXT_FORMAT) return input;
    const { dateFormat, timeFormat } = this.#rules;
    return { ...input, format: Number.isInteger(serial) ? dateFormat : `${dateFormat} ${timeFormat}` };
  }

  #text(text: string, currentFormat: string | undefined): CellInput {
    if (text.length > LONGEST_TEXT) throw this.#book.fail('tooLongText');
    const meaning = parseInput(text, this.#rules, this.#thisYear);
    if (meaning.kind === 'formula') return { content: meaning.formula, value: undefined };
    if (currentFormat === TEXT_FORMAT) return plainText(meaning.kind === 'text' ? meaning.text : text);
    return this.#meaning(meaning, currentFormat);
  }

  #meaning(meaning: Exclude<Meaning, { kind: 'formula' }>, currentFormat: string | undefined): CellInput {
    switch (meaning.kind) {
      case 'text':
        return plainText(meaning.text, this.#book.getters.getLocale());
      case 'boolean':
        return { content: meaning.value ? 'TRUE' : 'FALSE', value: meaning.value };
      case 'number': {
        const input = numberInput(meaning.value);
        const wanted = meaning.format;
        if (wanted === undefined || keepsFormat(currentFormat, wanted)) return input;
        return { ...input, format: wanted };
      }
    }
  }
}

/** A cell's own format stays, except that a date typed into a number cell shows as a date. */
function keepsFormat(current: string | undefined, wanted: string): boolean {
  if (current === undefined || current === '') return false;
  return isDateFormat(current) || !isDateFormat(wanted);
}

function numberInput(value: number): CellInput {
  if (!Number.isFinite(value)) return { content: '#NUM!', value: '#NUM!' };
  const content = String(value);
  // the engine reads no exponents with a sign in every place where it reads numbers
  return { content: content.includes('e') ? expand(value) : content, value };
}

function expand(value: number): string {
  const digits = Math.abs(value) < 1 ? value.toFixed(20) : BigInt(Math.round(value)).toString();
  return digits.includes('.') ? digits.replace(/0+$/, '') : digits;
}

/**
 * A text as the engine must see it: an apostrophe keeps it from reading numbers, dates and formulas into it.
 * In a text cell (no `readAs`) it reads formulas only, but shows the apostrophe: such a cell gives up its text format.
 */
function plainText(text: string, readAs?: Locale): CellInput {
  const guarded = /^['=]/.test(text) || (readAs !== undefined && engineReadsMore(text, readAs));
  if (!guarded) return { content: text, value: text };
  return { content: `'${text}`, value: text, ...(readAs === undefined && { format: '' }) };
}

function engineReadsMore(text: string, locale: Locale): boolean {
  if (/^(true|false)$/i.test(text.trim())) return true;
  if (!/\d/.test(text)) return false;
  return helpers.isNumber(text, DEFAULT_LOCALE) || helpers.isDateTime(text, locale);
}
