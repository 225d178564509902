/** An ISO day in the book's zone: cells hold instants, and a script's own zone may differ from the book's. */
export function dayOf(instant: Date, timeZone: string): string {
  return formatter(timeZone).format(instant);
}

/** «14:05»: the time that the zone's clock shows, to the nearest minute. */
export function timeOf(instant: Date, timeZone: string): string {
  const minute = 60_000;
  const rounded = Math.round(instant.getTime() / minute) * minute;
  const shown = new Date(rounded + offsetAt(rounded, timeZone));
  return shown.toISOString().slice(11, 16);
}

/** Midnight of an ISO day in the book's zone. */
export function midnightOf(day: string, timeZone: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  // the zone's offset at that moment, found by asking what the zone's clock shows; once more for a change of offset
  const first = utc - offsetAt(utc, timeZone);
  return new Date(utc - offsetAt(first, timeZone));
}

/** A real calendar day written yyyy-mm-dd or dd.mm.yyyy, as an ISO day; undefined otherwise. */
export function readDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const russian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?г\.?)?$/.exec(text.trim());
  const parts = iso ? [iso[1], iso[2], iso[3]] : russian ? [russian[3], russian[2], russian[1]] : undefined;
  if (!parts) return undefined;
  const day = parts.map((part) => (part ?? '').padStart(2, '0')).join('-');
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined;
}

const DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const CLOCK = { ...DAY, hourCycle: 'h23', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;

const formatter = remembered((timeZone) => new Intl.DateTimeFormat('en-CA', { timeZone, ...DAY }));
const clock = remembered((timeZone) => new Intl.DateTimeFormat('en-US', { timeZone, ...CLOCK }));

/** A function that works a key out once: making a formatter costs a hundred times more than using it. */
export function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}

function offsetAt(instant: number, timeZone: string): number {
  const parts = clock(timeZone).formatToParts(new Date(instant));
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(instant / 1000) * 1000;
}
