import { FORMULA_ERRORS } from './formula-errors';
import { MENUS } from './menus';
import { MESSAGES } from './messages';
import { PANELS } from './panels';
import { RULES } from './rules';

/** The grid's English texts that a person meets, and what is shown instead; any other text stays as it is. */
export const RUSSIAN: ReadonlyMap<string, string> = new Map(
  [MENUS, MESSAGES, FORMULA_ERRORS, PANELS, RULES].flatMap((part) => Object.entries(part)),
);

/** Templates break their texts over several lines, so the spaces of a text do not count. */
export function translate(text: string): string {
  const known = RUSSIAN.get(text);
  if (known !== undefined) return known;
  const trimmed = text.trim();
  const russian = RUSSIAN.get(trimmed.replace(/\s+/g, ' '));
  return russian === undefined ? text : text.replace(trimmed, () => russian);
}
