/** A number cut at its digits: «П-07/2026» is «П-», «07», «/», «2026», «». */
type Cut = readonly string[];

/**
 * Gives numbers for new pairs: they go on from the highest one, written as the book's last number is: «12» → «13»,
 * «П-07» → «П-08», «3/2026» → «4/2026». A book without numbers begins with «1».
 */
export function pairNumbers(known: readonly string[]): () => string {
  const taken = new Set(known);
  const cuts = known.map((number) => number.split(/(\d+)/)).filter((cut) => cut.length > 1);
  const style = cuts[cuts.length - 1] ?? ['', '0', ''];
  const alike = cuts.filter((cut) => shape(cut) === shape(style));
  const counter = countingPart(style, alike);
  const width = style[counter]?.length ?? 1;
  let last = Math.max(0, ...alike.map((cut) => Number(cut[counter])));
  return () => {
    let number: string;
    do {
      last += 1;
      number = style.map((part, index) => (index === counter ? String(last).padStart(width, '0') : part)).join('');
    } while (taken.has(number));
    taken.add(number);
    return number;
  };
}

function shape(cut: Cut): string {
  return cut.map((part, index) => (index % 2 === 1 ? '#' : part)).join('');
}

/** The digits that differ most from number to number; where none do, the first that are not a year. */
function countingPart(style: Cut, alike: readonly Cut[]): number {
  const digits = style.map((_, index) => index).filter((index) => index % 2 === 1);
  const variety = (index: number) => new Set(alike.map((cut) => cut[index])).size;
  const rank = (index: number) => variety(index) * 2 + (/^20\d\d$/.test(style[index] ?? '') ? 0 : 1);
  return digits.reduce((best, index) => (rank(index) > rank(best) ? index : best), digits[0] ?? 1);
}
