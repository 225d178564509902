/**
 * Spreadsheet serials (days since 1899-12-30 in the book's own time) and instants.
 * Zones of 1899 have odd offsets (Moscow +2:30:17), so offsets are kept in seconds.
 */
const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);
/** Offsets change at quarters of an hour at the finest. */
const BUCKET_MS = 900_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

function measureOffset(instant: number, timeZone: string): number {
  const fields: Record<string, number> = {};
  for (const part of formatFor(timeZone).formatToParts(instant)) fields[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return wall - Math.floor(instant / 1000) * 1000;
}

/** Milliseconds by which the wall clock of the zone is ahead of UTC at that instant. */
function offsetAt(instant: number, timeZone: string): number {
  let ofZone = offsets.get(timeZone);
  if (!ofZone) {
    ofZone = new Map();
    offsets.set(timeZone, ofZone);
  }
  const bucket = Math.floor(instant / BUCKET_MS);
  let offset = ofZone.get(bucket);
  if (offset === undefined) {
    offset = measureOffset(bucket * BUCKET_MS, timeZone);
    ofZone.set(bucket, offset);
  }
  return offset;
}

export function instantToSerial(instant: number, timeZone: string): number {
  const days = (instant + offsetAt(instant, timeZone) - EPOCH_MS) / DAY_MS;
  // a day is not a binary fraction: without rounding 14:00 would show as 13:59:59
  return Math.round(days * 1e10) / 1e10;
}

export function serialToDate(serial: number, timeZone: string): Date {
  const wall = EPOCH_MS + Math.round(serial * DAY_MS);
  const guess = wall - offsetAt(wall, timeZone);
  return new Date(wall - offsetAt(guess, timeZone));
}

/** The serial of a calendar date; `month` is 1–12. Out-of-range fields give `undefined`, not another date. */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return (date.getTime() - EPOCH_MS) / DAY_MS;
}
