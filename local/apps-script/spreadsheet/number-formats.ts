import { DEFAULT_LOCALE, helpers } from '../../engine/library';

/** How the service names the format of a cell that has none. */
export const AUTOMATIC = '0.###############';

const AUTOMATIC_SPELLINGS = new Set(['', 'general', AUTOMATIC]);

const TOKEN = /"[^"]*"|\[[^\]]*\]|\\.|am\/pm|[a-z]+|[\s\S]/gi;
const DATE_LETTERS = /^(y+|m+|d+|h+|s+)$/i;

/** The engine knows lower-case date letters, two-digit hours only, and durations as `hhhh`. */
function engineToken(token: string): string {
  if (/^\[h+\]$/i.test(token)) return 'hhhh';
  if (/^\[(red|green|blue|black|white|cyan|magenta|yellow|color\d+)\]$/i.test(token)) return '';
  if (/^am\/pm$/i.test(token)) return 'a';
  if (!DATE_LETTERS.test(token)) return token;
  const letters = token.toLowerCase();
  if (letters === 'h') return 'hh';
  return letters === 's' ? 'ss' : letters;
}

/** Without a date letter the letters are something else (`"ч"`), and stay. */
function translate(format: string): string {
  const tokens = format.match(TOKEN) ?? [];
  const translated = tokens.map(engineToken).join('');
  return /hhhh:mm$/.test(translated) ? `${translated}:ss` : translated;
}

/** The engine answers some formats that it does not know with an error text, and throws at others. */
function requireShown(format: string, translated: string): void {
  let sample: string;
  try {
    sample = helpers.formatValue(1.5, { format: translated, locale: DEFAULT_LOCALE });
  } catch (cause) {
    throw new Error(`not emulated: number format ${format}`, { cause });
  }
  if (sample.startsWith('#ERROR')) throw new Error(`not emulated: number format ${format}`);
}

/**
 * A format of the service in the engine's spelling; `''` is the automatic one.
 * Throws for what the engine cannot show: a cell that shows an error is worse than a stop.
 */
export function toEngineFormat(format: string): string {
  if (AUTOMATIC_SPELLINGS.has(format.toLowerCase())) return '';
  const translated = translate(format);
  requireShown(format, translated);
  return translated;
}

const dateFormats = new Map<string, boolean>();

/** Asked for every cell that is read, so the answer is remembered. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === '') return false;
  let answer = dateFormats.get(format);
  if (answer === undefined) {
    answer = helpers.isDateTimeFormat(format);
    dateFormats.set(format, answer);
  }
  return answer;
}
