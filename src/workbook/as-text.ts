/** Names of months, days and truth values that Sheets would read as a date or a boolean. */
const PARSED_WORDS =
  /^(?:true|false|истина|ложь|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|пн|вт|ср|чт|пт|сб|вс|понед|вторн|сред|четв|пятн|субб|воскр|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i;

/**
 * A text as it must be given to `setValues` to be stored as that very text: an apostrophe, which Sheets consumes,
 * stops it from being read as a formula, number, date or boolean. Plain words need none;
 * a bracket does: «(5)» is read as -5.
 */
export function asText(text: string): string {
  if (text === '') return '';
  const plain = /^[\p{L}«„•*]/u.test(text) && !PARSED_WORDS.test(text);
  return plain ? text : `'${text}`;
}
