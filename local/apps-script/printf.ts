/** Utilities.formatString and the format of Logger.log: the usual signs of sprintf. */
const SIGN = /%(?:%|(\d+\$)?([-+ 0#,]*)(\d+)?(?:\.(\d+))?([sdifeExXocbgG]))/g;

export function formatString(format: string, values: readonly unknown[]): string {
  let next = 0;
  return format.replace(SIGN, (sign, position: string | undefined, flags: string, width, precision, type: string) => {
    if (sign === '%%') return '%';
    const value = position ? values[Number.parseInt(position, 10) - 1] : values[next++];
    const text = signed(convert(value, type, precision === undefined ? undefined : Number(precision)), flags, type);
    return padded(text, flags, Number(width ?? 0));
  });
}

function convert(value: unknown, type: string, precision: number | undefined): string {
  const number = Number(value);
  switch (type) {
    case 'd':
    case 'i':
      return Number.isFinite(number) ? Math.trunc(number).toFixed(0) : String(number);
    case 'f':
      return number.toFixed(precision ?? 6);
    case 'e':
    case 'E':
      return exponent(number.toExponential(precision ?? 6), type);
    case 'g':
    case 'G':
      return String(Number(number.toPrecision(precision || 6)));
    case 'x':
      return Math.trunc(number).toString(16);
    case 'X':
      return Math.trunc(number).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(number).toString(8);
    case 'b':
      return Math.trunc(number).toString(2);
    case 'c':
      return typeof value === 'number' ? String.fromCharCode(value) : String(value);
    default:
      return precision === undefined ? String(value) : String(value).slice(0, precision);
  }
}

/** Two digits in the exponent at least, as in C. */
function exponent(text: string, type: string): string {
  const two = text.replace(/e([+-])(\d)$/, 'e$10$2');
  return type === 'E' ? two.toUpperCase() : two;
}

function signed(text: string, flags: string, type: string): string {
  if (!/[difeEgG]/.test(type) || text.startsWith('-')) return text;
  if (flags.includes('+')) return `+${text}`;
  return flags.includes(' ') ? ` ${text}` : text;
}

function padded(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
