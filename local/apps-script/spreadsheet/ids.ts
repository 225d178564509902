/** An id for a sheet, a rule, a protection. Sheet ids are numbers for scripts, so all of them are digits. */
export function newId(): string {
  return String(Math.floor(Math.random() * 2_000_000_000) + 1);
}

/** The number by which scripts know a sheet: its id when that is one, otherwise the same number for the same text. */
export function numericId(id: string): number {
  if (/^\d{1,10}$/.test(id)) return Number(id);
  let hash = 0;
  for (const character of id) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return hash >>> 1;
}
