import { templateCells } from '../samples/fixtures';

/** Slips of A1 that are not copied (INC-A4), each with what stands in its place. */
const SLIPS: readonly (readonly [slip: string, mended: string])[] = [
  ['сотрудников, педагогических вузов', 'сотрудников педагогических вузов'],
  ['рефлекссию', 'рефлексию'],
  ['бизнессообщества', 'бизнес-сообщества'],
];

/** The template A1 as it is printed; each slip must be there to be mended. */
export function mendedA1(): readonly (readonly string[])[] {
  const text = JSON.stringify(templateCells('A1'));
  const missing = SLIPS.filter(([slip]) => !text.includes(slip));
  if (missing.length > 0) throw new Error(`A1 has no ${missing.join()}`);
  return templateCells('A1').map((row) =>
    row.map((cell) => SLIPS.reduce((mended, [slip, right]) => mended.replace(slip, right), cell)),
  );
}
