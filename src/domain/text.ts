/** Makes two spellings of one label equal: case, quotes, dashes, spaces, ё, a closing full stop. */
export function normaliseLabel(text: string): string {
  return text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[«»„“”"]/g, '')
    .replace(/[‐‑‒–—−-]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .replace(/ ?№ ?/g, '№')
    .replace(/ ?\(/g, ' (')
    .trim()
    .replace(/ ?\.$/, '');
}

/** Several values in a cell are separated by «; »: labels contain commas. Blank parts are dropped. */
export function splitValues(cell: string): string[] {
  return cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Russian word form for a number: `plural(2, 'пара', 'пары', 'пар')` is «пары». */
export function plural(count: number, one: string, few: string, many: string): string {
  const tens = Math.abs(count) % 100;
  const units = tens % 10;
  if (tens > 10 && tens < 20) return many;
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}

/** A number with its word: `counted(5, 'пара', 'пары', 'пар')` is «5 пар». */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${count} ${plural(count, one, few, many)}`;
}

/** A name in quotes; one that begins with them has them. */
export function quoted(name: string): string {
  return name.startsWith('«') ? name : `«${name}»`;
}

/** «31.08.2021» for the ISO day 2021-08-31. */
export function printDay(day: string): string {
  return day.split('-').reverse().join('.');
}

/** «7 280»: thousands apart by a space that does not break the line. */
export function printNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

/** «01.09.2020–31.08.2021». */
export function printPeriod(period: { readonly from: string; readonly to: string }): string {
  return `${printDay(period.from)}–${printDay(period.to)}`;
}
