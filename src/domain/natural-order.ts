/** Orders codes and numbers as people do: «2» before «10», «Н-9» before «Н-10». */
export function compareNaturally(a: string, b: string): number {
  const [left, right] = [pieces(a), pieces(b)];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const order = comparePieces(left[index] ?? '', right[index] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length || compareTexts(a, b);
}

function pieces(text: string): readonly string[] {
  return text.match(/\d+|\D+/g) ?? [];
}

function comparePieces(a: string, b: string): number {
  const areNumbers = /^\d/.test(a) && /^\d/.test(b);
  return areNumbers ? Number(a) - Number(b) : compareTexts(a, b);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
