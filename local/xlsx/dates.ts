const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 31);
const SERIAL_OF_29_FEBRUARY_1900 = 60;

/**
 * The serial number that a file held before hucre made a UTC Date of it. Since March 1900 it is the engine's number of
 * the same day; the format counts a 29 February 1900 that never was.
 */
export function dateSerial(date: Date): number {
  const serial = (date.getTime() - DAY_ZERO) / DAY;
  const counted = serial >= SERIAL_OF_29_FEBRUARY_1900 ? serial + 1 : serial;
  return Math.round(counted * 1e10) / 1e10;
}

/** `9/1/2026`, as the engine keeps it, `2026-09-01` or `01.09.2026` as a serial number; `undefined` for other texts. */
export function serialOfText(text: string): number | undefined {
  const groups =
    /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/.exec(text)?.groups ??
    /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/.exec(text)?.groups ??
    /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/.exec(text)?.groups;
  return groups && dateSerial(new Date(Date.UTC(Number(groups.year), Number(groups.month) - 1, Number(groups.day))));
}

/** A day as `9/1/2026`, the engine's canonical spelling. */
export function textOfSerial(serial: number): string {
  const days = Math.floor(serial) - (serial > SERIAL_OF_29_FEBRUARY_1900 ? 1 : 0);
  const date = new Date(DAY_ZERO + days * DAY);
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
}
